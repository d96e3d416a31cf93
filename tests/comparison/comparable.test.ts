import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Benchmark, bases, figureKinds, statistics } from '../../src/comparison/benchmark.ts';
import { channels } from '../../src/measures/channels.ts';
import { comparable } from '../../src/comparison/comparable.ts';
import type { Measured } from '../../src/comparison/own-figures.ts';
import { answerScales } from '../../src/measures/answer-scale.ts';
import { clocks } from '../../src/measures/clock.ts';
import { onClock } from '../../src/measures/kpi-clock.ts';
import { unitSchema } from '../../src/measures/unit.ts';
import { collectAllMembers } from '../../src/report/members.ts';
import { english } from '../language/english.ts';
import { reasonsIn } from '../../src/comparison/reasons.ts';
import { measured, published } from './benchmarks-at-hand.ts';

const { kpis, datasets, benchmarks } = await collectAllMembers();
const reasons = reasonsIn(english.t);

/** A KPI with everything measured, held against a figure. */
function hold(id: string, figure: Partial<Benchmark>, own: Partial<Measured> = {}) {
  const kpi = kpis.get(id);
  const dataset = datasets.get(kpi?.dataset ?? '');
  if (!kpi || !dataset) throw new Error(id);
  const all = { ...measured(Object.keys(kpi.also)), ...own };
  return comparable(kpi, dataset, all, published(figure), reasons);
}

const time = { unit: 'duration', clock: 'calendar' } as const;

describe('the right statistic of the KPI is chosen', () => {
  it.each([
    ['first-reply-time', { ...time, statistic: 'median' }, null],
    ['first-reply-time', { ...time, statistic: 'mean' }, 'mean'],
    ['first-reply-time', { ...time, statistic: 'p90' }, 'p90'],
    ['first-reply-time', { ...time, clock: 'business', statistic: 'median' }, 'business'],
    // A mean of calls is the sum of their waits divided by their number, on no clock.
    ['speed-of-answer', { unit: 'duration', statistic: 'mean' }, null],
    ['abandon-rate', {}, null],
    ['abandon-rate', { stat: 'withoutShort' }, 'withoutShort'],
    // Calls are all there is in this data set, so that saying so takes nothing away.
    ['abandon-rate', { channel: 'phone' }, null],
    ['nps', { unit: 'score', statistic: 'nps', scale: 'nps' }, null],
    ['csat', { scale: 'good-bad' }, null],
    ['csat-top-two-box', { stat: 'topBox', scale: '1-5-top' }, 'topBox'],
  ] as const)('%s against %j', (id, figure, stat) => {
    const found = hold(id, figure);
    expect(found.why).toEqual([]);
    expect(found.beside).toMatchObject({ stat, part: null });
  });

  it('a target held within opening hours turns the headline’s clock, and a calendar figure finds the other', () => {
    const [kpi, dataset] = [kpis.get('first-reply-time'), datasets.get('tickets')];
    if (!kpi || !dataset) throw new Error();
    const turned = onClock(kpi, dataset, 'business', english.t);
    if (!turned) throw new Error();
    const all = measured(Object.keys(turned.also));
    const against = (figure: Partial<Benchmark>) =>
      comparable(turned, dataset, all, published({ ...time, ...figure }), reasons);
    expect(against({ statistic: 'median' }).beside.stat).toBe('calendar');
    expect(against({ statistic: 'median', clock: 'business' }).beside.stat).toBeNull();
    // The mean follows the headline's clock, so none by the calendar is left.
    expect(against({ statistic: 'mean' }).comparable).toBe(false);
  });

  it('a figure of one channel stands beside that channel alone', () => {
    const found = hold('csat', { scale: 'good-bad', channel: 'chat' });
    expect(found.comparable).toBe(true);
    expect(found.beside).toMatchObject({ part: 'Live chat', value: 20 });
    const [withheld] = measured([]).by.channel?.parts ?? [];
    const by = {
      ...measured([]).by,
      ...(withheld && { channel: { parts: [{ ...withheld, value: null, suppressed: true }] } }),
    };
    expect(hold('csat', { scale: 'good-bad', channel: 'chat' }, { by }).comparable).toBe(false);
  });

  it('answers on several scales stand beside nothing', () => {
    const part = { value: 50, n: 9, interval: null, suppressed: false };
    const parts = [
      { ...part, key: 'good-bad' },
      { ...part, key: '1-5' },
    ];
    const found = hold('csat', { scale: 'good-bad' }, { by: { scale: { parts } } });
    expect(found.why.join()).toContain('several scales');
  });
});

/** Every reason, by what is compared with what. */
const unlike: Record<
  string,
  readonly [kpi: string, figure: Partial<Benchmark>, own?: Partial<Measured>]
> = {
  'a mean with a median': ['backlog-age', { ...time, statistic: 'mean' }],
  'a median with a mean': ['voice-handle-time', { unit: 'duration', statistic: 'median' }],
  'a mean of chats with their median': [
    'first-reply-time',
    { ...time, statistic: 'mean', channel: 'chat' },
  ],
  'business with calendar hours': [
    'first-reply-time',
    { ...time, clock: 'business', statistic: 'mean' },
  ],
  'calendar with business hours': [
    'message-handle-time',
    { ...time, stat: 'business', statistic: 'mean' },
  ],
  'hours that are not stated': [
    'first-reply-time',
    { ...time, clock: 'unknown', statistic: 'median' },
  ],
  'an index with a percentage': ['csat', { unit: 'score', statistic: 'mean', scale: 'index' }],
  'ten points with five': ['csat-mean', { unit: 'decimal', statistic: 'mean', scale: '1-10' }],
  'five points with good and bad': ['csat', { scale: '1-5-top-two' }],
  'a top box with the top two': ['csat-top-two-box', { scale: '1-5-top' }],
  'a percentage with a net promoter score': ['nps', { scale: '0-10-top-two' }],
  'a scale that is not stated': ['csat', { scale: 'unknown' }],
  'a scale with none': ['reopen-rate', { scale: '1-5-top-two' }],
  'a percentage with a time': ['first-reply-time', { clock: 'calendar' }],
  'a statistic that is not stated': ['reopen-rate', { statistic: 'unknown' }],
  'the highest with a share': ['first-reply-time', { ...time, statistic: 'max' }],
  'companies that answered': [
    'first-reply-time',
    { ...time, statistic: 'mean', base: 'companies' },
  ],
  'people asked in general': ['first-contact-resolution', { base: 'people' }],
  'what consumers expect': [
    'first-reply-time',
    { ...time, statistic: 'unknown', kind: 'expectation' },
  ],
  'a target': ['abandon-rate', { kind: 'target' }],
  'a convention': ['service-level', { kind: 'convention' }],
  'a range': ['reopen-rate', { value: null, range: [0.02, 0.04] }],
  'a channel that the data does not know': ['csat', { scale: 'good-bad', channel: 'email' }],
  'another currency': ['cost-per-contact', { unit: 'decimal', statistic: 'mean', currency: 'GBP' }],
  'what differs otherwise, and more': [
    'first-contact-resolution',
    { differs: 'Callers were asked afterwards.', channel: 'phone' },
  ],
  'a KPI that is not measured': ['abandon-rate', {}, { value: null, n: 0, interval: null }],
};

describe('unlike things are not set beside each other', () => {
  it.each(Object.entries(unlike))('%s', (_, [id, figure, own]) => {
    expect(hold(id, figure, own)).toMatchObject({ comparable: false });
  });

  it('and the reason is said in plain words', async () => {
    const file = path.join(import.meta.dirname, 'goldens', 'reasons.txt');
    const said = Object.entries(unlike).map(
      ([what, [id, figure, own]]) => `# ${what}\n${hold(id, figure, own).why.join(' ')}\n`,
    );
    const text = said.join('\n');
    if (process.env.UPDATE_GOLDENS === '1') await writeFile(file, text);
    expect(text).toBe(await readFile(file, 'utf8'));
  });
});

const anything = fc.record({
  value: fc.double({ min: 0, max: 1, noNaN: true }),
  unit: fc.constantFrom(...unitSchema.options),
  statistic: fc.constantFrom(...statistics),
  kind: fc.constantFrom(...figureKinds),
  base: fc.constantFrom(...bases),
  clock: fc.constantFrom(...clocks, 'unknown' as const, null),
  scale: fc.constantFrom(...answerScales, 'unknown' as const, null),
  channel: fc.constantFrom(...channels, null),
  currency: fc.constantFrom('EUR', null),
  range: fc.constantFrom([0.1, 0.2] as const, null),
  differs: fc.constantFrom('Otherwise.', null),
});

it('whatever is comparable has the same unit, statistic, clock and scale, and is a measurement of cases', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kpis.keys()), anything, (id, figure) => {
      const found = hold(id, figure);
      expect(found.comparable).toBe(found.why.length === 0);
      if (!found.comparable) return;
      const { beside } = found;
      expect(figure).toMatchObject({ unit: beside.unit, statistic: beside.statistic });
      expect(figure).toMatchObject({ kind: 'measurement', base: 'cases', scale: beside.scale });
      if (beside.clock !== null) expect(figure.clock).toBe(beside.clock);
      expect([figure.currency, figure.range, figure.differs]).toEqual([null, null, null]);
      expect(beside.value).not.toBeNull();
    }),
    { numRuns: 5000 },
  );
});

it('no shipped mean meets a median, and no time of unknown clock one that has a clock', () => {
  for (const benchmark of benchmarks.values()) {
    for (const id of benchmark.kpis) {
      const found = hold(id, benchmark);
      if (!found.comparable) continue;
      expect(found.beside.statistic, benchmark.id).toBe(benchmark.statistic);
      if (found.beside.clock !== null)
        expect(benchmark.clock, benchmark.id).toBe(found.beside.clock);
    }
  }
});
