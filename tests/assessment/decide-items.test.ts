import { describe, expect, it } from 'vitest';

import { type Checklist, checklistSchema, itemsOf } from '../../src/assessment/checklist.ts';
import {
  type DecidingFigure,
  decideItems,
  resolveItems,
} from '../../src/assessment/decide-items.ts';
import type { Target } from '../../src/assessment/target.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import csat from '../../src/kpis/csat.ts';
import firstReplyTime from '../../src/kpis/first-reply-time.ts';
import { type Finding, readFinding } from '../../src/workspace/read-findings.ts';

const item = (id: string, kpi?: unknown) => ({
  id,
  text: id,
  why: id,
  how: id,
  evidence: id,
  ...(kpi !== undefined && { kpi }),
});
const checklist = (id: string, items: readonly object[]): Checklist =>
  checklistSchema.parse({
    id,
    name: id,
    version: '1',
    description: id,
    source: id,
    sections: [{ id: 'all', name: 'All', items }],
  });

const service = checklist('service', [
  item('greeting'),
  item('satisfaction', 'csat'),
  item('speed', { id: 'first-reply-time', target: { max: '4h' } }),
]);
const other = checklist('other', [item('greeting'), item('opening')]);

function finding(id: string, ...lines: readonly string[]): Finding {
  const text = ['---', 'title: T', 'kind: minor', 'area: A', 'checklist:', ...lines, '---', ''];
  const { finding: found, problems } = readFinding(`content/findings/${id}.mdx`, text.join('\n'));
  if (!found) throw new TypeError(printProblems(problems));
  return found;
}

interface Given {
  readonly findings?: readonly Finding[];
  readonly figures?: Readonly<Record<string, DecidingFigure>>;
  readonly targets?: Readonly<Record<string, Target>>;
}

function decide({ findings = [], figures = {}, targets = {} }: Given) {
  const { statements, problems: unresolved } = resolveItems(findings, [service]);
  const { decisions, problems } = decideItems(
    [service],
    statements,
    new Map([csat, firstReplyTime].map((kpi) => [kpi.id, kpi])),
    new Map(Object.entries(figures)),
    new Map(Object.entries(targets)),
    (kpi, { value, n }) => `${kpi.id} is ${value} of ${n}`,
  );
  return {
    of: (id: string) => decisions.get(`service/${id}`),
    problems: [...unresolved, ...problems],
  };
}

const atLeast90 = { csat: { min: 0.9, max: null } };
const rated = (value: number | null, interval: readonly [number, number] | null = null) => ({
  csat: { value, n: 50, interval },
});

describe('an item', () => {
  it('is decided by its KPI where that is measured and has a target', () => {
    const met = decide({ figures: rated(0.95, [0.91, 0.97]), targets: atLeast90 });
    expect(met.of('satisfaction')).toEqual({
      result: 'pass',
      decidedBy: 'kpi',
      reason: 'csat is 0.95 of 50',
      findings: [],
    });
    const missed = decide({ figures: rated(0.7, [0.6, 0.8]), targets: atLeast90 });
    expect(missed.of('satisfaction')).toMatchObject({ result: 'fail', decidedBy: 'kpi' });
  });

  it('is held against its own target rather than the audit’s', () => {
    const figures = { 'first-reply-time': { value: 10_000, n: 9, interval: null } };
    const targets = { 'first-reply-time': { min: null, max: 3600 } };
    expect(decide({ figures, targets }).of('speed')).toMatchObject({ result: 'pass' });
    expect(decide({ figures }).of('speed')).toMatchObject({ result: 'pass' });
  });

  it('is not decided by a KPI without target or without value', () => {
    expect(decide({ figures: rated(0.95) }).of('satisfaction')).toBeUndefined();
    expect(decide({ figures: rated(null), targets: atLeast90 }).of('satisfaction')).toBeUndefined();
    expect(decide({ targets: atLeast90 }).of('satisfaction')).toBeUndefined();
  });

  it('is decided by the finding that names it', () => {
    const findings = [finding('one', '  greeting: partial')];
    expect(decide({ findings }).of('greeting')).toEqual({
      result: 'partial',
      decidedBy: 'finding',
      reason: null,
      findings: ['one'],
    });
  });

  it('is decided by both where the finding says the same as the data', () => {
    const found = decide({
      findings: [finding('one', '  satisfaction: fail')],
      figures: rated(0.7, [0.6, 0.8]),
      targets: atLeast90,
    });
    expect(found.of('satisfaction')).toMatchObject({
      result: 'fail',
      decidedBy: 'kpi',
      findings: ['one'],
    });
    expect(found.problems).toEqual([]);
  });

  it.each(['pass', 'partial', '{ result: na, reason: not asked }'])(
    'can’t be %s by a finding where the data says that it fails',
    (result) => {
      const found = decide({
        findings: [finding('one', `  satisfaction: ${result}`)],
        figures: rated(0.7, [0.6, 0.8]),
        targets: atLeast90,
      });
      expect(found.problems.map(({ code }) => code)).toEqual(['result-against-data']);
      expect(found.problems[0]?.place).toMatchObject({
        file: 'content/findings/one.mdx',
        line: 6,
        column: 17,
      });
    },
  );

  it('is left to the finding where the interval of its KPI spans the target', () => {
    const uncertain = { figures: rated(0.88, [0.8, 0.94]), targets: atLeast90 };
    const found = decide({ ...uncertain, findings: [finding('one', '  satisfaction: partial')] });
    expect(found.of('satisfaction')).toMatchObject({ result: 'partial', decidedBy: 'finding' });
    expect(found.problems).toEqual([]);
  });

  it('is not assessed, and says why, where the interval spans the target and no finding names it', () => {
    const found = decide({ figures: rated(0.88, [0.8, 0.94]), targets: atLeast90 });
    expect(found.of('satisfaction')).toEqual({
      result: 'not-assessed',
      decidedBy: 'none',
      reason: 'csat is 0.88 of 50: the interval spans the target, so the data can’t tell',
      findings: [],
    });
  });
});

describe('findings that name items', () => {
  const problemsOf = (findings: readonly Finding[], checklists = [service, other]) =>
    resolveItems(findings, checklists).problems;

  it('may agree on one, which then shows both', () => {
    const findings = [finding('one', '  greeting: fail'), finding('two', '  greeting: fail')];
    const found = decide({ findings });
    expect(found.of('greeting')).toMatchObject({ result: 'fail', findings: ['one', 'two'] });
    expect(found.problems).toEqual([]);
  });

  it('can’t give it different results: both places are named', () => {
    const findings = [finding('one', '  greeting: pass'), finding('two', '  greeting: fail')];
    expect(printProblems(problemsOf(findings, [service]))).toMatchInlineSnapshot(`
      "content/findings/two.mdx:6:13  error conflicting-results
        Item “greeting” is “fail” here but “pass” in content/findings/one.mdx:6:13.
        → Two findings can’t give one item different results: agree on one, or leave one out.

      1 error, 0 warnings"
    `);
  });

  it('regression: can’t do so under two names of it in one file, each with its place', () => {
    const both = finding('one', '  greeting: pass', '  service/greeting: fail');
    expect(printProblems(problemsOf([both], [service]))).toMatchInlineSnapshot(`
      "content/findings/one.mdx:7:21  error conflicting-results
        Item “service/greeting” is “fail” here but “pass” in content/findings/one.mdx:6:13.
        → Two findings can’t give one item different results: agree on one, or leave one out.

      1 error, 0 warnings"
    `);
  });

  it('must say which checklist where several have it', () => {
    const [found] = problemsOf([finding('one', '  greeting: pass', '  opening: pass')]);
    expect(found).toMatchObject({ code: 'ambiguous-item', place: { line: 6, column: 3 } });
    expect(found?.hint).toContain('service/greeting');
    expect(problemsOf([finding('one', '  service/greeting: pass')])).toEqual([]);
  });

  it('must name one that exists', () => {
    const [found] = problemsOf([finding('one', '  greting: pass')], [service]);
    expect(found).toMatchObject({ code: 'unknown-id', place: { line: 6, column: 3 } });
    expect(found?.hint).toContain('Did you mean “greeting”?');
  });

  it('must say why one does not apply', () => {
    expect(problemsOf([finding('one', '  opening: na')]).map(({ code }) => code)).toEqual([
      'na-without-reason',
    ]);
    const reasoned = finding('one', '  opening: { result: na, reason: open all day }');
    expect(problemsOf([reasoned])).toEqual([]);
  });
});

describe('a checklist', () => {
  it('takes a KPI by its id, or with a target of its own', () => {
    expect(itemsOf(service).map(({ kpi }) => kpi)).toEqual([
      undefined,
      { id: 'csat' },
      { id: 'first-reply-time', target: { max: '4h' } },
    ]);
  });

  it('takes an item for one of weight 1 that is not critical unless it says otherwise', () => {
    expect(itemsOf(service)[0]).toMatchObject({ weight: 1, critical: false });
  });
});

it('a target of an item that can’t be read is an error, never a target that all figures meet', () => {
  const broken = checklist('broken', [
    item('speed', { id: 'first-reply-time', target: { max: 4 } }),
  ]);
  const { problems } = decideItems(
    [broken],
    new Map(),
    new Map([[firstReplyTime.id, firstReplyTime]]),
    new Map([[firstReplyTime.id, { value: 1e6, n: 100, interval: null }]]),
    new Map(),
    () => '',
  );
  expect(printProblems(problems)).toMatchInlineSnapshot(`
    "checklists/broken.yaml (item speed)  error target-unit
      4 can’t be a target of first-reply-time: it takes a duration such as 30m, 4h or 2d.

    1 error, 0 warnings"
  `);
});
