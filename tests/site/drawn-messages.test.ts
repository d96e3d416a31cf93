import { expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportKpi } from '../../src/report/schema.ts';
import { standingMessage } from '../../src/site/benchmark-figure.ts';
import { coverMessage } from '../../src/site/competitor-messages.ts';
import { overdueMessage } from '../../src/site/plan-timeline.ts';
import { fillMessage } from '../../src/site/quality-figures.ts';
import type { SiteContext } from '../../src/site/site-context.ts';
import { majorityMessage } from '../../src/site/staff-survey-figure.ts';

const context: SiteContext = { ...createLanguage('en'), report: {} as Report };

test('cover is told by the hours that were tested, not by all of the week', () => {
  const contacts = { cover: { tested: 41, covered: 17 } } as Parameters<typeof coverMessage>[1];
  expect(coverMessage('Skog og Sjø', contacts, context)).toBe(
    'Skog og Sjø: answered within an hour in 17 of 41 tested hours of the week',
  );
});

test('columns that are filled far less in any month are named; others only said to be steady', () => {
  const column = (name: string, ...collapsed: boolean[]) => ({
    name,
    cells: collapsed.map((each) => ({ collapsed: each })),
  });
  const say = (...columns: ReturnType<typeof column>[]) => fillMessage('Filled', columns, context);
  expect(say(column('agent', false, true), column('csat', false, false))).toBe(
    'Filled: far fewer than usual in agent',
  );
  expect(say(column('agent', true), column('group', true), column('csat', true, true))).toBe(
    'Filled: far fewer than usual in agent, group, and csat',
  );
  expect(say(column('agent', false), column('csat'))).toBe('Filled: no month far below the usual');
});

test('a majority is clear where its interval lies beyond a half', () => {
  const say = (...intervals: ([number, number] | null)[]) =>
    majorityMessage(
      {
        ...{ title: 'Staff', statistic: '', minimumCell: 5 },
        rows: intervals.map((interval) => ({
          ...{ key: '', counts: null, n: null, favourable: null, interval },
        })),
      },
      context,
    );
  expect(say([0.51, 0.9], [0.5, 0.9], [0.2, 0.5], [0.1, 0.49], [0.4, 0.6])).toBe(
    'Staff: a clear majority is favourable on 1 of 5 questions, clearly not on 1',
  );
  expect(say([0.6, 0.9], null, [0.6, 0.8])).toMatch(/on 2 of 2 questions, clearly not on 0$/);
  expect(say([0.6, 0.9], null)).toBeNull();
  expect(say()).toBeNull();
});

test('published figures count where the audit’s own interval lies beyond them', () => {
  type Published = ReportKpi['benchmarks'];
  const say = (interval: [number, number] | null, ...standings: (string | null)[]) =>
    standingMessage(
      'First reply',
      standings.map((standing) => ({ standing, ours: { interval } })) as unknown as Published,
      context,
    );
  expect(say([1, 2], 'better', 'worse', 'same', 'worse')).toBe(
    'First reply: better than 1, worse than 2 of 4',
  );
  expect(say([1, 2], 'same', 'worse')).toBe('First reply: worse than 1 of 2');
  expect(say([1, 2], 'better')).toBe('First reply: better than the only one');
  expect(say([1, 2], 'same', 'uncertain')).toBe('First reply: no difference beyond noise');
  expect(say([1, 2], 'better', null)).toBeNull();
  expect(say(null, 'better')).toBeNull();
  expect(say([1, 2])).toBeNull();
});

test('overdue actions are counted, those of owners by what each bar stands for', () => {
  type Data = Parameters<typeof overdueMessage>[0];
  const say = (day: string | null, ...bars: object[]) =>
    overdueMessage({ title: 'Actions', day, bars } as Data, context);
  const late = { state: 'overdue' };
  expect(say('2026-10-12', late, { state: 'open' }, late)).toBe('Actions: 2 overdue');
  expect(say('2026-10-12', { state: 'open' })).toBe('Actions: 0 overdue');
  const owners = [
    { state: 'overdue', counts: { n: 9, overdue: 3 } },
    { state: 'open', counts: { n: 4, overdue: 0 } },
  ];
  expect(say('2026-10-12', ...owners)).toBe('Actions: 3 overdue');
  expect(say(null, late)).toBeNull();
});
