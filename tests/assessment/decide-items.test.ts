import { describe, expect, it } from 'vitest';

import { type Checklist, checklistSchema, itemsOf } from '../../src/assessment/checklist.ts';
import {
  type DecidingFigure,
  decideItems,
  resolveItems,
} from '../../src/assessment/decide-items.ts';
import type { SampleFigure } from '../../src/assessment/decide-by-sample.ts';
import { decisionTextsIn } from '../../src/assessment/decision-texts.ts';
import type { Target } from '../../src/assessment/target.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import csat from '../../src/kpis/csat.ts';
import firstReplyTime from '../../src/kpis/first-reply-time.ts';
import { wilson } from '../../src/measures/intervals.ts';
import { type Finding, readFinding } from '../../src/workspace/read-findings.ts';
import { english } from '../language/english.ts';

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

const say = decisionTextsIn(english);
const sampleLimits = { passFrom: 0.9, failBelow: 0.7, minimumCell: 5 };

interface Given {
  readonly samples?: Readonly<Record<string, SampleFigure>>;
  readonly recorded?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
  readonly figures?: Readonly<Record<string, DecidingFigure>>;
  readonly targets?: Readonly<Record<string, Target>>;
}

function decide(given: Given) {
  const { findings = [], figures = {}, targets = {}, samples = {}, recorded = {} } = given;
  const { statements, problems: unresolved } = resolveItems(
    findings,
    [service],
    new Map(Object.entries(recorded)),
  );
  const { decisions, problems } = decideItems([service], {
    statements,
    kpis: new Map([csat, firstReplyTime].map((kpi) => [kpi.id, kpi])),
    estimates: new Map(Object.entries(figures)),
    targets: new Map(Object.entries(targets)),
    samples: new Map(Object.entries(samples)),
    sampleLimits,
    say,
  });
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
      rating: null,
      mean: null,
      decidedBy: 'kpi',
      reason: 'Customer satisfaction (CSAT) is 95.0% (n = 50) against a target of ≥ 90%',
      findings: [],
      version: '1',
      comparable: true,
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

  it.each([
    ['has no target', { figures: rated(0.95) }],
    ['is not measured', { figures: rated(null), targets: atLeast90 }],
    ['is not measured', { targets: atLeast90 }],
  ])('is not decided by a KPI that %s, and says so', (lack, basis) => {
    const decision = decide(basis).of('satisfaction');
    expect(decision?.result).toBe('not-assessed');
    expect(decision?.reason).toMatch(
      new RegExp(`^no finding decides it, and .+, which could, ${lack}$`),
    );
  });

  it('is decided by the finding that names it', () => {
    const findings = [finding('one', '  greeting: partial')];
    expect(decide({ findings }).of('greeting')).toEqual({
      result: 'partial',
      rating: null,
      mean: null,
      decidedBy: 'finding',
      reason: null,
      findings: ['one'],
      version: '1',
      comparable: true,
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
    expect(found.of('satisfaction')).toMatchObject({
      result: 'not-assessed',
      decidedBy: 'none',
      reason:
        'Customer satisfaction (CSAT) is 88.0% (n = 50) against a target of ≥ 90%: the interval spans the target, so the data can’t tell',
      findings: [],
    });
  });
});

describe('an item with a sample', () => {
  const sampled = (n: number, passed: number, points = passed / n) => {
    const interval = wilson(passed, n);
    if (!interval) throw new TypeError('no sample');
    return { 'service/greeting': { n, share: passed / n, interval, points } };
  };

  // Wilson at 95 %: 98 of 100: 93.0–99.4 %; 50 of 100: 40.4–59.6 %; 160 of 200: 73.9–85.0 %.
  it.each([
    [100, 98, 'pass'],
    [100, 50, 'fail'],
    [200, 160, 'partial'],
  ])('of %d of which %d passed is bound to be “%s”', (n, passed, result) => {
    const found = decide({ samples: sampled(n, passed, 0.77) });
    expect(found.of('greeting')).toMatchObject({
      result,
      mean: 0.77,
      decidedBy: 'sample',
      reason: expect.stringMatching(
        new RegExp(
          `^${(100 * passed) / n}\\.0% of ${n} conversations passed \\(95% CI .+ below 70%$`,
        ),
      ) as string,
    });
    const against = result === 'pass' ? 'fail' : 'pass';
    const findings = [finding('one', `  greeting: ${against}`)];
    const contradicted = decide({ samples: sampled(n, passed), findings });
    expect(contradicted.problems.map(({ code }) => code)).toEqual(['result-against-data']);
    expect(contradicted.of('greeting')).toMatchObject({ result, findings: ['one'] });
  });

  // 19 of 20: 76.4–99.1 %, on both sides of 90 %.
  it('keeps its label where the interval spans a limit, and says so, unless a finding knows better', () => {
    const alone = decide({ samples: sampled(20, 19) }).of('greeting');
    expect(alone).toMatchObject({ result: 'pass', decidedBy: 'sample' });
    expect(alone?.reason).toContain('spans a limit');
    const found = decide({
      samples: sampled(20, 19),
      findings: [finding('one', '  greeting: partial')],
    });
    expect(found.of('greeting')).toMatchObject({
      result: 'partial',
      mean: null,
      decidedBy: 'finding',
    });
    expect(found.problems).toEqual([]);
  });

  it('of fewer conversations than the minimum cell is not decided by it, and says why', () => {
    const found = decide({ samples: sampled(4, 4) }).of('greeting');
    expect(found).toMatchObject({ result: 'not-assessed', mean: null, decidedBy: 'none' });
    expect(found?.reason).toContain('only 4 reviewed conversations');
  });

  it('is decided by its KPI first', () => {
    const samples = { 'service/satisfaction': sampled(100, 50)['service/greeting'] };
    const figures = rated(0.95, [0.91, 0.97]);
    expect(decide({ samples, figures, targets: atLeast90 }).of('satisfaction')).toMatchObject({
      result: 'pass',
      decidedBy: 'kpi',
    });
    const uncertain = rated(0.88, [0.8, 0.94]);
    expect(
      decide({ samples, figures: uncertain, targets: atLeast90 }).of('satisfaction'),
    ).toMatchObject({ result: 'fail', decidedBy: 'sample' });
  });
});

describe('a result of another version of the checklist', () => {
  const old = finding('one', "  greeting: { result: pass, version: '0' }");

  it('is not used, and its place is told', () => {
    const found = decide({ findings: [old] });
    expect(found.of('greeting')).toMatchObject({
      result: 'not-assessed',
      decidedBy: 'none',
      version: '0',
      comparable: false,
      findings: ['one'],
    });
    expect(found.of('greeting')?.reason).toContain('version 0');
    expect(printProblems(found.problems)).toMatchInlineSnapshot(`
      "content/findings/one.mdx:6:13  warning result-of-other-version
        The result of “greeting” is of version 0 of “service”, which is now at version 1: it is not used.
        → Judge the item again by version 1, and take the version out.

      0 errors, 1 warning"
    `);
  });

  it('contradicts neither a newer result nor the data', () => {
    const findings = [old, finding('two', '  greeting: fail')];
    const found = decide({ findings });
    expect(found.of('greeting')).toMatchObject({ result: 'fail', comparable: true, version: '1' });
    expect(found.problems.map(({ code }) => code)).toEqual(['result-of-other-version']);
  });

  it('is not told for each item where audit.yaml says it of the whole checklist', () => {
    const findings = [
      finding('one', '  greeting: pass', "  speed: { result: pass, version: '1' }"),
    ];
    const found = decide({ findings, recorded: { service: '0' } });
    expect(found.problems).toEqual([]);
    expect(found.of('greeting')).toMatchObject({ result: 'not-assessed', comparable: false });
    expect(found.of('speed')).toMatchObject({ result: 'pass', comparable: true });
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
  const { problems } = decideItems([broken], {
    statements: new Map(),
    kpis: new Map([[firstReplyTime.id, firstReplyTime]]),
    estimates: new Map([[firstReplyTime.id, { value: 1e6, n: 100, interval: null }]]),
    targets: new Map(),
    samples: new Map(),
    sampleLimits,
    say,
  });
  expect(printProblems(problems)).toMatchInlineSnapshot(`
    "checklists/broken.yaml (item speed)  error target-unit
      4 can’t be a target of first-reply-time: it takes a duration such as 30m, 4h or 2d.

    1 error, 0 warnings"
  `);
});
