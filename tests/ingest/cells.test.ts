import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import {
  cells,
  codes,
  csv,
  type IngestOptions,
  ingestTexts,
  said,
  tallies,
} from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** Takes in one ticket for each of the `given` cells of a column. */
async function ingestColumn(
  column: string,
  given: readonly string[],
  mapping?: Readonly<Record<string, unknown>>,
) {
  const rows = given.map((cell, i) => [String(i + 1), '2026-01-31T10:00:00Z', cell]);
  const options: IngestOptions = mapping
    ? { source: { columns: { [column]: { column, ...mapping } } } }
    : {};
  const result = await ingestTexts(engine, [csv(`id,created_at,${column}`, ...rows)], options);
  return { ...result, values: cells(result, column), setAside: tallies(result).setAside };
}

const DURATION = 'vendor_first_reply_seconds';

describe('a duration', () => {
  it('is read as hours, minutes and seconds between colons', async () => {
    const { values } = await ingestColumn(DURATION, ['3:25:00', '0:00:09', '125:30:00', '3:25']);
    expect(values).toEqual([12_300, 9, 451_800, 12_300]);
  });

  it('is of minutes and seconds where the format says so', async () => {
    const given = ['3:25', ':09', '61:00', '1:00:01', '42', '-1:30'];
    const { values, setAside } = await ingestColumn(DURATION, given, { unit: 'm:ss' });
    expect(values).toEqual([205, 9, 3660, 3601, 42, null]);
    expect(setAside).toEqual({ [`negative-${DURATION}`]: 1 });
  });

  it('that is negative is told from one that can’t be read', async () => {
    const { values, setAside } = await ingestColumn(DURATION, ['-0:50:00', '-5', '--1', '1:75']);
    expect(values).toEqual([null, null, null, null]);
    expect(setAside).toEqual({
      [`negative-${DURATION}`]: 2,
      [`unparsable-${DURATION}`]: 2,
    });
  });

  it('is read in words and in letters', async () => {
    const { values, setAside } = await ingestColumn(DURATION, [
      '2 Days 5 Hours',
      '1 Day 2 Hours 3 Minutes 4 Seconds',
      '45 minutes',
      '1 hour',
      '30 seconds',
      '4h 12m',
      '2d',
      '90s',
      '15 min',
      '2 hrs 5 mins',
    ]);
    expect(values).toEqual([190_800, 93_784, 2700, 3600, 30, 15_120, 172_800, 90, 900, 7500]);
    expect(setAside).toEqual({});
  });

  it.each([
    ['seconds', 90],
    ['minutes', 5400],
    ['hours', 324_000],
    ['days', 7_776_000],
  ])('is read as a number of the stated %s', async (unit, seconds) => {
    const { values } = await ingestColumn(DURATION, ['90', '1.5'], { unit });
    expect(values).toEqual([seconds, seconds / 60]);
  });

  it('is read as an offset from 1970, which may be longer than a year', async () => {
    const { values, setAside } = await ingestColumn(
      DURATION,
      ['1970-01-01 02:37:03', '1970-01-02 00:00:00', '1971-02-05 00:00:00', '3600'],
      { unit: 'since-1970' },
    );
    expect(values).toEqual([9423, 86_400, 400 * 86_400, 3600]);
    expect(setAside).toEqual({});
  });

  it('that can’t be understood is counted, not guessed', async () => {
    const given = ['soon', '12 potatoes', '3 months', '1h and a bit', '5 ms', 'nan', 'inf', '1:75'];
    const { values, setAside } = await ingestColumn(DURATION, given);
    expect(values).toEqual(given.map(() => null));
    expect(setAside).toEqual({ [`unparsable-${DURATION}`]: given.length });
  });

  it('below zero is counted and left out of the interval', async () => {
    const result = await ingestColumn(DURATION, ['-60', '60']);
    expect(cells(result, 'first_reply_seconds')).toEqual([null, 60]);
    expect(result.setAside).toEqual({ [`negative-${DURATION}`]: 1 });
  });
});

describe('a number', () => {
  it('may have decimals and an exponent', async () => {
    const { values } = await ingestColumn('csat', ['4', '4.5', '-1', '1e1', '']);
    expect(values).toEqual([4, 4.5, -1, 10, null]);
  });

  it('regression: that is not a number, or has no end, is not a top rating', async () => {
    const { values, setAside } = await ingestColumn('csat', [
      'NaN',
      'nan',
      'inf',
      '-Infinity',
      '5',
    ]);
    expect(values).toEqual([null, null, null, null, 5]);
    expect(setAside).toEqual({ 'unparsable-csat': 4 });
  });

  it('with a decimal comma is counted, not taken for another', async () => {
    const { values, setAside } = await ingestColumn('csat', ['"4,5"', '4.5']);
    expect(values).toEqual([null, 4.5]);
    expect(setAside).toEqual({ 'unparsable-csat': 1 });
  });

  it('may part its thousands by commas, where these can be nothing else', async () => {
    const whole = await ingestColumn('agent_replies', ['1,000', '12,345', '1000', '2.0']);
    expect(whole.values).toEqual([1000, 12_345, 1000, 2]);
    const sums = await ingestColumn('csat', ['1,200.50', '1,200,300', '1,200', '1,20']);
    expect(sums.values).toEqual([1200.5, 1_200_300, null, null]);
  });

  it('regression: of a thousand that may be one is neither', async () => {
    const { values, setAside } = await ingestColumn('agent_replies', ['1.000', '7']);
    expect(values).toEqual([null, 7]);
    expect(setAside).toEqual({ 'unparsable-agent_replies': 1 });
  });

  it('regression: of replies too large for a count is set aside and stops nothing', async () => {
    const { values, setAside } = await ingestColumn('agent_replies', ['3', '99999999999', 'nan']);
    expect(values).toEqual([3, null, null]);
    expect(setAside).toEqual({ 'unparsable-agent_replies': 2 });
  });
});

describe('a yes or no', () => {
  it('is read in the usual words', async () => {
    const words = ['true', 'FALSE', 'Yes', 'no', 'Y', 'n', '1', '0', 't', 'F', ''];
    const { values } = await ingestColumn('sla_met', words);
    expect(values).toEqual([true, false, true, false, true, false, true, false, true, false, null]);
  });

  it('is counted where the word is another, which audit.yaml can give a meaning', async () => {
    const unknown = await ingestColumn('sla_met', ['breached', 'true']);
    expect(unknown.values).toEqual([null, true]);
    expect(unknown.setAside).toEqual({ 'unparsable-sla_met': 1 });
    const known = await ingestColumn('sla_met', ['Breached', 'true'], {
      values: { Breached: false },
    });
    expect(known.values).toEqual([false, true]);
    expect(known.setAside).toEqual({});
  });
});

describe('an empty cell', () => {
  it('is a blank, or a word that stands for nothing', async () => {
    const { values } = await ingestColumn('channel', ['', '   ', 'NULL', 'N/A', '\\N', 'phone ']);
    expect(values).toEqual([null, null, null, null, null, 'phone']);
  });

  it('is also a question mark in ServiceNow, and in nothing else', async () => {
    const other = await ingestColumn('channel', ['?']);
    expect(other.values).toEqual(['?']);
    const log = csv('number,opened_at,incident_state,contact_type', [
      'INC1',
      '2026-01-31 10:00:00',
      'New',
      '?',
    ]);
    expect(cells(await ingestTexts(engine, [log]), 'channel')).toEqual([null]);
  });
});

describe('the words of a closed vocabulary', () => {
  it('are taken for the canonical ones, whatever their case', async () => {
    const given = ['NEW', 'In Progress', 'Waiting on customer', 'hold', 'Solved', 'Cancelled'];
    const { values, setAside } = await ingestColumn('status', given);
    expect(values).toEqual(['new', 'open', 'pending', 'on-hold', 'resolved', 'closed']);
    expect(setAside).toEqual({});
  });

  it('that are unknown are counted and named', async () => {
    const result = await ingestColumn('status', ['Erledigt', 'open', 'erledigt', 'Wartet']);
    expect(result.values).toEqual([null, 'open', null, null]);
    expect(result.setAside).toEqual({ 'unknown-status': 3 });
    expect(said(result, 'values-not-understood')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: 3 values of status not understood: “Erledigt”, “Wartet”, “erledigt”. → They count as unknown. In audit.yaml, under columns, give them a meaning: status: { column: “…”, values: { their word: ours } }."`,
    );
  });

  it('can be added to in audit.yaml, without losing the known ones', async () => {
    const result = await ingestColumn('status', ['Erledigt', 'open'], {
      values: { Erledigt: 'resolved' },
    });
    expect(result.values).toEqual(['resolved', 'open']);
    expect(codes(result)).toEqual([]);
  });

  it('of an export format stay known when audit.yaml adds its own', async () => {
    const header = 'Id,Created at,Status,Assignee,Group,Via,Satisfaction Score';
    const file = csv(
      header,
      ['1', '2026-01-31T10:00:00Z', 'Solved', '', '', '', 'Good'],
      ['2', '2026-01-31T10:00:00Z', 'Solved', '', '', '', 'Great'],
      ['3', '2026-01-31T10:00:00Z', 'Solved', '', '', '', 'Offered'],
    );
    const result = await ingestTexts(engine, [file], {
      source: { columns: { csat: { column: 'Satisfaction Score', values: { Great: 1 } } } },
    });
    expect(cells(result, 'csat')).toEqual([1, 1, null]);
    expect(codes(result)).toEqual([]);
  });
});

describe('stations of a ticket', () => {
  it('count the first one, which is no reassignment, and are none for a ticket never assigned', async () => {
    const file = csv(
      'Id,Created at,Status,Assignee,Group,Via,Assignee stations',
      ...['3', '1', '0', ''].map((stations, i) => [
        String(i + 1),
        '2026-01-31T10:00:00Z',
        'Open',
        '',
        '',
        '',
        stations,
      ]),
    );
    const result = await ingestTexts(engine, [file]);
    expect(cells(result, 'agent_reassignments')).toEqual([2, 0, 0, null]);
  });
});
