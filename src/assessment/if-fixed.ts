import { putRight } from './improvement.ts';
import { type Grading, type ScoredItem, scoreAudit } from './score.ts';

/** A finding with the items (`<checklist>/<item>`) that it fails, in part or in whole. */
export interface FailingFinding {
  readonly id: string;
  readonly items: readonly string[];
}

const counts = [1, 2, 3, 5, 10] as const;

/**
 * The score if the first 1, 2, 3, 5 and 10 of the findings were fixed, and all of them. An item that
 * several findings fail is put right only when all of them are.
 */
export function ifFixed(
  items: readonly ScoredItem[],
  findings: readonly FailingFinding[],
  grading: Grading,
): { findings: string[]; items: string[]; value: number | null; grade: string | null }[] {
  const steps = [...counts.filter((count) => count < findings.length), findings.length];
  return steps
    .filter((count) => count > 0)
    .map((count) => {
      const left = new Set(findings.slice(count).flatMap((finding) => finding.items));
      const named = new Set(findings.slice(0, count).flatMap((finding) => finding.items));
      const fixed = items.map(({ key }) => key).filter((key) => named.has(key) && !left.has(key));
      const { value, grade } = scoreAudit(putRight(items, new Set(fixed)), grading);
      return {
        findings: findings.slice(0, count).map(({ id }) => id),
        items: fixed,
        value,
        grade,
      };
    });
}
