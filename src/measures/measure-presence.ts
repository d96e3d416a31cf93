import { type Engine, identifier, literal } from '../engine/engine.ts';
import { dayAfter, daysIn } from '../time/period.ts';
import { localToSqlUtc } from '../time/time-zone.ts';
import { isMeasurable } from './availability.ts';
import type { CoveredSlice } from './coverage.ts';
import type { Kpi } from './define-kpi.ts';
import { byWeight, type KpiResult, noEstimate, partKey, type SliceEstimate } from './kpi-result.ts';
import type { Breakdown, MeasureScope } from './measure-kpis.ts';
import { type Flow, isPresence, type Presence, presenceOf } from './measure.ts';
import { anyRow, estimateOf, type Planned, statisticsQuery } from './statistics-query.ts';

const TOTAL = 'total';
const days = 1;

/**
 * Measures the rows that were present at an instant: at the end of the period and of each slice, or
 * for attrition at the beginning. Each instant is joined with the rows present at it, and what is
 * measured of these is a flow as any other.
 */
export async function measurePresence(
  engine: Engine,
  kpi: Kpi,
  measure: Presence,
  { dimensions, months, weeks }: Breakdown,
  scope: MeasureScope,
): Promise<KpiResult> {
  const headline = { prefix: 'k_', measure: flowOf(measure) };
  const further = Object.entries(kpi.also).flatMap(([name, also], i) =>
    isPresence(also.measure) && isMeasurable(scope.dataset, also.measure, null, scope.available)
      ? [{ name, prefix: `also${i}_`, measure: flowOf(also.measure) }]
      : [],
  );
  const instants = [
    {
      key: TOTAL,
      ...boundsOf(scope.period.from, scope.period.to, scope),
      ...('attrition' in measure ? {} : { until: scope.asOf }),
    },
    ...[...months, ...weeks].map((slice) => ({
      key: slice.key,
      ...boundsOf(
        slice.start < scope.period.from ? scope.period.from : slice.start,
        slice.end,
        scope,
      ),
    })),
  ];
  const query = async (planned: readonly Planned[], keys: readonly string[], only?: string) =>
    engine.query(
      anyRow,
      statisticsQuery(
        planned,
        presentSql(
          measure,
          instants.filter(({ key }) => only === undefined || key === only),
          scope,
        ),
        keys,
        keys.map((key) => [key]),
      ),
      `measuring ${kpi.id}`,
    );
  const sliced = await query([headline, ...further], ['_instant']);
  const at = (key: string) => sliced.find((row) => row._instant === key);
  const slices = (all: readonly CoveredSlice[]): SliceEstimate[] =>
    all.map((slice) => ({
      period: slice.key,
      partial: slice.partial,
      ...(slice.covered && boundsOf(slice.start, slice.end, scope).from < scope.asOf
        ? estimateOf(headline, at(slice.key), days)
        : noEstimate),
    }));
  const parts = dimensions.length === 0 ? [] : await query([headline], dimensions, TOTAL);
  return {
    lack: null,
    headline: estimateOf(headline, at(TOTAL), daysIn(scope.period)),
    also: Object.fromEntries(further.map((also) => [also.name, estimateOf(also, at(TOTAL), days)])),
    months: slices(months),
    weeks: slices(weeks),
    by: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        parts
          .filter((row) => row[`not_${dimension}`] === 0)
          .map((row) => ({
            key: partKey.parse(row[dimension]),
            ...estimateOf(headline, row, days),
          }))
          .filter(({ n, missing }) => n + missing > 0)
          .toSorted(byWeight),
      ]),
    ),
    hours: [],
    distribution: [],
    survival: null,
  };
}

/** What is measured of the rows present: how many, how old, or how many of them ended. */
function flowOf(measure: Presence): Flow {
  const { where } = measure;
  if ('attrition' in measure)
    return { share: { column: '_ended', is: true }, ...(where && { of: where }) };
  const counted = where === undefined ? {} : { where };
  return 'age' in measure
    ? { quantile: measure.quantile, of: '_age', ...counted }
    : { count: 'rows', ...counted };
}

/** The first instant of a day and the one after the end of another, not later than `asOf`, in UTC. */
function boundsOf(first: string, last: string, { timeZone, asOf }: MeasureScope) {
  const from = localToSqlUtc(`${first}T00:00`, timeZone);
  const until = localToSqlUtc(`${dayAfter(last)}T00:00`, timeZone);
  return { from, until: until < asOf ? until : asOf };
}

function presentSql(
  measure: Presence,
  instants: readonly { key: string; from: string; until: string }[],
  { dataset }: MeasureScope,
): string {
  const { from, until } = presenceOf(measure);
  const [began, ended] = [identifier(from), identifier(until)];
  const stamp = (utc: string) => `TIMESTAMP ${literal(utc)}`;
  const values = instants.map(
    (instant) =>
      `(${literal(instant.key)}, ${stamp('attrition' in measure ? instant.from : instant.until)}, ${stamp(instant.until)})`,
  );
  // What happens at the instant at which a period begins, such as on its first day, happens within it.
  const present =
    'attrition' in measure
      ? `${began} < _at AND (${ended} IS NULL OR ${ended} >= _at)`
      : `${began} <= _at AND (${ended} IS NULL OR ${ended} > _at)`;
  return `(SELECT *, epoch(_at) - epoch(${began}) AS _age, coalesce(${ended} < _until, false) AS _ended
    FROM (VALUES ${values.join(', ')}) AS instants(_instant, _at, _until)
    JOIN ${identifier(dataset.id)} ON ${present})`;
}
