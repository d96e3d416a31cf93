import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import type { Report, ReportAction } from '../../src/report/schema.ts';
import { actionsCsv } from '../../src/site/actions-csv.ts';
import { actionsIcs } from '../../src/site/actions-ics.ts';
import { findLeaks } from '../../src/site/privacy-gate.ts';

const action = (fields: Partial<ReportAction>): ReportAction => ({
  id: 'late-1',
  finding: 'late',
  what: 'Answer sooner',
  owner: 'Kari',
  start: null,
  due: '2026-11-30',
  done: null,
  status: 'open',
  overdue: false,
  ...fields,
});

/** What the two files read of a report. */
const report = (actions: readonly ReportAction[]) =>
  ({
    audit: { id: 'acme', organisation: 'Acme', title: 'Audit', locale: 'en' },
    actions,
    findings: [{ id: 'late', title: 'It is “late”, often', kind: 'minor', effort: 'low' }],
    plan: { day: '2026-10-12' },
  }) as unknown as Report;

const rowsOf = (csv: string) => parse(csv, { bom: true, columns: true });
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

/** Texts that break a file which is put together by hand. */
const awkward = [
  'A “quoted”, "quoted" and, listed; thing',
  'two\nlines and \\n a backslash \\ at the end\\',
  '😀'.repeat(60),
  'Grüße, ‮right to left‬, 漢字',
  'BEGIN:VEVENT',
  ' leading and trailing ',
];

describe('actions.csv', () => {
  test('has a byte order mark, lines that end in CR LF, and every field', () => {
    const csv = actionsCsv(report([action({ start: '2026-10-20', overdue: true })]));
    expect(csv).toBe(
      '\uFEFFID,Action,Owner,Start,Due,Done on,Status,Overdue,Finding,Kind,Severity,Effort\r\n' +
        'late-1,Answer sooner,Kari,2026-10-20,2026-11-30,,Open,yes,"It is “late”, often",Minor nonconformity,,Low\r\n',
    );
  });

  test('is said in the report’s language', () => {
    const { audit, ...rest } = report([action({})]);
    const [heads, row] = actionsCsv({ ...rest, audit: { ...audit, locale: 'nb' } }).split('\r\n');
    expect(heads).toMatch(/^\uFEFFID,Tiltak,Ansvarlig,Start,Frist,/);
    expect(row).toContain(',Åpen,nei,');
  });

  test.each(awkward)('gives back %j', (what) => {
    expect(rowsOf(actionsCsv(report([action({ what })])))).toMatchObject([{ Action: what }]);
  });

  test('keeps lines within a cell in quotes, since not every reader knows rows by CR LF alone', () => {
    const csv = actionsCsv(report([action({ what: 'Ask,\nthen tell' }), action({ what: 'a\nb' })]));
    expect(csv).toContain('late-1,"Ask,\nthen tell",Kari');
    expect(csv).toContain('late-1,"a\nb",Kari');
  });

  test.each(['=1+1', '+47 1234', '-2 posts', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'])(
    'lets no spreadsheet compute %j',
    (text) => {
      const [row] = rowsOf(actionsCsv(report([action({ what: text, owner: text })])));
      expect(row).toMatchObject({ Action: `'${text}`, Owner: `'${text}` });
    },
  );
});

describe('actions.ics', () => {
  test('is an all-day event on the due day, without the clock', () => {
    const ics = actionsIcs(report([action({})])) ?? '';
    expect(ics).toContain('\r\nUID:plumbline:acme:late-1\r\n');
    expect(ics).toContain('\r\nDTSTAMP:20261012T000000Z\r\n');
    expect(ics).toContain('\r\nDTSTART;VALUE=DATE:20261130\r\n');
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(actionsIcs(report([action({})]))).toBe(ics);
  });

  test('holds only what is not done and has a due day', () => {
    const done = action({ id: 'b', status: 'done', done: '2026-10-01' });
    const undated = action({ id: 'c', due: null });
    const late = action({ id: 'd', due: '2026-09-01', overdue: true, status: 'in-progress' });
    expect(eventsOf(actionsIcs(report([done, undated, late])) ?? '').map(({ uid }) => uid)).toEqual(
      ['plumbline:acme:d'],
    );
    expect(actionsIcs(report([done, undated]))).toBeNull();
  });

  test.each(awkward)('gives back %j', (what) => {
    const ics = actionsIcs(report([action({ what, owner: what })])) ?? '';
    const [event, ...others] = eventsOf(ics);
    expect(others).toEqual([]);
    expect(event?.summary).toBe(what);
    expect(event?.description).toBe(`Owner: ${what}\nFinding: It is “late”, often`);
    expect(event?.startDate.toString()).toBe('2026-11-30');
  });

  test('gives back any text, in lines of at most 75 bytes', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, (text) => {
        const what = text.replaceAll(/\p{Cc}/gu, ' ');
        const ics = actionsIcs(report([action({ what })])) ?? '';
        expect(eventsOf(ics)[0]?.summary).toBe(what);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
      }),
    );
  });
});

test('what may not leave the workspace is found in both files, even in a folded line', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-gate-'));
  const [site, content] = [path.join(folder, 'site'), path.join(folder, 'content')];
  const owner = 'Whoever answers the mails of the web shop, as Ingrid Solbakken';
  const leaky = report([action({ what: 'Write to ingrid.solbakken@example.com', owner })]);
  const calendar = actionsIcs(leaky) ?? '';
  expect(calendar).not.toContain('Ingrid Solbakken');
  try {
    await mkdir(site);
    await mkdir(content);
    await writeFile(path.join(site, 'actions.csv'), actionsCsv(leaky));
    await writeFile(path.join(site, 'actions.ics'), calendar);
    const leaks = await findLeaks(site, content, ['Ingrid Solbakken']);
    expect(leaks.map(({ code, place }) => [code, place?.file])).toEqual([
      ['leak-found', 'actions.csv'],
      ['leak-found', 'actions.csv'],
      ['leak-found', 'actions.ics'],
      ['leak-found', 'actions.ics'],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
