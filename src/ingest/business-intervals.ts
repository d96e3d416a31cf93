import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { businessClockSql, calendarBySql, calendarTable } from '../measures/business-clock.ts';
import type { OpeningHours } from '../time/opening-hours.ts';
import type { ServiceHours } from './audit-hours.ts';
import { businessColumn, type Dataset, WITHIN_HOURS } from './dataset.ts';
import { matchingPart, partsIn } from './parts.ts';

/** For a table without a stamp, whose calendar no row asks. */
const NO_DAY = '1970-01-01';

/**
 * Adds each interval's seconds within opening hours to a data set's table: from the stamps where the
 * hours are stated, else as the help desk counted them in hours of its own. Where hours are stated,
 * it also adds whether each row began within them.
 */
export async function addBusinessIntervals(
  engine: Engine,
  dataset: Dataset,
  hours: ServiceHours | null,
): Promise<void> {
  const table = identifier(dataset.id);
  const doing = `counting opening hours in ${dataset.id}`;
  const intervals = Object.entries(dataset.intervals);
  const clocked = (name: string) => `_clock_${name}`;
  let rows = table;
  if (hours) {
    const stamps = [
      ...new Set([dataset.begins, ...intervals.flatMap(([, { from, to }]) => [from, to])]),
    ];
    const extremes = (which: string) =>
      stamps.map((stamp) => `${which}(${identifier(stamp)})`).join(', ');
    const [span] = await engine.query(
      z.object({ from: z.string().nullable(), to: z.string().nullable() }),
      `SELECT strftime(least(${extremes('min')}), '%Y-%m-%d') AS "from",
         strftime(greatest(${extremes('max')}), '%Y-%m-%d') AS "to" FROM ${table}`,
      doing,
    );
    const days = { from: span?.from ?? NO_DAY, to: span?.to ?? NO_DAY };
    const { calendars, choice } = await calendarsOf(engine, dataset, hours);
    const calendar = calendarTable('calendar', calendars, days);
    for (const sql of calendar.statements) await engine.run(sql, doing);
    const wanted = intervals.map(([name, { from, to }]) => ({ name: clocked(name), from, to }));
    const within = [{ name: WITHIN_HOURS, at: dataset.begins }];
    rows = `(${businessClockSql(calendar, table, choice, wanted, within)})`;
  }
  const counted = rows === table ? [] : intervals.map(([name]) => clocked(name));
  const columns = intervals.flatMap(([name, { givenBusiness }]) => {
    const sources = [
      ...(counted.length > 0 ? [identifier(clocked(name))] : []),
      ...(givenBusiness ? [identifier(givenBusiness)] : []),
    ];
    return sources.length === 0
      ? []
      : [
          `CASE WHEN ${identifier(name)} IS NOT NULL THEN coalesce(${sources.join(', ')}) END AS ${identifier(businessColumn(name))}`,
        ];
  });
  const kept = counted.length > 0 ? `* EXCLUDE (${counted.map(identifier).join(', ')})` : '*';
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT ${[kept, ...columns].join(', ')} FROM ${rows}`,
    doing,
  );
}

/** The calendars by name, and SQL that names a row's own: a part's hours, else the general ones. */
async function calendarsOf(
  engine: Engine,
  dataset: Dataset,
  { general, own }: ServiceHours,
): Promise<{ calendars: Record<string, OpeningHours>; choice: string }> {
  const parts = Object.entries(own?.parts ?? {});
  const named = (index: number) => `own ${index}`;
  const calendars = {
    ...(general && { general }),
    ...Object.fromEntries(parts.map(([, hours], i) => [named(i), hours])),
  };
  const otherwise = general ? 'general' : null;
  if (!own) return { calendars, choice: calendarBySql('', {}, otherwise) };
  const names = parts.map(([part]) => part);
  const choices = (await partsIn(engine, dataset, own.column)).flatMap((value) => {
    const part = matchingPart(value, names);
    return part === undefined ? [] : [[value, named(names.indexOf(part))]];
  });
  const choice = calendarBySql(
    own.column,
    Object.fromEntries(choices) as Record<string, string>,
    otherwise,
  );
  return { calendars, choice };
}
