import { z } from 'zod';

import { type Engine, literal } from '../engine/engine.ts';
import { isColumnAvailable } from '../measures/availability.ts';
import { coverageOf } from '../measures/coverage.ts';
import { cohortRows } from '../measures/measure-cohort.ts';
import type { MeasureScope } from '../measures/measure-kpis.ts';
import type { Closure } from '../time/opening-hours.ts';
import { addDays, type Period } from '../time/period.ts';
import { isChannel } from '../measures/channels.ts';
import {
  type ArrivalHour,
  type HourlyCount,
  spreadOverHours,
  weekOfArrivals,
} from './week-of-arrivals.ts';

/** The arrivals of a channel by hour of the week. */
export interface Arrivals {
  /** Null for all requests together. */
  readonly channel: string | null;
  readonly from: 'tickets' | 'calls';
  /** `spread`: totals of days, put into hours as the tickets of calls are; `days`: no hours are known. */
  readonly hours: 'known' | 'spread' | 'days';
  readonly days: Period;
  /** Closed days, which are left out. */
  readonly closed: number;
  readonly n: number;
  readonly week: readonly ArrivalHour[];
  /** Of calls, mean seconds that an answered one takes, and how many calls that is of. */
  readonly handle: { readonly seconds: number; readonly n: number } | null;
}

/** Channels with fewer requests than the largest of these tell nothing of hours. */
const MOST_CHANNELS = 12;

const counted = z.object({ day: z.string(), hour: z.number(), n: z.number() });
const doing = 'counting arrivals by hour';

/** Arrivals of all requests, of each channel, and of calls; those of calls come from their own export. */
export async function measureArrivals(
  engine: Engine,
  tickets: MeasureScope | undefined,
  calls: MeasureScope | undefined,
  closures: readonly Closure[],
): Promise<Arrivals[]> {
  const ofTickets = tickets ? await ticketArrivals(engine, tickets, closures) : [];
  const phone = ofTickets.find(({ channel }) => channel !== null && isChannel(channel, 'phone'));
  const ofCalls = calls && (await callArrivals(engine, calls, closures, phone));
  return ofCalls ? [...ofTickets.filter((one) => one !== phone), ofCalls] : ofTickets;
}

async function ticketArrivals(
  engine: Engine,
  scope: MeasureScope,
  closures: readonly Closure[],
): Promise<Arrivals[]> {
  const days = await daysOf(engine, scope);
  if (!days) return [];
  const rows = cohortRows(scope.dataset.begins, scope);
  const select = (from: string) =>
    engine.query(
      counted,
      `SELECT strftime(_local, '%Y-%m-%d') AS day, _hour AS hour, count(*)::DOUBLE AS n
       FROM ${from} GROUP BY ALL ORDER BY ALL`,
      doing,
    );
  const all = await select(rows);
  const known = await hasTimes(engine, rows);
  const closed = closedDays(closures, days);
  const arrivals = (channel: string | null, counts: readonly HourlyCount[]): Arrivals => ({
    ...{ channel, from: 'tickets', hours: known ? 'known' : 'days', days, closed: closed.size },
    n: counts.reduce((sum, { n }) => sum + n, 0),
    week: known ? weekOfArrivals(counts, days, closed) : [],
    handle: null,
  });
  const channels = scope.available.has('channel')
    ? await engine.query(
        z.object({ channel: z.string() }),
        `SELECT channel FROM ${rows} WHERE channel IS NOT NULL
         GROUP BY channel ORDER BY count(*) DESC, channel LIMIT ${MOST_CHANNELS}`,
        doing,
      )
    : [];
  const found = [arrivals(null, all)];
  for (const { channel } of channels)
    found.push(arrivals(channel, await select(`${rows} WHERE channel = ${literal(channel)}`)));
  return found;
}

async function callArrivals(
  engine: Engine,
  scope: MeasureScope,
  closures: readonly Closure[],
  phone: Arrivals | undefined,
): Promise<Arrivals | undefined> {
  const days = await daysOf(engine, scope);
  if (!days) return undefined;
  const { dataset, available } = scope;
  const rows = cohortRows(dataset.begins, scope);
  const counts = await engine.query(
    counted,
    `SELECT strftime(_local, '%Y-%m-%d') AS day, _hour AS hour, coalesce(sum(calls_offered), 0)::DOUBLE AS n
     FROM ${rows} GROUP BY ALL ORDER BY ALL`,
    doing,
  );
  const closed = closedDays(closures, days);
  const known = await hasTimes(engine, rows);
  const spread = !known && phone?.hours === 'known';
  const profile = spread ? phone.week : [];
  const [handle] =
    isColumnAvailable(dataset, 'handle_total', available) &&
    isColumnAvailable(dataset, 'calls_answered', available)
      ? await engine.query(
          z.object({ seconds: z.number().nullable(), n: z.number().nullable() }),
          `SELECT (sum(handle_total) / sum(calls_answered))::DOUBLE AS seconds, sum(calls_answered)::DOUBLE AS n
           FROM ${rows} WHERE calls_answered >= 1 AND handle_total IS NOT NULL`,
          'measuring how long calls take',
        )
      : [];
  const { seconds = null, n = null } = handle ?? {};
  return {
    channel: phone?.channel ?? 'Calls',
    from: 'calls',
    hours: known ? 'known' : spread ? 'spread' : 'days',
    ...{ days, closed: closed.size },
    n: counts.reduce((sum, one) => sum + one.n, 0),
    week: known
      ? weekOfArrivals(counts, days, closed)
      : spread
        ? weekOfArrivals(spreadOverHours(counts, profile), days, closed)
        : [],
    handle: seconds === null || n === null ? null : { seconds, n },
  };
}

/** Whether rows have times of day; whole days all have the same. */
async function hasTimes(engine: Engine, rows: string): Promise<boolean> {
  const [found] = await engine.query(
    z.object({ times: z.number() }),
    `SELECT count(DISTINCT strftime(_local, '%H:%M:%S'))::DOUBLE AS times FROM ${rows}`,
    doing,
  );
  return found !== undefined && found.times > 1;
}

/** The days of the period from the first to the last row. */
async function daysOf(
  engine: Engine,
  { dataset, period, toLocal }: MeasureScope,
): Promise<Period | null> {
  const { rows } = (await coverageOf(engine, dataset, toLocal)) ?? {};
  if (!rows) return null;
  const days = {
    from: rows.from > period.from ? rows.from : period.from,
    to: rows.to < period.to ? rows.to : period.to,
  };
  return days.from <= days.to ? days : null;
}

/** Days of a period that are closed as a whole. */
function closedDays(closures: readonly Closure[], { from, to }: Period): Set<string> {
  const closed = new Set<string>();
  for (const closure of closures) {
    if (closure.hours) continue;
    const [first, last] = [closure.from, closure.to ?? closure.from];
    for (let day = first > from ? first : from; day <= last && day <= to; day = addDays(day, 1))
      closed.add(day);
  }
  return closed;
}
