import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import type { Say } from './words.ts';

/** A figure of a query: one mark of its chart. */
export interface QueryPoint {
  /** The name of the group, or the key of a month, ISO week or day. */
  key: string;
  /** Null in a chart of a single series. */
  series: string | null;
  value: number | null;
  /** Null where the query does not give it. */
  n: number | null;
  /** Rests on too few rows to be shown. */
  withheld: boolean;
}

/** What the charts of queries share. */
export interface QueryChartData {
  title: string;
  unit: Unit;
  /** What the values are: the name of their column. */
  measure: string;
  /** What the keys are. */
  keyName: string;
  /** What the series are; null where there is one. */
  seriesName: string | null;
  points: readonly QueryPoint[];
  /** The least n that is shown. */
  minimumCell: number;
}

/** The series in the order in which they first come. */
export function seriesOf(points: readonly QueryPoint[]): (string | null)[] {
  return [...new Set(points.map(({ series }) => series))];
}

/** “May 2026, Chat”. */
export function pointName({ key, series }: QueryPoint, formats: Formats): string {
  return [formats.period(key), ...(series === null ? [] : [series])].join(', ');
}

/** Why a point has no value. */
export function pointAbsence(
  { withheld }: QueryPoint,
  { minimumCell }: Pick<QueryChartData, 'minimumCell'>,
  formats: Formats,
  say: Say,
): string {
  return withheld ? say('suppressed', { minimum: formats.count(minimumCell) }) : say('notMeasured');
}

/** What a pointer resting on a mark is told: “May 2026, Chat: 2 h, n = 812”. */
export function pointTitle(point: QueryPoint, unit: Unit, formats: Formats): string {
  const value = point.value === null ? [] : [formats.value(unit, point.value)];
  const n = point.n === null || unit === 'count' ? [] : [formats.n(point.n)];
  return `${pointName(point, formats)}: ${[...value, ...n].join(', ')}`;
}
