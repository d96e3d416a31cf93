import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type Adapter, type ColumnRule, defineAdapter } from '../../src/ingest/adapter.ts';
import { cells, codes, csv, ingestTexts, onlyRow, said, tallies } from './ingest-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** A format of no vendor, with one more column. */
const format = (columns: Readonly<Record<string, ColumnRule>>, zone = 'UTC'): Adapter =>
  defineAdapter({
    id: 'desk',
    name: 'A help desk',
    vendor: 'desk',
    dataset: 'tickets',
    required: ['Case', ['Begun', 'Begonnen']],
    typical: [],
    zone,
    nulls: ['—'],
    columns: { id: 'Case', created_at: { header: ['Begun', 'Begonnen'] }, ...columns },
    notes: [],
  });

async function ingestCells(rule: ColumnRule, column: string, given: readonly string[]) {
  const rows = given.map((cell, i) => [`C${i}`, '2026-01-31 10:00:00', cell]);
  const adapters = [format({ [column]: rule })];
  const result = await ingestTexts(engine, [csv(`Case,Begun,${String(rule.header)}`, ...rows)], {
    adapters,
  });
  return { values: cells(result, column), setAside: tallies(result).setAside };
}

describe('a format', () => {
  it('has durations in milliseconds', async () => {
    const rule = { header: 'Wait', unit: 'milliseconds' } as const;
    const { values } = await ingestCells(rule, 'vendor_first_reply_seconds', ['90500', '0', '']);
    expect(values).toEqual([90.5, 0, null]);
  });

  it('says by the time that was left whether a target was met', async () => {
    const rule = { header: 'Time to resolution', reads: 'time-left' } as const;
    const given = ['2:10', '-1:30', '−0:30', '0:00', '14', '-5', '-1h 20m', '3h', '—', '', 'soon'];
    const { values, setAside } = await ingestCells(rule, 'sla_resolution_met', given);
    expect(values).toEqual([
      ...[true, false, false, true, true, false, false, true],
      ...[null, null, null],
    ]);
    expect(setAside).toEqual({ 'unparsable-sla_resolution_met': 1 });
  });

  it('says by the cycles of a target whether it was met', async () => {
    const target = {
      header: 'Target',
      members: ['Done', 'Running'],
      reads: 'breaches',
      until: ['Done'],
    } as const;
    const adapters = [format({ sla_met: target })];
    const rows = [
      ['false', ''],
      ['false; false', 'false'],
      ['false; true', ''],
      ['false', 'true'],
      ['', 'true'],
      // Running, and not over yet.
      ['', 'false'],
      ['', ''],
    ];
    const file = csv(
      'Case,Begun,Target.Done,Target.Running,SLA.Done,SLA.Running',
      ...rows.map((row, i) => [i + 1, '2026-01-31 10:00:00', ...row, ...row.map(() => 'true')]),
    );
    const verdicts = [true, true, false, false, false, null, null];
    expect(cells(await ingestTexts(engine, [file], { adapters }), 'sla_met')).toEqual(verdicts);
    const source = { columns: { sla_met: 'SLA' } };
    const mapped = await ingestTexts(engine, [file], { adapters, source });
    expect(cells(mapped, 'sla_met')).toEqual(rows.map(() => false));
    const one = { columns: { sla_met: 'Target.Done' } };
    expect(cells(await ingestTexts(engine, [file], { adapters, source: one }), 'sla_met')).toEqual([
      ...[true, true, false, true, null, null, null],
    ]);
  });

  it('gives all words but some one meaning, in its own column alone', async () => {
    const rule = { header: 'Survey', values: { 'not sent': false }, otherwise: true } as const;
    const { values, setAside } = await ingestCells(rule, 'is_survey_sent', [
      'Good',
      'Not sent',
      'no',
      '',
    ]);
    expect(values).toEqual([true, false, true, null]);
    expect(setAside).toEqual({});
    const own = await ingestTexts(
      engine,
      [csv('Case,Begun,Asked', ['C1', '2026-01-31 10:00:00', 'no'])],
      {
        adapters: [format({ is_survey_sent: rule })],
        source: { columns: { is_survey_sent: 'Asked' } },
      },
    );
    expect(onlyRow(own).is_survey_sent).toBe(false);
  });

  it('holds a date and its time, or the interval that begins then, in two columns', async () => {
    const adapters = [format({ created_at: { header: 'Date', time: ['Time', 'Interval'] } })];
    const begun = async (rows: readonly (readonly string[])[], header = 'Interval') =>
      ingestTexts(
        engine,
        [
          csv(
            `Case,Begun,Date,${header}`,
            ...rows.map(([d = '', t = ''], i) => [`C${i}`, '-', d, t]),
          ),
        ],
        {
          adapters,
          source: { dateOrder: 'dmy' },
        },
      );
    const result = await begun([
      ['2026-01-31', '08:00'],
      ['2026-01-31 00:00:00', '08:30 - 09:00'],
      ['31/01/2026', '8:00 PM'],
      ['31 Jan 2026', '12:15 am–12:30 am'],
      ['2026-01-31', '9'],
      ['2026-01-31', '0930'],
      ['2026-01-31', '23:59:00'],
      ['2026-01-31 10:30', '00:30'],
      ['2026-01-31', 'Total'],
      ['2026-01-31', ''],
    ]);
    expect(cells(result, 'created_at')).toEqual(
      ['08:00', '08:30', '20:00', '00:15', '09:00', '09:30', '23:59', '10:30'].map(
        (time) => `2026-01-31 ${time}:00`,
      ),
    );
    expect(tallies(result).rejected).toEqual({
      'missing-created_at': 1,
      'unparsable-created_at': 1,
    });
    const daily = await begun([['2026-01-31', '1']], 'Calls');
    expect(cells(daily, 'created_at')).toEqual(['2026-01-31 00:00:00']);
  });

  it('has cells that count only beside some words of another column', async () => {
    const rule = { header: 'Rating', where: { 'Rated by': ['person', ''], 'Not there': ['x'] } };
    const file = csv(
      'Case,Begun,Rating,Rated by',
      ['1', '2026-01-31 10:00:00', '5', 'Person'],
      ['2', '2026-01-31 10:00:00', '1', 'Bot'],
      ['3', '2026-01-31 10:00:00', '3', ''],
      ['4', '2026-01-31 10:00:00', 'bad', 'Bot'],
    );
    const result = await ingestTexts(engine, [file], { adapters: [format({ csat: rule })] });
    expect(cells(result, 'csat')).toEqual([5, null, 3, null]);
    expect(tallies(result).setAside).toEqual({});
  });

  it('gives no verdict on a target that is neither missed nor reached', async () => {
    const rule = { header: 'Left', reads: 'time-left', until: ['Solved', 'Closed'] } as const;
    const file = csv(
      'Case,Begun,Left,Solved',
      ['1', '2026-01-31 10:00:00', '1:00', '2026-01-31 11:00:00'],
      ['2', '2026-01-31 10:00:00', '1:00', ''],
      ['3', '2026-01-31 10:00:00', '-1:00', ''],
      ['4', '2026-01-31 10:00:00', '-1:00', '2026-01-31 11:00:00'],
    );
    const result = await ingestTexts(engine, [file], {
      adapters: [format({ sla_resolution_met: rule })],
    });
    expect(cells(result, 'sla_resolution_met')).toEqual([true, null, false, false]);
    expect(tallies(result).setAside).toEqual({});
  });

  it('measures no duration up to a stamp that is missing', async () => {
    const rule = { header: 'Took', unit: 'minutes', until: ['Solved'] } as const;
    const file = csv(
      'Case,Begun,Took,Solved',
      ['1', '2026-01-31 10:00:00', '0', ''],
      ['2', '2026-01-31 10:00:00', '0', '2026-01-31 10:00:20'],
    );
    const adapters = [format({ vendor_full_resolution_seconds: rule })];
    const result = await ingestTexts(engine, [file], { adapters });
    expect(cells(result, 'vendor_full_resolution_seconds')).toEqual([null, 0]);
  });

  it('says what stands in every row of a file without the header', async () => {
    const adapters = [
      format({ csat: { header: 'Rating' }, csat_scale: { header: 'Scale', absent: '1-5' } }),
    ];
    const without = csv('Case,Begun,Rating', ['1', '2026-01-31 10:00:00', '5']);
    const own = csv('Case,Begun,Rating,Scale', ['1', '2026-01-31 10:00:00', '5', '1-7']);
    expect(onlyRow(await ingestTexts(engine, [without], { adapters })).csat_scale).toBe('1-5');
    expect(onlyRow(await ingestTexts(engine, [own], { adapters })).csat_scale).toBe('1-7');
  });

  it('guards cells that a spreadsheet would take for formulas', async () => {
    const guarded = {
      ...format({ group: { header: 'Team' }, reopens: { header: 'N' } }),
      guard: "'",
    };
    const file = csv(
      'Case,Begun,Team,N',
      ['1', '2026-01-31 10:00:00', "'+47 Nord", "'-1"],
      ['2', '2026-01-31 10:00:00', "'t Hof", '2'],
    );
    const result = await ingestTexts(engine, [file], { adapters: [guarded] });
    expect(cells(result, 'group')).toEqual(['+47 Nord', "'t Hof"]);
    expect(cells(result, 'reopens')).toEqual([-1, 2]);
  });

  it('that audit.yaml names may lack headers that the map there replaces', async () => {
    const adapters = [format({ status: { header: 'State', values: { r: 'resolved' } } })];
    const file = csv('No,Started,Stand', ['1', '2026-01-31 10:00:00', 'R']);
    const columns = { id: 'No', created_at: 'Started', status: 'Stand' };
    const result = await ingestTexts(engine, [file], {
      adapters,
      source: { adapter: 'desk', columns },
    });
    expect(onlyRow(result)).toMatchObject({ id: '1', status: 'resolved' });
    const source = { adapter: 'desk', columns: { id: 'No' } };
    expect(codes(await ingestTexts(engine, [file], { adapters, source }))).toContain(
      'adapter-mismatch',
    );
  });

  it('has headers that stand in for each other row by row', async () => {
    const rule = { header: 'Agent', orElse: ['Number', 'Agent no.'] } as const;
    const file = csv(
      'Case,Begun,Agent no.,Agent',
      ['1', '2026-01-31 10:00:00', '21', 'Ada'],
      ['2', '2026-01-31 10:00:00', '22', '—'],
      ['3', '2026-01-31 10:00:00', '', ''],
    );
    const result = await ingestTexts(engine, [file], { adapters: [format({ agent: rule })] });
    expect(cells(result, 'agent')).toEqual(['Ada', '22', null]);
  });

  it('prefers the rule that says it better, where its header is there', async () => {
    const verdict = {
      header: 'Met',
      rather: { header: 'Missed', values: { true: false, false: true } },
    } as const;
    const adapters = [format({ sla_met: verdict })];
    const both = csv('Case,Begun,Met,Missed', ['1', '2026-01-31 10:00:00', 'true', 'true']);
    const one = csv('Case,Begun,Met', ['1', '2026-01-31 10:00:00', 'true']);
    expect(onlyRow(await ingestTexts(engine, [both], { adapters })).sla_met).toBe(false);
    expect(onlyRow(await ingestTexts(engine, [one], { adapters })).sla_met).toBe(true);
    const source = { columns: { sla_met: 'Met' } };
    expect(onlyRow(await ingestTexts(engine, [both], { adapters, source })).sla_met).toBe(true);
  });

  it('repeats a header for each value', async () => {
    const adapters = [format({ tags: { header: 'Labels', repeated: true } })];
    const file = csv(
      'Case,Labels,Begun,labels,Labels',
      ['C1', 'vip', '2026-01-31 10:00:00', '', 'late'],
      ['C2', '', '2026-01-31 10:00:00', '', ''],
      ['C3', '—', '2026-01-31 10:00:00', 'one', ' '],
    );
    const result = await ingestTexts(engine, [file], { adapters });
    expect(cells(result, 'tags')).toEqual(['vip; late', null, 'one']);
  });

  it('may repeat a header without meaning to, and the first counts', async () => {
    const adapters = [format({ subject: { header: 'Subject' } })];
    const file = csv('Case,Begun,Subject,Subject', ['C1', '2026-01-31 10:00:00', 'one', 'two']);
    expect(onlyRow(await ingestTexts(engine, [file], { adapters })).subject).toBe('one');
  });

  it('is known by translated headers', async () => {
    const file = csv('Case,Begonnen', ['C1', '2026-01-31 10:00:00']);
    const result = await ingestTexts(engine, [file], { adapters: [format({})] });
    expect(result.ingested?.files[0]?.planned.adapter.id).toBe('desk');
  });
});

describe('a format that states its zone in the headers', () => {
  const adapters = [format({ closed_at: { header: 'Ended' } }, 'header')];
  const row = ['C1', '2026-01-31 10:00:00', '2026-07-31 10:00:00'];

  it('is read in it', async () => {
    const file = csv('Case,Begun (Europe/Berlin),Ended (Europe/Berlin)', row);
    const result = await ingestTexts(engine, [file], { adapters });
    expect(onlyRow(result)).toMatchObject({
      created_at: '2026-01-31 09:00:00',
      closed_at: '2026-07-31 08:00:00',
    });
    expect(result.ingested?.files[0]?.zone).toEqual({ name: 'Europe/Berlin', assumed: false });
    expect(codes(result)).toEqual([]);
  });

  it('yields to the zone that audit.yaml states', async () => {
    const file = csv('Case,Begun (Europe/Berlin),Ended (UTC)', row);
    const source = { timeZone: 'America/Lima' };
    const result = await ingestTexts(engine, [file], { adapters, source });
    expect(onlyRow(result).created_at).toBe('2026-01-31 15:00:00');
    expect(codes(result)).toEqual([]);
  });

  it('is in the audit’s zone where they state none', async () => {
    const result = await ingestTexts(engine, [csv('Case,Begun,Ended', row)], { adapters });
    expect(codes(result)).toEqual(['zone-assumed']);
  });

  it('can’t state several', async () => {
    const file = csv('Case,Begun (Europe/Berlin),Ended (UTC)', row);
    const result = await ingestTexts(engine, [file], { adapters });
    expect(said(result, 'zones-differ')).toMatchInlineSnapshot(
      `"data/tickets/1.csv: The headers of the stamps state different time zones: Europe/Berlin, UTC. → Export all stamps in one time zone, or state the one that all of them are in, in audit.yaml under sources → tickets → timeZone."`,
    );
  });

  it('can be one that is mapped by hand', async () => {
    const file = csv('Number,Started at (America/Lima)', ['7', '2026-01-31 10:00:00']);
    const columns = { id: 'Number', created_at: 'Started at' };
    const result = await ingestTexts(engine, [file], { source: { columns } });
    expect(onlyRow(result).created_at).toBe('2026-01-31 15:00:00');
    expect(codes(result)).toEqual([]);
  });
});
