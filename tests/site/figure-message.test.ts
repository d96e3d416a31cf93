import { expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import {
  causesMessage,
  hoursMessage,
  monthsMessage,
  modeMessage,
  seasonsMessage,
  spreadMessage,
} from '../../src/site/figure-message.ts';
import type { SiteContext } from '../../src/site/site-context.ts';

const context: SiteContext = { ...createLanguage('en'), report: {} as Report };
const HOUR = 3600;
const kpi = (own: Partial<ReportKpi>): ReportKpi =>
  ({
    name: 'Wait',
    unit: 'duration',
    statistic: 'median',
    also: {},
    hours: [],
    ...own,
  }) as unknown as ReportKpi;
const plain = (message: string | null) => message?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

const target = (min: number | null, max: number | null) => ({ min, max }) as ReportKpi['target'];

test('months are told by the side of the target on which they lie', () => {
  const monthsMet = { met: 5, of: 12 };
  const say = (own: Partial<ReportKpi>) => monthsMessage(kpi({ monthsMet, ...own }), context);
  expect(say({ target: target(null, 4) })).toBe(
    'Wait: longer than the target in 7 of 12 complete months',
  );
  expect(say({ target: target(null, 4), unit: 'share' })).toMatch(/^Wait: above the target in 7/);
  expect(say({ target: target(1, null) })).toMatch(/^Wait: below the target in 7/);
  expect(say({ target: target(1, 4) })).toMatch(/^Wait: outside the target in 7/);
  expect(say({ target: target(1, 4), monthsMet: { met: 12, of: 12 } })).toBe(
    'Wait: target met in all 12 complete months',
  );
  expect(say({ target: null })).toBeNull();
});

test('a spread is told of medians alone', () => {
  const also = { p90: { value: 30 * HOUR } } as unknown as ReportKpi['also'];
  expect(plain(spreadMessage(kpi({ value: 4 * HOUR, also }), context))).toBe(
    'Wait: half within 4 h, nine in ten within 30 h',
  );
  expect(spreadMessage(kpi({ value: 4 * HOUR, also, statistic: 'mean' }), context)).toBeNull();
});

test('the highest hour of the week is told, unless several are', () => {
  type Hours = ReportKpi['hours'];
  const hours = (...values: (number | null)[]) =>
    values.map((value, hour) => ({ weekday: 5, hour, value })) as unknown as Hours;
  expect(plain(hoursMessage(kpi({ hours: hours(HOUR, null, 3 * HOUR) }), context))).toBe(
    'Wait: highest on Friday at 2:00, 3 h',
  );
  expect(hoursMessage(kpi({ hours: hours(HOUR, HOUR) }), context)).toBeNull();
  expect(hoursMessage(kpi({ hours: hours(0, HOUR, HOUR) }), context)).toBeNull();
});

test('the few causes that hold most are told, unless it takes all of them', () => {
  const causes = [0.5, 0.82, 1].map((cumulative) => ({ cumulative }));
  expect(plain(causesMessage('Complaints', causes, 0.8, context))).toBe(
    'Complaints: the first 2 of 3 hold 82.0%',
  );
  expect(causesMessage('Complaints', causes, 0.9, context)).toBe(null);
  expect(causesMessage('Complaints', [], 0.8, context)).toBe(null);
});

test('the most common range is told where it is one alone', () => {
  const say = (...counts: number[]) => {
    const bins = counts.map((n, index) => ({ from: 10 * index, to: 10 * index + 10, n }));
    return plain(modeMessage({ measure: 'Score', unit: 'score', bins }, context));
  };
  expect(say(1, 2, 5)).toBe('Score: most often 20 – 30, in 62.5% of cases');
  expect(say(1, 5, 5)).toBeNull();
  expect(say(0, 0)).toBeNull();
});

test('seasons are told of complete months', () => {
  const month = (period: string, perDay: number, partial = false) => ({ period, perDay, partial });
  const [may, june, july] = [month('2026-05', 4), month('2026-06', 8), month('2026-07', 1, true)];
  expect(plain(seasonsMessage('Calls', [may, june, july], context))).toBe(
    'Calls: from 4 a day (May 2026) to 8 a day (Jun 2026)',
  );
  expect(seasonsMessage('Calls', [may, july], context)).toBeNull();
});
