import { describe, expect, it } from 'vitest';

import { checklistSchema } from '../../src/assessment/checklist.ts';
import { type Decision, decidedItems, undecided } from '../../src/assessment/score.ts';
import { effortsOf, failingFindings } from '../../src/report/findings-of-items.ts';
import type { ReportFinding } from '../../src/report/schema.ts';

const item = (id: string, kpi?: string) => ({
  id,
  text: id,
  why: id,
  how: id,
  evidence: id,
  ...(kpi !== undefined && { kpi }),
});
const checklist = checklistSchema.parse({
  id: 'list',
  name: 'List',
  version: '1',
  description: 'A list',
  source: 'Invented',
  sections: [
    { id: 'all', name: 'All', items: [item('greeting'), item('speed', 'csat'), item('thanks')] },
  ],
});
const decision = (result: Decision['result'], decidedBy: Decision['decidedBy']): Decision => ({
  ...undecided,
  result,
  decidedBy,
});
const items = decidedItems(
  checklist,
  new Map([
    ['list/greeting', decision('fail', 'finding')],
    ['list/speed', decision('fail', 'kpi')],
    ['list/thanks', decision('pass', 'finding')],
  ]),
);

type Result = ReportFinding['checklist'][number]['result'];
const finding = (
  id: string,
  results: Readonly<Record<string, Result>>,
  more: Partial<ReportFinding> = {},
): ReportFinding => ({
  id,
  title: id,
  kind: 'minor',
  criterion: null,
  evidence: [],
  severity: 'medium',
  severityFrom: 'stated',
  impact: null,
  likelihood: null,
  effort: null,
  area: 'A',
  status: 'open',
  owner: null,
  raised: null,
  due: null,
  overdue: false,
  containment: null,
  rootCause: [],
  verification: { implemented: null, effective: null },
  repeatOf: null,
  divergingOpinion: null,
  checklist: Object.entries(results).map(([name, result]) => ({
    checklist: 'list',
    item: name,
    result,
    rating: null,
  })),
  kpis: [],
  actions: [],
  ...more,
});

describe('the findings that fail items', () => {
  it('are those that are open problems, the most severe first, major before minor', () => {
    const found = failingFindings(items, [
      finding('minor', { greeting: 'fail' }),
      finding('major', { greeting: 'fail' }, { kind: 'major' }),
      finding('critical', { greeting: 'partial' }, { severity: 'critical' }),
      finding('closed', { greeting: 'fail' }, { status: 'closed' }),
      finding('praise', { thanks: 'pass' }, { kind: 'good-practice' }),
      finding('passing', { thanks: 'pass' }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['critical', 'major', 'minor']);
    expect(found[0]?.items).toEqual(['list/greeting']);
  });

  it('are, where a KPI decided an item and none gives it a result, those that name the KPI', () => {
    const naming = finding('naming', {}, { kpis: ['csat'] });
    expect(failingFindings(items, [naming])).toEqual([{ id: 'naming', items: ['list/speed'] }]);
    const stating = finding('stating', { speed: 'fail' });
    expect(failingFindings(items, [naming, stating])).toEqual([
      { id: 'stating', items: ['list/speed'] },
    ]);
  });
});

describe('the effort of an item', () => {
  it('is the greatest that a finding states, and none where no finding does', () => {
    const efforts = effortsOf(items, [
      finding('low', { greeting: 'fail' }, { effort: 'low' }),
      finding('high', { greeting: 'fail' }, { effort: 'high' }),
      finding('unstated', { greeting: 'fail', thanks: 'pass' }),
      finding('kpi', {}, { kpis: ['csat'], effort: 'medium' }),
    ]);
    expect(Object.fromEntries(efforts)).toEqual({
      'list/greeting': 'high',
      'list/speed': 'medium',
    });
  });
});
