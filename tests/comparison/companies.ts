import type { Cell, Competitor } from '../../src/comparison/competitor.ts';
import type { Criterion } from '../../src/comparison/criterion.ts';
import { type CellValue, type ScaleName, scales } from '../../src/comparison/scales.ts';

/** A criterion with a name and a scale; the rest does not matter. */
export const criterion = (
  id: string,
  scale: ScaleName = 'rating',
  better: Criterion['better'] = 'higher',
): Criterion => ({ id, topic: 'help', name: id, why: '?', how: '?', scale, better });

/** A cell found yesterday. */
export const cell = (value: CellValue | null, scale = '1-5'): Cell => ({
  value,
  scale,
  source: 'Website',
  date: '2026-09-01',
  method: 'site-visit',
  confidence: 'high',
});

/** Companies by their name, each with the values of criteria; the first is the audited one. */
export function companiesOf(
  table: Readonly<Record<string, Readonly<Record<string, CellValue | null>>>>,
  scale: ScaleName = 'rating',
): Competitor[] {
  return Object.entries(table).map(([name, values], index) => ({
    id: name,
    name,
    segment: '?',
    own: index === 0,
    website: null,
    aka: [],
    cells: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, cell(value, scales[scale].of[0])]),
    ),
  }));
}
