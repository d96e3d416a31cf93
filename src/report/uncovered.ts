import type { Engine } from '../engine/engine.ts';
import { type Dataset, isMonthly } from '../ingest/dataset.ts';
import type { Note } from '../language/note.ts';
import { coverageOf } from '../measures/coverage.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { cohortOf } from '../measures/measure-kpis.ts';
import type { Period } from '../time/period.ts';

/**
 * The local days from the first row of a data set to its last, where the period goes beyond what these
 * speak of; else null. A data set of which no KPI counts rows by their beginning is a register, such as
 * that of customers, and its last entry ends nothing.
 */
export async function uncoveredBy(
  engine: Engine,
  dataset: Dataset,
  kpis: Iterable<Kpi>,
  period: Period,
  toLocal: string,
): Promise<Period | null> {
  const isDated = [...kpis].some(
    (kpi) => kpi.dataset === dataset.id && cohortOf(kpi, dataset) === dataset.begins,
  );
  if (!isDated || isMonthly(dataset)) return null;
  const coverage = await coverageOf(engine, dataset, toLocal);
  if (!coverage || (coverage.from <= period.from && period.to <= coverage.to)) return null;
  return coverage.rows;
}

/** What a reader has to know of figures on a period of which the data covers a part. */
export const uncoveredNote = ({ from, to }: Period): Note => ({
  key: 'basis.uncovered',
  values: { first: { day: from }, last: { day: to } },
});
