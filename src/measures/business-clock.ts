import { identifier, literal } from '../engine/engine.ts';
import type { OpeningHours } from '../time/opening-hours.ts';
import { openSpans } from '../time/opening-spans.ts';
import { dayAfter, dayBefore, type Period } from '../time/period.ts';
import { clip, type Range } from '../time/ranges.ts';

/**
 * A table with a row per calendar and UTC day: how long the calendar was open before, and the spans
 * of that day. Times are seconds since 1970. `opens_1`, `closes_1` and `before_1` (open seconds up to
 * that opening) are the first span, and so on; columns of further spans are empty. `after` are the
 * open seconds up to the end of the day.
 */
export interface CalendarTable {
  readonly name: string;
  /** How many spans the fullest day has. */
  readonly spans: number;
  /** What makes the table. */
  readonly statements: readonly string[];
}

/** A BOOLEAN column that tells whether a TIMESTAMP column, which holds UTC, lies in opening hours. */
export interface WithinHours {
  readonly name: string;
  readonly at: string;
}

/** A column of open seconds between two TIMESTAMP columns that hold UTC. */
export interface BusinessInterval {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const DAY_SECONDS = 24 * 3600;
const ROWS_A_STATEMENT = 1000;

/**
 * The table of some named calendars that can measure stamps on `days` (in UTC). Between stamps on
 * other days no time can be told, so take them wide enough.
 */
export function calendarTable(
  name: string,
  calendars: Readonly<Record<string, OpeningHours>>,
  days: Period,
): CalendarTable {
  const rows = Object.entries(calendars).flatMap(([calendar, hours]) =>
    calendarDays(hours, days).map((day) => ({ calendar, ...day })),
  );
  const spans = Math.max(0, ...new Set(rows.map((row) => row.spans.length)));
  const numbers = Array.from({ length: spans }, (_, i) => i + 1);
  const columns = numbers.map((n) => `opens_${n} DOUBLE, closes_${n} DOUBLE, before_${n} DOUBLE`);
  const create = `CREATE OR REPLACE TABLE ${identifier(name)}
    (${['calendar VARCHAR', 'day DATE', ...columns, 'after DOUBLE'].join(', ')})`;
  const values = rows.map(({ calendar, day, spans: own, after }) => {
    const cells = numbers.map((n) => {
      const span = own[n - 1];
      return span ? `${span.from}, ${span.to}, ${span.before}` : 'NULL, NULL, NULL';
    });
    return `(${[literal(calendar), literal(day), ...cells, String(after)].join(', ')})`;
  });
  const inserts = Array.from(
    { length: Math.ceil(values.length / ROWS_A_STATEMENT) },
    (_, i) =>
      `INSERT INTO ${identifier(name)} VALUES ${values.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT).join(', ')}`,
  );
  return { name, spans, statements: [create, ...inserts] };
}

/**
 * A SELECT of all columns of `rows` (a table's identifier or a query in parentheses) with a column of
 * open seconds for each interval, and one that tells whether an instant lies `within` opening hours
 * (the opening does, the closing doesn't). `calendar` is SQL over a row that gives the name of its
 * calendar. They are NULL where a stamp is, where there is no such calendar, and where a stamp lies on
 * a day that the calendar does not hold; seconds also where `to` comes before `from`.
 */
export function businessClockSql(
  table: CalendarTable,
  rows: string,
  calendar: string,
  intervals: readonly BusinessInterval[],
  within: readonly WithinHours[] = [],
): string {
  const measured = new Set(intervals.flatMap(({ from, to }) => [from, to]));
  const stamps = [...new Set([...measured, ...within.map(({ at }) => at)])];
  const counted = (stamp: string) => `_open_${stamps.indexOf(stamp)}`;
  const readings = [...measured].map(
    (stamp) =>
      `${openedBySql(`_day_${stamps.indexOf(stamp)}`, stamp, table.spans)} AS ${counted(stamp)}`,
  );
  const tests = within.map(
    ({ name, at }) =>
      `${withinSql(`_day_${stamps.indexOf(at)}`, at, table.spans)} AS ${identifier(name)}`,
  );
  const joins = stamps.map(
    (stamp, i) => `LEFT JOIN ${identifier(table.name)} AS _day_${i}
      ON _day_${i}.calendar = _row._calendar AND _day_${i}.day = _row.${identifier(stamp)}::DATE`,
  );
  const durations = intervals.map(
    ({ name, from, to }) => `CASE WHEN ${identifier(to)} >= ${identifier(from)}
      THEN ${counted(to)} - ${counted(from)} END AS ${identifier(name)}`,
  );
  const kept = `* EXCLUDE (${['_calendar', ...[...measured].map(counted)].join(', ')})`;
  return `SELECT ${[kept, ...durations].join(', ')}
    FROM (SELECT ${['_row.*', ...readings, ...tests].join(', ')}
      FROM (SELECT *, (${calendar}) AS _calendar FROM ${rows}) AS _row
      ${joins.join(' ')})`;
}

/**
 * SQL for the name of a row's calendar, chosen by the value of a column; `otherwise` for the rest,
 * which have none where that is null.
 */
export function calendarBySql(
  column: string,
  choices: Readonly<Record<string, string>>,
  otherwise: string | null,
): string {
  const rest = otherwise === null ? 'NULL' : literal(otherwise);
  const cases = Object.entries(choices).map(
    ([value, calendar]) => `WHEN ${literal(value)} THEN ${literal(calendar)}`,
  );
  if (cases.length === 0) return rest;
  return `CASE ${identifier(column)} ${cases.join(' ')} ELSE ${rest} END`;
}

/** How long the stamp's calendar had been open by then; comparisons, since `least` is ten times slower. */
function openedBySql(day: string, stamp: string, spans: number): string {
  const time = `epoch(_row.${identifier(stamp)})`;
  const cases = Array.from({ length: spans }, (_, i) => {
    const [opens, closes, before] = ['opens', 'closes', 'before'].map(
      (column) => `${day}.${column}_${i + 1}`,
    );
    return `WHEN ${time} <= ${opens} THEN ${before} WHEN ${time} < ${closes} THEN ${before} + (${time} - ${opens})`;
  });
  return spans === 0 ? `${day}.after` : `CASE ${cases.join(' ')} ELSE ${day}.after END`;
}

/** Whether a stamp lies in one of its day's spans; nothing else is known of a day but that it is held. */
function withinSql(day: string, stamp: string, spans: number): string {
  const time = `epoch(_row.${identifier(stamp)})`;
  const cases = Array.from(
    { length: spans },
    (_, i) =>
      `WHEN ${time} >= ${day}.opens_${i + 1} AND ${time} < ${day}.closes_${i + 1} THEN true`,
  );
  return `CASE ${cases.join(' ')} WHEN ${day}.after IS NOT NULL AND ${time} IS NOT NULL THEN false END`;
}

interface CalendarDay {
  readonly day: string;
  readonly spans: readonly (Range & { readonly before: number })[];
  readonly after: number;
}

/** A calendar's UTC days, with the open seconds counted from the beginning of the first. */
function calendarDays(hours: OpeningHours, { from, to }: Period): CalendarDay[] {
  // A UTC day touches the local days before and after it.
  const open = openSpans(hours, { from: dayBefore(from), to: dayAfter(to) });
  const days: CalendarDay[] = [];
  let next = 0;
  let after = 0;
  for (let day = from; day <= to; day = dayAfter(day)) {
    const start = Date.parse(day) / 1000;
    const bounds = { from: start, to: start + DAY_SECONDS };
    while ((open[next]?.to ?? Infinity) <= bounds.from) next += 1;
    let beyond = next;
    while ((open[beyond]?.from ?? Infinity) < bounds.to) beyond += 1;
    const spans = clip(open.slice(next, beyond), bounds).map((span) => {
      const before = after;
      after += span.to - span.from;
      return { ...span, before };
    });
    days.push({ day, spans, after });
  }
  return days;
}
