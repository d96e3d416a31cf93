import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { businessClockSql, calendarTable } from '../measures/business-clock.ts';
import type { OpeningHours } from '../time/opening-hours.ts';
import { businessColumn, type Dataset } from './dataset.ts';

/**
 * Adds each interval's seconds within opening hours to a data set's table: from the stamps where the
 * hours are stated, else as the help desk counted them in hours of its own.
 */
export async function addBusinessIntervals(
  engine: Engine,
  dataset: Dataset,
  hours: OpeningHours | null,
): Promise<void> {
  const table = identifier(dataset.id);
  const doing = `counting opening hours in ${dataset.id}`;
  const intervals = Object.entries(dataset.intervals);
  if (intervals.length === 0) return;
  const clocked = (name: string) => `_clock_${name}`;
  let rows = table;
  if (hours) {
    const stamps = [...new Set(intervals.flatMap(([, { from, to }]) => [from, to]))];
    const extremes = (which: string) =>
      stamps.map((stamp) => `${which}(${identifier(stamp)})`).join(', ');
    const [span] = await engine.query(
      z.object({ from: z.string().nullable(), to: z.string().nullable() }),
      `SELECT strftime(least(${extremes('min')}), '%Y-%m-%d') AS "from",
         strftime(greatest(${extremes('max')}), '%Y-%m-%d') AS "to" FROM ${table}`,
      doing,
    );
    if (span?.from && span.to) {
      const calendar = calendarTable('calendar', { all: hours }, { from: span.from, to: span.to });
      for (const sql of calendar.statements) await engine.run(sql, doing);
      const wanted = intervals.map(([name, { from, to }]) => ({ name: clocked(name), from, to }));
      rows = `(${businessClockSql(calendar, table, "'all'", wanted)})`;
    }
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
