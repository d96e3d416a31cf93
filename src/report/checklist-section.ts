import type { z } from 'zod';

import type { Checklist } from '../assessment/checklist.ts';
import {
  type Decision,
  decidedItems,
  isFatalFailure,
  scoreChecklists,
  scoreItems,
  type WeighedItem,
} from '../assessment/score.ts';
import type { sampleSchema } from './checklist-schema.ts';
import type { ReportChecklist } from './schema.ts';

export type ReportSample = z.output<typeof sampleSchema>;

/** A checklist with the result of every item, and its score. */
export function checklistSection(
  checklist: Checklist,
  decisions: ReadonlyMap<string, Decision>,
  samples: ReadonlyMap<string, ReportSample>,
  own: boolean,
): ReportChecklist {
  const { base } = checklist;
  const items = decidedItems(checklist, decisions);
  const { value: score, ...sums } = scoreChecklists(items);
  return {
    name: checklist.name,
    version: checklist.version,
    description: checklist.description,
    source: checklist.source,
    frequency: checklist.frequency ?? null,
    own,
    extends: base ? { id: base.id, version: base.version } : null,
    switchedOff: base ? [...base.switchedOff] : [],
    score,
    ...sums,
    earned: scoreItems(items).value,
    criticalScore: scoreItems(items.filter(({ critical }) => critical)).value,
    fatalFailures: items.filter(isFatalFailure).map(({ item }) => item.id),
    sections: checklist.sections.map(({ id, name, weight }) => ({
      id,
      name,
      weight,
      ...arithmetic(items.filter(({ section }) => section === id)),
    })),
    items: Object.fromEntries(
      items.map((scored) => [scored.item.id, itemSection(scored, samples.get(scored.key) ?? null)]),
    ),
  };
}

function arithmetic(items: readonly WeighedItem[]) {
  const { value, ...sums } = scoreItems(items);
  return { score: value, ...sums };
}

function itemSection(
  { item, decision, ...scored }: ReturnType<typeof decidedItems>[number],
  sample: ReportSample | null,
): ReportChecklist['items'][string] {
  return {
    step: item.step ?? null,
    section: scored.section,
    text: item.text,
    why: item.why,
    how: item.how,
    evidence: item.evidence,
    source: item.source ?? null,
    frequency: item.frequency ?? null,
    scale: item.scale ?? null,
    weight: item.weight,
    effectiveWeight: scored.weight,
    critical: scored.critical,
    fatal: scored.fatal,
    result: decision.result,
    rating: decision.rating,
    points: scored.points,
    earned: scored.points === null ? null : scored.points * scored.weight,
    decidedBy: decision.decidedBy,
    reason: decision.reason,
    kpi: item.kpi?.id ?? null,
    data: item.data ?? null,
    sample,
    findings: [...decision.findings],
    version: decision.version,
    comparable: decision.comparable,
  };
}
