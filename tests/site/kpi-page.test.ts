import { describe, expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import { figuresOf } from '../../src/site/kpi-figure.ts';
import { kpiRemarks } from '../../src/site/kpi-remarks.ts';
import { statisticText } from '../../src/site/kpi-words.ts';
import { loneParts } from '../../src/site/lone-parts.ts';
import { partBars } from '../../src/site/part-bars.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import { twiceParts, twiceSentence } from '../../src/site/twice-the-rest.ts';
import { unmeasuredByLack } from '../../src/site/unmeasured.ts';

const context: SiteContext = {
  ...createLanguage('en'),
  report: { audit: { minimumCell: 5 } } as Report,
};
const HOUR = 3600;

const kpi = (own: Partial<ReportKpi>): ReportKpi =>
  ({
    ...{ name: 'Wait', dataset: 'tickets', unit: 'duration', statistic: 'median', clock: null },
    ...{
      value: 4 * HOUR,
      n: 400,
      per: null,
      perName: null,
      atEnd: false,
      lacks: null,
      reason: null,
    },
    ...{ process: null, survival: null, twiceTheRest: null },
    ...{ trend: [], weekly: [], by: {}, hours: [], distribution: [] },
    ...own,
  }) as unknown as ReportKpi;

type Slices = ReportKpi['weekly'];
const weeks = (count: number, partial = 0): Slices =>
  Array.from({ length: count }, (_, index) => ({
    period: `2026-W${String(index + 1).padStart(2, '0')}`,
    partial: index < partial,
    ...{ value: HOUR * (index + 1), n: 50, interval: null, suppressed: false },
  }));

type Breakdown = ReportKpi['by'][string];
const breakdown = (counts: readonly number[], omitted = 0, label = 'Agent'): Breakdown => ({
  ...{ label, noun: label.toLowerCase(), omitted },
  parts: counts.map((n, index) => ({
    key: `Agent ${String(index + 1)}`,
    ...{ value: n < 5 ? null : n * 60, n, interval: null, suppressed: n < 5 },
    ...{ target: null, verdict: 'no-target' as const },
  })),
});

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00A0', ' '));

describe('what a value is', () => {
  const perCustomer = { per: 'requester', perName: 'customer' };
  test.each<[Partial<ReportKpi>, Parameters<typeof statisticText>[2], string]>([
    [{ clock: 'business' }, 'period', 'Median, business hours'],
    [{ statistic: 'p90' }, 'period', '90th percentile'],
    [{ statistic: 'share', clock: 'calendar' }, 'week', 'Share, calendar hours'],
    [{ ...perCustomer, statistic: 'share' }, 'week', 'Share, each customer counted once'],
    [{ ...perCustomer, statistic: 'rate' }, 'period', 'Mean per customer'],
    [{ statistic: 'rate', per: 'day' }, 'month', 'Mean per day'],
    [{ statistic: 'stock', atEnd: true }, 'month', 'Count at the end of the month'],
    [{ statistic: 'median', atEnd: true }, 'week', 'Median at the end of the week'],
    [{ statistic: 'attrition' }, 'month', 'Share lost within the month'],
  ])('%j is said in words', (own, span, text) => {
    expect(statisticText(kpi(own), context, span)).toBe(text);
  });
});

describe('remarks on a value', () => {
  const survival = { n: 440, missing: 0, censored: 40, interval: null };

  test('say what the median is when open cases count, if it differs', () => {
    const differs = { ...survival, value: 5 * HOUR, differs: true };
    expect(plain(kpiRemarks(kpi({ survival: differs }), context))).toEqual([
      'Counting the 40 cases that are still open for as long as they have run, the median is 5 h: more than a tenth longer than 4 h.',
    ]);
    expect(kpiRemarks(kpi({ survival: { ...differs, differs: false } }), context)).toEqual([]);
  });

  test('say that no median can be told where most are still open', () => {
    const open = { ...survival, value: null, differs: true };
    expect(kpiRemarks(kpi({ survival: open }), context)[0]).toMatch(/no median can be told/);
  });

  test('say that weeks are too few, counting complete ones only', () => {
    expect(kpiRemarks(kpi({ weekly: weeks(9, 1) }), context)).toEqual([
      'There are only 8 complete weeks: ten are needed to tell a signal from noise.',
    ]);
    expect(kpiRemarks(kpi({ weekly: weeks(2, 2) }), context)).toEqual([]);
  });

  test('name the weeks that signal where they are few', () => {
    const process: ReportKpi['process'] = {
      ...{ mean: 6 * HOUR, lower: HOUR, upper: 11 * HOUR, verdict: 'signal', latest: 'signal' },
      signals: [{ period: '2026-W12', rule: 'outside' }],
    };
    expect(plain(kpiRemarks(kpi({ weekly: weeks(12), process }), context))).toEqual([
      'Signal: 12 h in the last complete week, W12 2026, lies above the natural limits of 1 h to 11 h. Of 12 complete weeks, 1 signal: W12 2026.',
    ]);
  });
});

describe('more than twice the rest', () => {
  const part = (key: string, ratio: number, verdict: 'more' | 'uncertain') => ({
    ...{ key, n: 100, others: 40, ratio, verdict },
    interval: [ratio - 0.4, ratio + 0.4] as [number, number],
  });
  const twice = (parts: ReturnType<typeof part>[]) => ({
    ...{ dimension: 'agent', compared: 14, parts },
  });

  test('is said of nobody', () => {
    expect(twiceSentence(kpi({}), twice([]), context)).toBe(
      'None of 14 agents has more than twice the mean of the others.',
    );
  });

  test('is listed with the certain ones first', () => {
    const found = twice([part('A', 2.3, 'uncertain'), part('B', 2.6, 'more')]);
    expect(twiceSentence(kpi({}), found, context)).toBe(
      '1 of 14 agents has more than twice the mean of the others. For 1 it can’t be told.',
    );
    expect(twiceParts(found).map(({ key }) => key)).toEqual(['B', 'A']);
  });
});

describe('figures', () => {
  test('are not drawn of incomplete periods alone, nor of a few cases by part', () => {
    const by = { agent: breakdown([6, 5]) };
    expect(figuresOf(kpi({ weekly: weeks(2, 2), by }))).toEqual([{ type: 'bars', by: 'agent' }]);
    expect(figuresOf(kpi({ weekly: weeks(2), by, n: 9 }))).toEqual([{ type: 'weeks' }]);
  });

  test('of many parts show the largest and say how many cases the rest has', () => {
    const all = breakdown(
      Array.from({ length: 50 }, (_, index) => 60 - index),
      150,
    );
    const { drawn, listed, left } = partBars(kpi({ n: 4000 }), all, context);
    expect([drawn.length, listed.length]).toEqual([20, 50]);
    expect(left).toEqual({ parts: 180, n: 4000 - (60 + 41) * 10 });
  });

  test('list only a few of the parts that are withheld', () => {
    const { drawn, left } = partBars(kpi({ n: 40 }), breakdown([9, 8, 4, 4, 4, 4, 4, 3]), context);
    expect(drawn).toHaveLength(6);
    expect(left).toEqual({ parts: 2, n: 7 });
  });

  test('that have one part are said instead', () => {
    const by = { channel: breakdown([400], 0, 'Channel'), agent: breakdown([3, 2]) };
    expect(loneParts(kpi({ by }), context)).toEqual([
      'Channel: Agent 1 in every case.',
      'Agent: every part has fewer than 5 cases.',
    ]);
    expect(loneParts(kpi({ by, n: 3 }), context)).toEqual([
      '3 cases are too few to be broken down.',
    ]);
  });
});

test('what would measure the rest is put together by data set, the whole exports last', () => {
  const without = (own: Partial<ReportKpi>) => kpi({ value: null, ...own });
  const lacks = { exported: true, columns: ['csat'], settings: [], givers: ['surveys'] };
  const calls = { exported: false, columns: ['wait'], settings: [], givers: [] };
  const groups = unmeasuredByLack({
    level: without({ name: 'Level', dataset: 'calls', lacks: calls }),
    abandon: without({ name: 'Abandon', dataset: 'calls', lacks: { ...calls, columns: ['left'] } }),
    csat: without({ name: 'CSAT', lacks }),
    mean: without({ name: 'Mean', lacks }),
    sla: without({ name: 'SLA', lacks: { ...lacks, columns: ['sla'], givers: [] } }),
    nps: without({ name: 'NPS', reason: 'no ticket has it' }),
    measured: kpi({}),
  });
  expect(groups.map(({ missing, dataset }) => `${missing} ${dataset}`)).toEqual([
    'rows tickets',
    'columns tickets',
    'export calls',
  ]);
  expect(
    groups[1]?.needs.map(({ columns, kpis }) => [columns, kpis.map(({ name }) => name)]),
  ).toEqual([
    [['csat'], ['CSAT', 'Mean']],
    [['sla'], ['SLA']],
  ]);
  expect(groups[2]?.needs[0]?.columns).toEqual(['wait', 'left']);
});
