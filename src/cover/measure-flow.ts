import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { isColumnAvailable } from '../measures/availability.ts';
import type { MeasureScope } from '../measures/measure-kpis.ts';
import { addDays } from '../time/period.ts';
import { localToSqlUtc } from '../time/time-zone.ts';
import type { Flowing } from './backlog-drain.ts';

/** Four whole weeks, so that every weekday counts alike. */
const DAYS = 28;

/** What is open, and what came and went in the last four weeks; null for all channels together. */
export interface ChannelFlow extends Flowing {
  readonly channel: string | null;
}

/**
 * What was open at `asOf`, with what was created and resolved in the four weeks before; none where the
 * tickets don’t tell when they end, or where the period is shorter. `asOf` is local.
 */
export async function measureFlow(
  engine: Engine,
  { available, dataset, period, timeZone }: MeasureScope,
  asOf: string,
): Promise<ChannelFlow[]> {
  const ends = isColumnAvailable(dataset, 'ended_at', available);
  const start = `${addDays(asOf.slice(0, 10), -DAYS)}${asOf.slice(10)}`;
  if (!ends || start.slice(0, 10) < period.from) return [];
  const instant = (local: string) => `TIMESTAMP ${literal(localToSqlUtc(local, timeZone))}`;
  const [from, to] = [instant(start), instant(asOf)];
  const channel = available.has('channel') ? 'channel' : 'NULL::VARCHAR';
  const rows = await engine.query(
    z.object({
      channel: z.string().nullable(),
      whole: z.number(),
      backlog: z.number(),
      created: z.number(),
      resolved: z.number(),
    }),
    `SELECT channel, GROUPING(channel)::DOUBLE AS whole,
       (count(*) FILTER (created_at < ${to} AND (ended_at IS NULL OR ended_at >= ${to})))::DOUBLE AS backlog,
       (count(*) FILTER (created_at >= ${from} AND created_at < ${to}))::DOUBLE AS created,
       (count(*) FILTER (ended_at >= ${from} AND ended_at < ${to}))::DOUBLE AS resolved
     FROM (SELECT created_at, ended_at, ${channel} AS channel FROM ${identifier(dataset.id)} WHERE is_end_known)
     GROUP BY GROUPING SETS ((), (channel))
     ORDER BY whole DESC, backlog DESC, channel`,
    'measuring how the backlog drains',
  );
  return rows.flatMap(({ whole, ...flow }) =>
    whole === 1 || (flow.channel !== null && flow.backlog + flow.created + flow.resolved > 0)
      ? [{ ...flow, days: DAYS }]
      : [],
  );
}
