import type { MemberTexts } from '../language/member-texts.ts';
import type { Kpi } from './define-kpi.ts';

/** A KPI with its name, definition, decision and the labels of its further statistics in a language. */
export function kpiInWords(kpi: Kpi, texts: MemberTexts): Kpi {
  const { name, definition, decision } = kpi.strings;
  const further = Object.entries(kpi.also).map(([id, also]) => [
    id,
    { ...also, label: texts.text(`also.${id}`, also.label) },
  ]);
  return {
    ...kpi,
    strings: {
      name: texts.text('name', name),
      definition: texts.text('definition', definition),
      decision: texts.text('decision', decision),
    },
    also: Object.fromEntries(further) as Kpi['also'],
  };
}
