import { businessColumn, type Dataset, dimensionsOf } from '../ingest/dataset.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { columnsOfMeasure } from '../measures/measure.ts';
import { cohortOf } from '../measures/measure-kpis.ts';
import type { Defect } from './defect.ts';

/** Columns of one data set; null stands for its rows as a whole. */
type Spoilt = Map<string, ReadonlySet<string> | null>;

/**
 * The measured KPIs that a defect bears on: those whose measure, date or further statistics rest on
 * a column that it spoils, be it directly, through an interval or a derived column, or through what
 * one data set gives another.
 */
export function touchedKpis(
  defect: Pick<Defect, 'dataset' | 'columns' | 'spoils'>,
  datasets: readonly IngestedDataset[],
  kpis: Iterable<Kpi>,
): string[] {
  const spoilt = spread(defect, datasets);
  return [...kpis].flatMap((kpi) => {
    const columns = spoilt.get(kpi.dataset);
    const data = datasets.find(({ dataset }) => dataset.id === kpi.dataset);
    if (columns === undefined || !data) return [];
    if (columns === null) return [kpi.id];
    return meet(usedBy(kpi, data), columns) ? [kpi.id] : [];
  });
}

/** The labels of the dimensions among a defect’s columns: breakdowns by them lack what it spoils. */
export function touchedDimensions(
  { columns }: Pick<Defect, 'columns'>,
  dataset: Dataset,
): string[] {
  return dimensionsOf(dataset).flatMap(({ column, label }) =>
    columns.includes(column) ? [label] : [],
  );
}

/** What a defect spoils in its own data set and in those that take something from it. */
function spread(
  { dataset, columns, spoils }: Pick<Defect, 'dataset' | 'columns' | 'spoils'>,
  datasets: readonly IngestedDataset[],
): Spoilt {
  const named = spoils ?? (columns.length > 0 ? columns : null);
  const spoilt: Spoilt = new Map([[dataset, named && new Set(named)]]);
  const giver = datasets.find((data) => data.dataset.id === dataset);
  if (!giver) return spoilt;
  const own = spoilt.get(dataset);
  for (const receiver of datasets) {
    const { id } = receiver.dataset;
    const given = receiver.feeds
      .filter(({ from }) => from === dataset)
      .flatMap(({ gives }) => gives);
    const rests = (giver.dataset.feeds ?? [])
      .filter(({ to }) => to === id)
      .flatMap(({ gives }) => Object.entries(gives));
    const reached = given.filter((column) =>
      rests.some(
        ([name, needs]) =>
          name === column &&
          (own === null || needs.some((need) => own && meet(basesOf(giver, need), own))),
      ),
    );
    if (id !== dataset && reached.length > 0) spoilt.set(id, new Set(reached));
  }
  return spoilt;
}

/** Every column that a KPI rests on, with what these rest on themselves. */
function usedBy(kpi: Kpi, data: IngestedDataset): Set<string> {
  const cohort = cohortOf(kpi, data.dataset);
  const named = [
    ...(cohort === null ? [] : [cohort]),
    ...[kpi.measure, ...Object.values(kpi.also).map(({ measure }) => measure)].flatMap(
      columnsOfMeasure,
    ),
  ];
  return new Set(named.flatMap((column) => [...basesOf(data, column)]));
}

/** A column with all that it is computed from. */
function basesOf(data: IngestedDataset, column: string, met = new Set<string>()): Set<string> {
  if (met.has(column)) return met;
  met.add(column);
  const { dataset, standIns, mapped } = data;
  const interval = dataset.intervals[column];
  const business = Object.keys(dataset.intervals).filter((name) => businessColumn(name) === column);
  const derived = dataset.derived[column] ?? dataset.stamps?.[column];
  const given = [
    interval?.given,
    ...business.map((name) => dataset.intervals[name]?.givenBusiness),
  ];
  const next = [
    ...(interval ? [interval.from, interval.to] : []),
    ...business,
    ...given.flatMap((name) => (name !== undefined && mapped.has(name) ? [name] : [])),
    ...(derived?.from ?? []),
    ...(standIns[column] === undefined ? [] : [standIns[column]]),
  ];
  for (const name of next) basesOf(data, name, met);
  return met;
}

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((name) => others.has(name));
