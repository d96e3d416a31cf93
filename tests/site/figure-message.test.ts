import { expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import {
  causesMessage,
  hoursMessage,
  monthsMessage,
  partsMessage,
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

test('parts are told only where the lowest and the highest lie apart', () => {
  type Parts = Parameters<typeof partsMessage>[0];
  const part = (key: string | null, value: number, interval: [number, number]) => ({
    ...{ key, value: value * HOUR, interval: interval.map((bound) => bound * HOUR) },
  });
  const say = (...parts: object[]) =>
    plain(partsMessage(parts as unknown as Parts)(kpi({}), context));
  expect(say(part('Chat', 1, [0.5, 2]), part('Mail', 9, [8, 10]), part('Phone', 3, [1, 5]))).toBe(
    'Wait: from 1 h (Chat) to 9 h (Mail)',
  );
  expect(say(part('Chat', 1, [0.5, 8]), part('Mail', 9, [8, 10]))).toBeNull();
  expect(say(part('Chat', 1, [0.5, 2]), part(null, 9, [8, 10]))).toBeNull();
});

test('the highest hour of the week is told, unless all are alike', () => {
  type Hours = ReportKpi['hours'];
  const hours = (...values: (number | null)[]) =>
    values.map((value, hour) => ({ weekday: 5, hour, value })) as unknown as Hours;
  expect(plain(hoursMessage(kpi({ hours: hours(HOUR, null, 3 * HOUR) }), context))).toBe(
    'Wait: highest on Friday at 2:00, 3 h',
  );
  expect(hoursMessage(kpi({ hours: hours(HOUR, HOUR) }), context)).toBeNull();
});

test('the few causes that hold most are told, unless it takes all of them', () => {
  const causes = [0.5, 0.82, 1].map((cumulative) => ({ cumulative }));
  expect(plain(causesMessage('Complaints', causes, 0.8, context))).toBe(
    'Complaints: the first 2 of 3 hold 82.0%',
  );
  expect(causesMessage('Complaints', causes, 0.9, context)).toBe(null);
  expect(causesMessage('Complaints', [], 0.8, context)).toBe(null);
});
