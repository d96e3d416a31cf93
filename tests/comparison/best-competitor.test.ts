import { describe, expect, it } from 'vitest';

import { ofCriterion, type Row } from '../../src/comparison/best-competitor.ts';
import { type Contacted, ofContacts } from '../../src/comparison/best-contacted.ts';
import type { Criterion } from '../../src/comparison/criterion.ts';
import type { ContactMeasure } from '../../src/comparison/measure-contacts.ts';
import { reasonsIn } from '../../src/comparison/reasons.ts';
import type { Bounds } from '../../src/measures/intervals.ts';
import { onClock } from '../../src/measures/kpi-clock.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { english } from '../language/english.ts';
import { measured } from './benchmarks-at-hand.ts';

const { kpis, datasets } = await collectAllMembers();
const reasons = reasonsIn(english.t);

function rowOf(id: string, channel: string | null = null): Row {
  const kpi = kpis.get(id);
  const dataset = datasets.get(kpi?.dataset ?? '');
  if (!kpi || !dataset) throw new Error(id);
  return { kpi, dataset, measured: measured(Object.keys(kpi.also)), channel, reasons };
}

describe('a criterion that measures a KPI', () => {
  const criterion = (own: Partial<Criterion>): Criterion => ({
    ...{ id: 'stated', topic: 'speed', name: 'Stated', why: 'So.', how: 'Read.' },
    ...{ scale: 'share', better: 'higher', ...own },
  });
  const best = { scale: 'share', best: { value: 0.8, companies: ['beta'] } };

  it('stands beside the KPI itself where all terms are the same', () => {
    const measures = { kpi: 'service-level', statistic: 'share' } as const;
    expect(ofCriterion(criterion({ measures }), best, rowOf('service-level'))).toEqual({
      ...{ criterion: 'stated', measure: null, value: 0.8, companies: ['beta'] },
      // The measured 50 lies between 49 and 51, which is above 0.8.
      ...{ n: null, interval: null, own: null, standing: 'better' },
    });
    expect(ofCriterion(criterion({ measures }), best, rowOf('abandon-rate'))).toBeNull();
    expect(ofCriterion(criterion({}), best, rowOf('service-level'))).toBeNull();
  });

  it.each([
    [
      'a mean beside a target of the median',
      'first-reply-time',
      { statistic: 'mean', clock: 'calendar' },
      'duration',
      'lower',
      [reasons.otherFigure],
    ],
    [
      'no word of the clock',
      'first-reply-time',
      { statistic: 'median' },
      'duration',
      'lower',
      [reasons.clockUnknown],
    ],
    [
      'five points beside good and bad',
      'csat',
      { statistic: 'share', scale: '1-5-top-two' },
      'share',
      'higher',
      [reasons.scale('1-5-top-two', 'good-bad')],
    ],
    [
      'money in a currency',
      'cost-per-contact',
      { statistic: 'mean' },
      'money',
      'lower',
      [reasons.currency('share')],
    ],
  ] as const)('is listed with the reason: %s', (_, kpi, terms, scale, better, why) => {
    const told = criterion({ scale, better, measures: { kpi, ...terms } });
    expect(ofCriterion(told, best, rowOf(kpi))).toEqual({
      ...{ criterion: 'stated', measure: null, why },
    });
  });

  it('of one channel stands in the row of that channel alone', () => {
    const told = criterion({
      ...{ scale: 'duration', better: 'lower' },
      measures: {
        kpi: 'first-reply-time',
        statistic: 'median',
        clock: 'calendar',
        channel: 'chat',
      },
    });
    expect(ofCriterion(told, best, rowOf('first-reply-time'))).toBeNull();
    expect(ofCriterion(told, best, rowOf('first-reply-time', 'Live chat'))).toMatchObject({
      value: 0.8,
    });
  });
});

function figure(value: number | null, n = 10, interval: Bounds | null = null) {
  return { value, n, interval };
}
const none = figure(null, 0);
const estimates = (own: Partial<Record<ContactMeasure, ReturnType<typeof figure>>>) => ({
  ...{ 'no-answer': none, 'first-answer': none, 'within-hour': none, 'resolved-at-first': none },
  ...{ 'all-questions': none, 'reached-person': none, score: none, ...own },
});
/** Ten contacts by mail, of which a share stayed silent; the median of the others in hours. */
const contacted = (
  company: string,
  silent: number,
  hours: number,
  interval: Bounds | null = null,
  channel = 'Mail',
): Contacted => {
  const own = {
    contacts: 10,
    estimates: estimates({
      'no-answer': figure(silent, 10, [silent - 0.1, silent + 0.1]),
      'first-answer': figure(hours * 3600, 10 - 10 * silent, interval),
    }),
  };
  return { company, ...own, channels: [{ channel, ...own }] };
};

describe('mystery contacts', () => {
  const acme = contacted('acme', 0.2, 5, [14_000, 20_000]);

  it('stand beside the own ones, and the best is told apart only by intervals', () => {
    const others = [
      contacted('beta', 0.1, 2, [6000, 9000]),
      contacted('gamma', 0, 2, [6000, 15_000]),
      contacted('delta', 0.3, 9),
    ];
    const [speed] = ofContacts([acme, ...others], 'acme', rowOf('first-reply-time'));
    expect(speed).toMatchObject({
      ...{ measure: 'first-answer', value: 7200, companies: ['beta', 'gamma'], n: 10 },
      ...{ own: { value: 18_000, n: 8 }, standing: 'uncertain' },
    });
    const [clear] = ofContacts([acme, ...others.slice(0, 1)], 'acme', rowOf('first-reply-time'));
    expect(clear).toMatchObject({ companies: ['beta'], standing: 'worse' });
  });

  it('give the share answered, which is the rest of the share without an answer', () => {
    const [answered] = ofContacts(
      [acme, contacted('beta', 0.5, 1)],
      'acme',
      rowOf('tickets-answered'),
    );
    expect(answered).toMatchObject({ measure: 'no-answer', value: 0.5, own: { value: 0.8 } });
    expect(answered).toMatchObject({ interval: [0.4, 0.6], standing: 'better' });
  });

  it.each([
    ['only the silent answered fast', [contacted('beta', 0.6, 1)], reasons.mostlySilent],
    [
      'others were called, not written to',
      [contacted('beta', 0, 1, null, 'Phone')],
      reasons.othersNotContacted,
    ],
    ['nobody else was contacted', [], reasons.othersNotContacted],
  ] as const)('are not set beside where %s', (_, others, why) => {
    expect(ofContacts([acme, ...others], 'acme', rowOf('first-reply-time'))).toEqual([
      { criterion: null, measure: 'first-answer', why: [why] },
    ]);
  });

  it('are not set beside without own ones, nor beside another clock or question', () => {
    const beta = contacted('beta', 0, 1);
    const why = (row: Row) => ofContacts([acme, beta], 'acme', row).map((one) => 'why' in one);
    expect(ofContacts([beta], 'acme', rowOf('first-reply-time'))).toEqual([
      { criterion: null, measure: 'first-answer', why: [reasons.ownNotContacted] },
    ]);
    const row = rowOf('first-reply-time');
    const business = onClock(row.kpi, row.dataset, 'business', english.t);
    if (!business) throw new Error();
    const turned = { ...row, kpi: business, measured: measured(Object.keys(business.also)) };
    expect(ofContacts([acme, beta], 'acme', turned)).toEqual([
      { criterion: null, measure: 'first-answer', why: [reasons.otherFigure] },
    ]);
    expect(why(rowOf('one-touch-resolution'))).toEqual([true]);
    expect(ofContacts([acme, beta], 'acme', rowOf('csat'))).toEqual([]);
  });

  it('through one channel stand in its row, whatever the exports call it', () => {
    const chats = [acme, contacted('beta', 0, 0.1)].map((one) => ({
      ...one,
      channels: one.channels.map((part) => ({ ...part, channel: 'E-mails' })),
    }));
    expect(ofContacts(chats, 'acme', rowOf('first-reply-time', 'Mail'))).toMatchObject([
      { value: 360, companies: ['beta'] },
    ]);
    expect(ofContacts(chats, 'acme', rowOf('first-reply-time', 'Chat'))).toMatchObject([
      { why: [reasons.ownNotContacted] },
    ]);
  });
});
