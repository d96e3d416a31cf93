import type { Checklist } from '../assessment/checklist.ts';
import { ifFixed } from '../assessment/if-fixed.ts';
import { improvementOf } from '../assessment/improvement.ts';
import { type Decision, decidedItems, scoreAudit } from '../assessment/score.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { effortsOf, failingFindings } from './findings-of-items.ts';
import type { Report, ReportFinding } from './schema.ts';

/** The score of all checklists together, its grade, and what would raise it. */
export function scoreSection(
  checklists: readonly Checklist[],
  decisions: ReadonlyMap<string, Decision>,
  findings: readonly ReportFinding[],
  { grading }: Audit,
): Report['score'] {
  const items = checklists.flatMap((checklist) => decidedItems(checklist, decisions));
  const improvement = improvementOf(items, grading, effortsOf(items, findings));
  return {
    ...scoreAudit(items, grading),
    bands: grading.bands,
    minimumCompleteness: grading.minimumCompleteness,
    cappedAt: grading.cappedAt,
    improvement: improvement && {
      to: improvement.to,
      toAssess: [...improvement.toAssess],
      sets: improvement.sets.map((set) => ({
        ...set,
        items: [...set.items],
        effortAssumed: [...set.effortAssumed],
      })),
    },
    ifFixed: ifFixed(items, failingFindings(items, findings), grading),
  };
}
