import type { Checklist } from '../assessment/checklist.ts';
import {
  type Decision,
  decidedItems,
  grade,
  pointsEarned,
  scoreItems,
} from '../assessment/score.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Report } from './schema.ts';

/** The score of all checklists together, and its grade. */
export function scoreSection(
  checklists: readonly Checklist[],
  decisions: ReadonlyMap<string, Decision>,
  { grading }: Audit,
): Report['score'] {
  const items = checklists.flatMap((checklist) =>
    decidedItems(checklist, decisions).map(({ item, weight, decision }) => ({
      id: `${checklist.id}/${item.id}`,
      weight,
      critical: item.critical,
      result: decision.result,
      points: pointsEarned(decision),
    })),
  );
  const score = scoreItems(items);
  const failures = items.filter(({ critical, result }) => critical && result === 'fail');
  return {
    ...score,
    ...grade(
      score,
      failures.map(({ id }) => id),
      grading,
    ),
    bands: grading.bands,
    minimumCompleteness: grading.minimumCompleteness,
    cappedAt: grading.cappedAt,
    improvement: null,
    ifFixed: [],
  };
}
