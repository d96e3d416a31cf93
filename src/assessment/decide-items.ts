import { printPlace } from '../errors/print-problems.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import type { ItemResult } from '../workspace/finding-schema.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { type Checklist, type Item, itemsOf } from './checklist.ts';
import { itemFinder, itemKeys } from './find-item.ts';
import { type Decision, resultOfRating } from './score.ts';
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
}

/** Statements by `<checklist>/<item>`. */
export type Statements = ReadonlyMap<string, readonly Statement[]>;

/** The items that findings name, resolved to `<checklist>/<item>`. */
export function resolveItems(
  findings: readonly Finding[],
  checklists: readonly Checklist[],
): { statements: Map<string, Statement[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const statements = new Map<string, Statement[]>();
  const find = itemFinder(itemKeys(checklists));
  for (const finding of findings) {
    for (const [name, given] of Object.entries(finding.frontmatter.checklist)) {
      const place = finding.source.placeOfKey(['checklist', name]);
      const found = find(name, place);
      if (found.problem) {
        problems.push(found.problem);
        continue;
      }
      const { key } = found;
      const { result: stated, reason } =
        typeof given === 'object' ? given : { result: given, reason: undefined };
      const rating = typeof stated === 'number' ? stated : null;
      const result = typeof stated === 'number' ? resultOfRating(stated) : stated;
      if (result === 'na' && reason === undefined)
        problems.push(problem('na-without-reason', place, { item: name }));
      const own = { finding, key, name, result, rating, reason: reason ?? null };
      const earlier = statements.get(key)?.find((other) => other.result !== result);
      if (earlier) problems.push(conflict(own, earlier));
      statements.set(key, [...(statements.get(key) ?? []), own]);
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

/**
 * Decides every item: by its KPI where that is measured and has a target, else by the findings that
 * name it. A finding that says otherwise than the data is an error.
 */
export function decideItems(
  checklists: readonly Checklist[],
  statements: Statements,
  kpis: ReadonlyMap<string, Kpi>,
  estimates: ReadonlyMap<string, DecidingFigure>,
  targets: ReadonlyMap<string, Target>,
  sayFigure: (kpi: Kpi, figure: DecidingFigure, target: Target) => string,
): { decisions: Map<string, Decision>; problems: Problem[] } {
  const decisions = new Map<string, Decision>();
  const problems: Problem[] = [];
  for (const checklist of checklists) {
    for (const item of itemsOf(checklist)) {
      const key = `${checklist.id}/${item.id}`;
      const given = statements.get(key) ?? [];
      const findings = given.map(({ finding }) => finding.id);
      const kpi = item.kpi && kpis.get(item.kpi.id);
      const estimate = kpi && estimates.get(kpi.id);
      const held = kpi && itemTarget(checklist, item, kpi, targets);
      const target = held?.target ?? null;
      problems.push(...(held?.problems ?? []));
      const verdict =
        estimate && target ? judge(target, estimate.value, estimate.interval) : 'not-measured';
      const stated = given[0];
      if (kpi && estimate && target && (verdict === 'met' || verdict === 'missed')) {
        const result = verdict === 'met' ? 'pass' : 'fail';
        const reason = sayFigure(kpi, estimate, target);
        decisions.set(key, { result, rating: null, decidedBy: 'kpi', reason, findings });
        for (const statement of given) {
          if (statement.result !== result)
            problems.push(
              problem('result-against-data', placeOf(statement), {
                item: item.id,
                result: statement.result,
                decided: result,
                why: reason,
              }),
            );
        }
      } else if (stated) {
        decisions.set(key, {
          result: stated.result,
          rating: stated.rating,
          decidedBy: 'finding',
          reason: stated.reason,
          findings,
        });
      } else if (kpi && estimate && target && verdict === 'uncertain') {
        const reason = `${sayFigure(kpi, estimate, target)}: the interval spans the target, so the data can’t tell`;
        decisions.set(key, {
          result: 'not-assessed',
          rating: null,
          decidedBy: 'none',
          reason,
          findings,
        });
      }
    }
  }
  return { decisions, problems };
}
