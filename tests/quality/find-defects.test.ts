import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { DatasetQuality, TouchingDefect } from '../../src/quality/measure-quality.ts';
import { addDays } from '../../src/time/period.ts';
import { qualityOf } from './quality-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

type Row = readonly (string | number)[];
const csv = (header: string, rows: readonly Row[]) =>
  [header, ...rows.map((row) => row.join(','))].join('\n');

const two = (n: number) => String(n).padStart(2, '0');
/** 3 tickets on each day of 2025, at odd times. */
const days = Array.from({ length: 365 }, (_, i) => {
  const [, month, day] = addDays('2025-01-01', i).split('-').map(Number);
  return { month: month ?? 0, day: day ?? 0 };
});
const everyDay = days.flatMap(({ month, day }, i) =>
  [0, 1, 2].map((k) => ({
    id: 3 * i + k + 1,
    month,
    day,
    time: `${two(8 + k)}:${two(i % 60)}:${two((7 * i + k) % 60)}`,
  })),
);

const one = (quality: DatasetQuality, kind: TouchingDefect['kind']): TouchingDefect => {
  const [found, another] = quality.defects.filter((defect) => defect.kind === kind);
  if (!found || another) throw new RangeError(quality.defects.map((defect) => defect.kind).join());
  return found;
};
const kinds = (quality: DatasetQuality) => quality.defects.map(({ kind }) => kind);

describe('a clean file', () => {
  it('has no defect', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      'Mail',
    ]);
    const quality = await qualityOf(engine, 'tickets', [csv('id,created_at,channel', rows)]);
    expect(quality.defects).toEqual([]);
    expect(quality.pattern?.usual).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });
});

describe('dates', () => {
  it('that lie on none but the days 1 to 12 in most months are told', async () => {
    // March 2025, with day and month changed places where that gives a date.
    const march = Array.from({ length: 310 }, (_, i) => {
      const day = (i % 31) + 1;
      const date = day <= 12 ? `2025-${two(day)}-03` : `2025-03-${two(day)}`;
      return [i + 1, `${date}T10:${two(i % 60)}:00Z`];
    });
    const quality = await qualityOf(engine, 'tickets', [csv('id,created_at', march)]);
    expect(one(quality, 'day-month-swapped')).toMatchObject({
      severity: 'severe',
      columns: ['created_at'],
      count: 110,
      of: 310,
    });
    expect(one(quality, 'day-month-swapped').stretches).toEqual([
      { from: '2025-01', to: '2025-02', found: 20, usual: null },
      { from: '2025-04', to: '2025-12', found: 90, usual: null },
    ]);
  });

  it('of a month’s first days alone are not', async () => {
    const early = Array.from({ length: 60 }, (_, i) => [
      i + 1,
      `2025-03-${two((i % 12) + 1)}T10:${two(i)}:00Z`,
    ]);
    expect(kinds(await qualityOf(engine, 'tickets', [csv('id,created_at', early)]))).toEqual([]);
  });

  it('without a time of day spoil durations, and nothing that is counted by day', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      `2025-${two(month)}-${two(day)}`,
    ]);
    const quality = await qualityOf(
      engine,
      'tickets',
      [
        csv('id,created_at,updated_at', rows),
        csv(
          'id,created_at,first_reply_at',
          rows.map(([id, created, day]) => [`x${id ?? ''}`, day ?? '', created ?? '']),
        ),
      ],
      { timeZone: 'America/New_York' },
    );
    const midnight = one(quality, 'midnight');
    expect(midnight).toMatchObject({
      severity: 'moderate',
      file: 'data/tickets/2.csv',
      columns: ['created_at'],
      count: 1095,
      of: 1095,
    });
    expect(midnight.kpis).toContain('first-reply-time');
    expect(midnight.kpis).not.toContain('ticket-volume');
  });

  it('of one instant that many rows have are told, with the instant', async () => {
    const rows = everyDay.map(({ id, month, day, time }, i) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      i < 40 ? '2025-12-29T13:00:00Z' : '',
    ]);
    const quality = await qualityOf(engine, 'tickets', [csv('id,created_at,closed_at', rows)], {
      timeZone: 'Europe/Oslo',
    });
    expect(one(quality, 'clustered')).toMatchObject({
      columns: ['closed_at'],
      count: 40,
      of: 40,
      rows: [1],
      stretches: [{ from: '2025-12-29 14:00:00', found: 40, usual: null }],
    });
  });
});

describe('rows', () => {
  it('that are rejected, repeated or replaced are told apart', async () => {
    const january = csv('id,created_at,updated_at,status', [
      [1, '2026-01-02T10:00:00Z', '2026-01-02T11:00:00Z', 'open'],
      [2, '2026-01-02T10:00:00Z', '2026-01-02T11:00:00Z', 'open'],
      [2, '2026-01-02T10:00:00Z', '2026-01-02T10:30:00Z', 'open'],
      ['', '2026-01-02T10:00:00Z', '', 'open'],
      [5, '1970-01-01T00:00:00Z', '', 'open'],
      [6, '2026-01-02T10:00:00Z', '', 'deleted'],
      [7, '2026-01-02T10:00:00Z', '', 'parked'],
    ]);
    const february = csv('id,created_at,updated_at,status', [
      [1, '2026-01-02T10:00:00Z', '2026-02-02T11:00:00Z', 'closed'],
    ]);
    const quality = await qualityOf(engine, 'tickets', [january, february]);
    expect(quality.defects.map(({ kind, reason, count }) => [kind, reason, count])).toEqual(
      expect.arrayContaining([
        ['rejected', 'missing-id', 1],
        ['rejected', 'placeholder-created_at', 1],
        ['left-out', 'deleted', 1],
        ['repeated', 'duplicate-id', 1],
        ['set-aside', 'unknown-status', 1],
      ]),
    );
    const unknown = quality.defects.find(({ reason }) => reason === 'unknown-status');
    expect(unknown).toMatchObject({ columns: ['status'], rows: [7], of: 2 });
    expect(unknown?.kpis).toContain('backlog');
    expect(unknown?.kpis).not.toContain('ticket-volume');
  });
});

describe('titles and footers', () => {
  it('are left out as they should be, and touch nothing', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      'open',
    ]);
    const text = `Report\n${csv('id,created_at,status', rows)}\n\nConfidential\n`;
    const { defects } = await qualityOf(engine, 'tickets', [text]);
    expect(
      defects.map(({ kind, reason, severity, kpis }) => [kind, reason, severity, kpis]),
    ).toEqual([
      ['left-out', 'title', 'minor', []],
      ['left-out', 'footer', 'minor', []],
    ]);
  });
});

describe('cells', () => {
  it('of a column that collapses in some months are told with these months', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      month === 4 || month === 5 ? '' : 'Mail',
    ]);
    const quality = await qualityOf(engine, 'tickets', [csv('id,created_at,channel', rows)]);
    expect(one(quality, 'fill-collapse')).toMatchObject({
      severity: 'severe',
      columns: ['channel'],
      count: 183,
      of: 1095,
      stretches: [{ from: '2025-04', to: '2025-05', found: 0, usual: 1 }],
      dimensions: ['Channel'],
    });
    expect(quality.fill?.columns.find(({ column }) => column === 'channel')?.filled).toEqual([
      93, 84, 93, 0, 0, 90, 93, 93, 90, 93, 90, 93,
    ]);
  });

  it('that are not filled yet in the last month are not told', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      month === 12 ? '' : `2026-01-01T${time}Z`,
    ]);
    expect(
      kinds(await qualityOf(engine, 'tickets', [csv('id,created_at,resolved_at', rows)])),
    ).toEqual([]);
  });

  it('of a column that is never filled are told', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      '',
    ]);
    const quality = await qualityOf(engine, 'tickets', [csv('id,created_at,csat', rows)]);
    expect(one(quality, 'never-filled')).toMatchObject({ columns: ['csat'], severity: 'minor' });
  });
});

describe('durations', () => {
  const header =
    'id,created_at,first_reply_at,vendor_first_reply_seconds,vendor_first_reply_business_seconds';
  const rows = [
    [1, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', 3600, 3600],
    [2, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', 3660, 3600],
    [3, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', 3661, 1800],
    [4, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', 7200, 1800],
    [5, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', 600, 3600],
    [6, '2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z', '', ''],
    [7, '2026-01-05T09:00:00Z', '2026-01-05T09:00:00Z', '', ''],
    [8, '2026-01-05T09:00:00Z', '', 60, ''],
  ];

  it('of the help desk are held against the stamps, within a minute', async () => {
    const quality = await qualityOf(engine, 'tickets', [csv(header, rows)]);
    expect(quality.vendor).toEqual([
      {
        interval: 'first_reply_seconds',
        vendor: 'vendor_first_reply_seconds',
        clock: 'calendar',
        both: 5,
        differ: 3,
        longer: 2,
        medianDifference: 3000,
        rows: [3, 4, 5],
        file: 'data/tickets/1.csv',
        reason: null,
      },
      expect.objectContaining({ clock: 'business', both: 0, reason: 'no-hours' }),
    ]);
    expect(one(quality, 'vendor-differs')).toMatchObject({ count: 3, of: 5, severity: 'severe' });
    expect(one(quality, 'vendor-differs').kpis).toContain('first-reply-time');
    expect(one(quality, 'zero-duration')).toMatchObject({ count: 1, of: 8, rows: [7] });
  });

  it('in business hours are held against the hours that the audit states', async () => {
    const quality = await qualityOf(engine, 'tickets', [csv(header, rows)], {
      openingHours: { mon: ['09:00-09:30'] },
    });
    expect(quality.vendor[1]).toMatchObject({
      interval: 'first_reply_business_seconds',
      clock: 'business',
      both: 5,
      differ: 3,
      longer: 3,
      medianDifference: 1800,
    });
  });

  it('without stamps have nothing to be held against', async () => {
    const file = csv('id,created_at,vendor_first_reply_seconds', [[1, '2026-01-05T09:00:00Z', 60]]);
    expect((await qualityOf(engine, 'tickets', [file])).vendor).toMatchObject([
      { interval: 'first_reply_seconds', reason: 'no-stamps' },
    ]);
  });
});

describe('a defect', () => {
  it('touches what takes over the column from its data set', async () => {
    const rows = everyDay.map(({ id, month, day, time }) => [
      id,
      `2025-${two(month)}-${two(day)}T${time}Z`,
      month === 4 ? '' : 5,
      month === 4 ? '' : '1-5',
    ]);
    const quality = await qualityOf(engine, 'tickets', [
      csv('id,created_at,csat,csat_scale', rows),
    ]);
    const csat = quality.defects.find(({ columns }) => columns.includes('csat'));
    expect(csat?.kpis).toContain('csat');
  });
});
