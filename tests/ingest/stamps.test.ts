import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { cells, codes, csv, ingestTexts, said, tallies } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** Reads one stamp, in a source of Oslo’s time (UTC + 1 in January). */
async function read(stamp: string, dateOrder?: 'dmy' | 'mdy') {
  const result = await ingestTexts(engine, [csv('id,created_at', ['1', stamp])], {
    timeZone: 'Europe/Oslo',
    ...(dateOrder && { source: { dateOrder } }),
  });
  return result.rows[0]?.created_at ?? result.problems[0]?.message;
}

describe('a stamp without offset is local time of the source, written', () => {
  it.each([
    ['as ISO', '2026-01-31 14:05:09'],
    ['as ISO with a T', '2026-01-31T14:05:09'],
    ['as ISO with fractions', '2026-01-31T14:05:09.000'],
    ['as ISO with nanoseconds', '2026-01-31 14:05:09.000000'],
    ['with slashes, year first', '2026/01/31 14:05:09'],
    ['with slashes, day first', '31/01/2026 14:05:09'],
    ['with dashes, day first', '31-01-2026 14:05:09'],
    ['with dots, day first', '31.01.2026 14:05:09'],
    ['with dots, year of two digits', '31.01.26 14:05:09'],
    ['with a comma after the date', '31.01.2026, 14:05:09'],
    ['month first with AM and PM', '1/31/2026 2:05:09 PM'],
    ['month first with am and pm', '01/31/2026 02:05:09 pm'],
    ['with an English month', '31 Jan 2026 14:05:09'],
    ['with a whole English month', 'January 31, 2026 2:05:09 PM'],
    ['with a month between dashes', '31-Jan-2026 14:05:09'],
    ['with a month between dashes, year of two digits', '31-Jan-26 14:05:09'],
  ])('%s', async (_, stamp) => {
    expect(await read(stamp)).toBe('2026-01-31 13:05:09');
  });

  it.each([
    ['to the minute', '2026-01-31 14:05', '2026-01-31 13:05:00'],
    ['to the minute with one digit', '31.1.2026 9:05', '2026-01-31 08:05:00'],
    ['just past midnight, in 12 hours', '1/31/2026 12:05 AM', '2026-01-30 23:05:00'],
    ['just past noon, in 12 hours', '1/31/2026 12:05 PM', '2026-01-31 11:05:00'],
    ['as a day only', '2026-01-31', '2026-01-30 23:00:00'],
    ['as a day only, day first', '31.01.2026', '2026-01-30 23:00:00'],
  ])('%s', async (_, stamp, expected) => {
    expect(await read(stamp)).toBe(expected);
  });
});

describe('a stamp that says its offset is taken at its word, written', () => {
  it.each([
    ['with Z', '2026-01-31T13:05:09Z'],
    ['with Z and fractions', '2026-01-31T13:05:09.000Z'],
    ['with Z and seven digits of fractions, as .NET writes it', '2026-01-31T13:05:09.0000000Z'],
    ['with an offset, which a plain cast would drop', '2026-01-31T15:05:09+02:00'],
    ['with a negative offset', '2026-01-31T08:05:09-05:00'],
    ['with an offset of minutes', '2026-01-31T18:35:09+05:30'],
    ['with an offset without colon', '2026-01-31 15:05:09+0200'],
    ['with an offset of hours only, as PostgreSQL writes it', '2026-01-31 15:05:09+02'],
    ['with an offset after a blank, as Ruby writes it', '2026-01-31 15:05:09 +0200'],
    ['with an offset after fractions', '2026-01-31 15:05:09.000+02:00'],
    ['with “UTC”', '2026-01-31 13:05:09 UTC'],
    ['with “GMT”', '2026-01-31 13:05:09 GMT'],
    ['with slashes and an offset', '2026/01/31 15:05:09+02:00'],
    ['with single digits and an offset', '2026-1-31 15:5:9+02:00'],
    ['in seconds since 1970', '1769864709'],
    ['in milliseconds since 1970', '1769864709000'],
  ])('%s', async (_, stamp) => {
    expect(await read(stamp)).toBe('2026-01-31 13:05:09');
  });

  it('to the minute', async () => {
    expect(await read('2026-01-31T13:05Z')).toBe('2026-01-31 13:05:00');
    expect(await read('2026-01-31 15:05+02')).toBe('2026-01-31 13:05:00');
  });

  it('in one column together with stamps that don’t', async () => {
    const file = csv(
      'id,created_at',
      ['1', '2026-07-01 12:00'],
      ['2', '2026-07-01T12:00:00Z'],
      ['3', '1782907200'],
      ['4', '01 Jul 2026 12:00'],
    );
    const result = await ingestTexts(engine, [file], { timeZone: 'Europe/Oslo' });
    expect(cells(result, 'created_at')).toEqual([
      '2026-07-01 10:00:00',
      '2026-07-01 12:00:00',
      '2026-07-01 12:00:00',
      '2026-07-01 10:00:00',
    ]);
  });
});

describe('what is no stamp', () => {
  it.each([
    'yesterday',
    '31.13.2026',
    '2026-02-30 10:00',
    '2026-01-31 25:00',
    '31 Jänner 2026 10:00',
    '2026-01-31 10:00:00 PST',
    '2026-01-31 10:00 Europe/Oslo',
    '46053.5868',
  ])('is not guessed at: %s', async (stamp) => {
    const file = csv('id,created_at', ['1', stamp], ['2', '2026-01-31 10:00']);
    const result = await ingestTexts(engine, [file], { source: { dateOrder: 'dmy' } });
    expect(cells(result, 'id')).toEqual(['2']);
    expect(tallies(result).rejected).toEqual({ 'unparsable-created_at': 1 });
  });
});

describe('the zone of stamps without offset', () => {
  const file = csv('id,created_at', ['1', '2026-01-31 10:00']);

  it('is the audit’s where none is stated, and that is said', async () => {
    const result = await ingestTexts(engine, [file], { timeZone: 'America/New_York' });
    expect(cells(result, 'created_at')).toEqual(['2026-01-31 15:00:00']);
    expect(result.ingested?.files[0]?.zone).toEqual({ name: 'America/New_York', assumed: true });
    expect(said(result, 'zone-assumed')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The stamps have no offset; they are taken to be in America/New_York, the audit’s zone. → State the export’s own zone in audit.yaml, under sources → tickets → timeZone."`,
    );
  });

  it('is the source’s where it is stated', async () => {
    const result = await ingestTexts(engine, [file], {
      timeZone: 'America/New_York',
      source: { timeZone: 'Asia/Kolkata' },
    });
    expect(cells(result, 'created_at')).toEqual(['2026-01-31 04:30:00']);
    expect(codes(result)).toEqual([]);
  });

  it('is not said to be assumed where every stamp has its offset', async () => {
    const offsets = csv('id,created_at', ['1', '2026-01-31T10:00:00Z']);
    const result = await ingestTexts(engine, [offsets], { timeZone: 'America/New_York' });
    expect(codes(result)).toEqual([]);
  });
});
