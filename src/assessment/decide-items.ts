import { printPlace } from '../errors/print-problems.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import type { ItemResult } from '../workspace/finding-schema.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { type Checklist, type Item, itemsOf } from './checklist.ts';
import { decideBySample, type SampleFigure, type SampleLimits } from './decide-by-sample.ts';
import type { DecisionTexts } from './decision-texts.ts';
import { itemFinder } from './find-item.ts';
import { type Decision, resultOfRating, undecided } from './score.ts';
import { judge, readTarget, type Target } from './target.ts';

/** A result that a finding gives to an item. */
export interface Statement {
  readonly finding: Finding;
  readonly key: string;
  /** The item as the finding names it. */
  readonly name: string;
  readonly result: ItemResult;
  /** From 1 to 5, where the item was rated. */
  readonly rating: number | null;
  readonly reason: string | null;
  /** Of the checklist by which the item was judged. */
  readonly version: string;
  /** Whether that is the checklist’s present version; a result of another one decides nothing. */
  readonly comparable: boolean;
}

/** Statements by `<checklist>/<item>`. */
export type Statements = ReadonlyMap<string, readonly Statement[]>;

/**
 * The items that findings name, resolved to `<checklist>/<item>`. `recorded` are the versions of
 * checklists by which the audit’s results were recorded, where that is stated.
 */
export function resolveItems(
  findings: readonly Finding[],
  checklists: readonly Checklist[],
  recorded: ReadonlyMap<string, string> = new Map(),
): { statements: Map<string, Statement[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const statements = new Map<string, Statement[]>();
  const find = itemFinder(checklists);
  for (const finding of findings) {
    for (const [name, given] of Object.entries(finding.frontmatter.checklist)) {
      const place = finding.source.placeOfKey(['checklist', name]);
      const found = find(name, place);
      if (found.problem) {
        problems.push(found.problem);
        continue;
      }
      const { key, checklist } = found;
      const stated = typeof given === 'object' ? given : { result: given };
      const rating = typeof stated.result === 'number' ? stated.result : null;
      const result =
        typeof stated.result === 'number' ? resultOfRating(stated.result) : stated.result;
      if (result === 'na' && stated.reason === undefined)
        problems.push(problem('na-without-reason', place, { item: name }));
      const pinned = recorded.get(checklist.id) ?? checklist.version;
      const version = stated.version ?? pinned;
      const comparable = version === checklist.version;
      const own: Statement = {
        finding,
        key,
        name,
        result,
        rating,
        reason: stated.reason ?? null,
        version,
        comparable,
      };
      const others = statements.get(key) ?? [];
      const earlier = others.find((other) => other.comparable && other.result !== result);
      if (comparable && earlier) problems.push(conflict(own, earlier));
      // That of a whole pinned checklist is told once, in audit.yaml.
      if (!comparable && version !== pinned)
        problems.push(
          problem('result-of-other-version', placeOf(own), {
            item: name,
            checklist: checklist.name,
            version,
            current: checklist.version,
          }),
        );
      statements.set(key, [...others, own]);
    }
  }
  return { statements, problems };
}

function conflict(one: Statement, other: Statement): Problem {
  return problem('conflicting-results', placeOf(one), {
    item: one.name,
    one: one.result,
    other: other.result,
    otherPlace: printPlace(placeOf(other)),
  });
}

function placeOf({ finding, name }: Statement): Place {
  return finding.source.placeOf(['checklist', name]);
}

/** What an item is held against when a KPI decides it: the item's own bounds, else the audit's. */
function itemTarget(
  { id }: Checklist,
  item: Item,
  kpi: Kpi,
  targets: ReadonlyMap<string, Target>,
): { target: Target | null; problems: Problem[] } {
  if (!item.kpi?.target) return { target: targets.get(kpi.id) ?? null, problems: [] };
  const place = { file: `checklists/${id}.yaml (item ${item.id})` };
  return readTarget(kpi, item.kpi.target, () => place);
}

/** What is needed of a measured KPI to decide an item. */
export interface DecidingFigure {
  readonly value: number | null;
  readonly n: number;
  readonly interval: Bounds | null;
}

/** What items are decided from, and how that is said. */
export interface DecisionBasis {
  readonly statements: Statements;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly estimates: ReadonlyMap<string, DecidingFigure>;
  readonly targets: ReadonlyMap<string, Target>;
  /** By `<checklist>/<item>`. */
  readonly samples: ReadonlyMap<string, SampleFigure>;
  readonly sampleLimits: SampleLimits;
  readonly say: DecisionTexts;
}

/**
 * Decides every item: by its KPI where that is measured, has a target and is certain; else by the
 * sample of reviewed conversations; else by the findings that name it. A finding that says otherwise
 * than the data is an error, but where a sample’s interval spans a limit, the finding is followed.
 */
export function decideItems(
  checklists: readonly Checklist[],
  basis: DecisionBasis,
): { decisions: Map<string, Decision>; problems: Problem[] } {
  const decisions = new Map<string, Decision>();
  const problems: Problem[] = [];
  for (const checklist of checklists) {
    for (const item of itemsOf(checklist)) {
      const key = `${checklist.id}/${item.id}`;
      const given = basis.statements.get(key) ?? [];
      const usable = given.filter(({ comparable }) => comparable);
      const byKpi = decideByKpi(checklist, item, basis);
      problems.push(...byKpi.problems);
      const sample = basis.samples.get(key);
      const bySample = sample
        ? decideBySample(sample, basis.sampleLimits, basis.say)
        : { verdict: null, binding: false, doubt: null };
      const [stated] = usable;
      const common = { findings: given.map(({ finding }) => finding.id), comparable: true };
      const binding = byKpi.verdict ?? (bySample.binding ? bySample.verdict : null);
      if (binding) {
        decisions.set(key, { ...binding, ...common, version: checklist.version });
        problems.push(...contradictions(usable, item, binding));
      } else if (stated) {
        const { result, rating, reason, version } = stated;
        const decided = {
          result,
          rating,
          mean: null,
          decidedBy: 'finding',
          reason,
          version,
        } as const;
        decisions.set(key, { ...decided, ...common });
      } else if (bySample.verdict) {
        decisions.set(key, { ...bySample.verdict, ...common, version: checklist.version });
      } else {
        const old = given[0];
        const reasons = [
          ...(old ? [basis.say.otherVersion(old.version, checklist.version)] : []),
          ...(byKpi.doubt === null ? [] : [byKpi.doubt]),
          ...(bySample.doubt === null ? [] : [bySample.doubt]),
        ];
        decisions.set(key, {
          ...undecided,
          ...common,
          reason: reasons.length === 0 ? basis.say.nothing() : reasons.join('; '),
          version: old?.version ?? null,
          comparable: old === undefined,
        });
      }
    }
  }
  return { decisions, problems };
}

/** What data says of an item: the verdict that it gives, or why it gives none. */
type Verdict = Pick<Decision, 'result' | 'rating' | 'mean' | 'decidedBy' | 'reason'>;

function decideByKpi(
  checklist: Checklist,
  item: Item,
  { kpis, estimates, targets, say }: DecisionBasis,
): { verdict: Verdict | null; doubt: string | null; problems: Problem[] } {
  const kpi = item.kpi && kpis.get(item.kpi.id);
  if (!kpi) return { verdict: null, doubt: null, problems: [] };
  const estimate = estimates.get(kpi.id);
  const { target, problems } = itemTarget(checklist, item, kpi, targets);
  const doubting = (doubt: string) => ({ verdict: null, doubt, problems });
  if (estimate?.value === undefined || estimate.value === null)
    return doubting(say.notMeasured(kpi));
  if (!target) return doubting(say.noTarget(kpi));
  const judged = judge(target, estimate.value, estimate.interval);
  if (judged === 'uncertain') return doubting(say.spansTarget(kpi, estimate, target));
  if (judged !== 'met' && judged !== 'missed') return { verdict: null, doubt: null, problems };
  const result = judged === 'met' ? 'pass' : 'fail';
  const reason = say.figure(kpi, estimate, target);
  return {
    verdict: { result, rating: null, mean: null, decidedBy: 'kpi', reason },
    doubt: null,
    problems,
  };
}

function contradictions(
  statements: readonly Statement[],
  item: Item,
  { result, reason }: Verdict,
): Problem[] {
  return statements
    .filter((statement) => statement.result !== result)
    .map((statement) =>
      problem('result-against-data', placeOf(statement), {
        item: item.id,
        result: statement.result,
        decided: result,
        why: reason ?? '',
      }),
    );
}
