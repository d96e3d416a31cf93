import type { Checklist } from '../assessment/checklist.ts';
import { type Decision, decidedItems, pointsEarned, scoreItems } from '../assessment/score.ts';
import type { ReportChecklist } from './schema.ts';

/** A checklist with the result of every item, and its score. */
export function checklistSection(
  checklist: Checklist,
  decisions: ReadonlyMap<string, Decision>,
): ReportChecklist {
  const items = decidedItems(checklist, decisions);
  const scored = (own: typeof items) => {
    const { value, ...sums } = scoreItems(
      own.map(({ weight, decision }) => ({
        weight,
        result: decision.result,
        points: pointsEarned(decision),
      })),
    );
    return { score: value, ...sums };
  };
  const whole = scored(items);
  return {
    name: checklist.name,
    version: checklist.version,
    description: checklist.description,
    source: checklist.source,
    frequency: checklist.frequency ?? null,
    own: false,
    extends: null,
    switchedOff: [],
    ...whole,
    earned: whole.score,
    criticalScore: scored(items.filter(({ item }) => item.critical)).score,
    fatalFailures: [],
    sections: checklist.sections.map(({ id, name, weight }) => ({
      id,
      name,
      weight,
      ...scored(items.filter((entry) => entry.section === id)),
    })),
    items: Object.fromEntries(
      items.map(({ section, item, weight, decision }) => [
        item.id,
        {
          step: item.step ?? null,
          section,
          text: item.text,
          why: item.why,
          how: item.how,
          evidence: item.evidence,
          source: item.source ?? null,
          frequency: item.frequency ?? null,
          scale: item.scale ?? null,
          weight: item.weight,
          effectiveWeight: weight,
          critical: item.critical,
          fatal: item.fatal,
          result: decision.result,
          rating: decision.rating,
          points: pointsEarned(decision),
          decidedBy: decision.decidedBy,
          reason: decision.reason,
          kpi: item.kpi?.id ?? null,
          sample: null,
          findings: [...decision.findings],
          version: null,
          comparable: true,
        },
      ]),
    ),
  };
}
