import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';

import { type Report, reportSchema } from '../../src/report/schema.ts';
import { composeFixture, fixture, median, onlyFile } from './compose-fixture.ts';

const ZONE = 'America/New_York';

interface Request {
  readonly created: Temporal.ZonedDateTime;
  readonly closed: Temporal.ZonedDateTime | null;
}

/** The requests of the raw export, worked out without any of Plumbline. */
async function requestsOfTheExport(): Promise<Request[]> {
  const file = path.join(fixture('nyc311'), 'data/tickets/nyc311_animals_2025.csv');
  const rows: Record<string, string>[] = parse(await readFile(file), { columns: true });
  return rows.map((row) => {
    const created = stamp(row['Created Date']);
    if (!created) throw new RangeError(`no date in ${JSON.stringify(row)}`);
    return { created, closed: stamp(row['Closed Date']) };
  });
}

/** `3/14/2025 1:20`, month first, in New York. */
function stamp(text = ''): Temporal.ZonedDateTime | null {
  const [, ...parts] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? [];
  const [month, day, year, hour, minute] = parts.map(Number);
  if (month === undefined || day === undefined || year === undefined) return null;
  return Temporal.PlainDateTime.from({
    year,
    month,
    day,
    ...(hour !== undefined && { hour }),
    ...(minute !== undefined && { minute }),
  }).toZonedDateTime(ZONE);
}

const secondsBetween = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime) =>
  (to.epochMilliseconds - from.epochMilliseconds) / 1000;

let report: Report;
let again: Report;
let requests: readonly Request[];
beforeAll(async () => {
  ({ report } = await composeFixture('nyc311'));
  ({ report: again } = await composeFixture('nyc311'));
  requests = await requestsOfTheExport();
});

describe('the report of an export that is mapped by hand', () => {
  it('is of all its rows, its dates proven to have the month first', () => {
    expect(onlyFile(report)).toMatchObject({
      adapter: 'generic',
      rows: 4969,
      accepted: 4969,
      rejected: {},
      dateOrder: { order: 'mdy', proven: true },
      timeZone: { name: ZONE, assumed: false },
    });
    expect(requests).toHaveLength(4969);
  });

  it('has the published figures', () => {
    expect(report.kpis.backlog).toMatchObject({ value: 277, missing: 0 });
    expect((report.kpis['full-resolution-time']?.value ?? 0) / 60).toBe(269);
  });

  it('has the figures that the raw export gives by another way', () => {
    const open = requests.filter(({ closed }) => closed === null);
    expect(report.kpis.backlog?.value).toBe(open.length);
    // A closing before the creation can’t be true, so its duration is left out.
    const durations = requests.flatMap(({ created, closed }) => {
      const seconds = closed ? secondsBetween(created, closed) : -1;
      return seconds >= 0 ? [seconds] : [];
    });
    expect(report.kpis['full-resolution-time']).toMatchObject({
      value: median(durations),
      n: durations.length,
      missing: requests.length - durations.length,
    });
  });

  it('has its months, weekdays and hours in local time', () => {
    const created = report.kpis['tickets-created'];
    const count = <Key>(keyOf: (request: Request) => Key) =>
      new Map([...Map.groupBy(requests, keyOf)].map(([key, own]) => [key, own.length]));
    const months = count((request) => request.created.toPlainDate().toString().slice(0, 7));
    const measured = new Map(created?.trend.map(({ period, value }) => [period, value]));
    for (const [month, n] of months) expect(measured.get(month), month).toBe(n);
    const hours = count((request) => `${request.created.dayOfWeek} ${request.created.hour}`);
    const byHour = created?.hours.map(({ weekday, hour, value }) => [`${weekday} ${hour}`, value]);
    expect(new Map(byHour as [string, number | null][])).toEqual(hours);
  });

  it('fits its schema', () => {
    expect(reportSchema.parse(structuredClone(report))).toEqual(report);
  });

  it('is the same, byte for byte, when it is composed again', () => {
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
  });
});
