import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { compose } from '../../src/report/compose.ts';
import { figureOf } from '../../src/report/figure.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';
import { english } from '../language/english.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-targets-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Creation, hours to the first reply, channel: by UTC, where a working day lasts from 8 to 16. */
const tickets: readonly (readonly [created: string, hours: number, channel: string])[] = [
  ['2026-03-02 09:00', 1, 'Chat'], // Monday
  ['2026-03-02 09:00', 2, 'Chat'],
  ['2026-03-02 15:00', 18, 'Mail'], // to Tuesday 9:00, two open hours
  ['2026-03-03 15:00', 20, 'Mail'], // to Wednesday 11:00, four open hours
  ['2026-04-01 08:00', 5, 'Mail'],
  ['2026-04-01 19:00', 14, 'Chat'], // to 9:00: one open hour, but two of chat’s own
  ['2026-05-04 09:00', 3, 'Phone'],
];

async function composeWith(settings: Readonly<Record<string, unknown>>) {
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  };
  const audit = {
    organisation: 'Acme',
    title: 'Audit',
    timeZone: 'UTC',
    period: { from: '2026-03-01', to: '2026-05-15' },
    privacy: { minimumCell: 1 },
    ...settings,
  };
  await write('content/audit.yaml', stringify(audit));
  const rows = tickets.map(([created, hours, channel], i) => {
    const replied = new Date(Date.parse(`${created}Z`) + hours * 3_600_000).toISOString();
    return [i, `${created.replace(' ', 'T')}:00Z`, replied, channel].join(',');
  });
  await write(
    'data/tickets/export.csv',
    ['id,created_at,first_reply_at,channel', ...rows, ''].join('\n'),
  );
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
  const quiet = { stage: () => undefined, step: () => undefined };
  const composed = await compose(paths, '2026-11-22 23:59:59', quiet, {
    openEngine: openDuckdbWasm,
  });
  if (composed.report) reportSchema.parse(composed.report);
  const said = composed.problems.map(({ code, severity, place, hint }) =>
    [severity, code, place?.line, hint?.split('? ')[0]].join(' '),
  );
  return { report: composed.report, kpi: composed.report?.kpis['first-reply-time'], said };
}

const hour = 3600;
const weekday = ['08:00-16:00'];
const openingHours = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };
const toLate = ['08:00-20:00'];
const chatHours = { channel: { chat: { ...openingHours, wed: toLate } } };

describe('targets of parts', () => {
  it('are held against the part, whatever capitals it is named with', async () => {
    const { report, kpi, said } = await composeWith({
      targets: {
        'first-reply-time': {
          max: '1h',
          by: { channel: { chat: { max: '2h' }, Mail: { min: '30m', max: '4h' } } },
        },
      },
    });
    expect(said).toEqual([]);
    const parts = kpi?.by.channel?.parts.map(({ key, value, target, verdict }) => [
      key,
      value === null ? null : value / hour,
      target,
      verdict,
    ]);
    expect(parts).toEqual([
      ['Chat', 2, { min: null, max: 2 * hour }, 'met'],
      ['Mail', 18, { min: 0.5 * hour, max: 4 * hour }, 'missed'],
      ['Phone', 3, null, 'no-target'],
    ]);
    const target = (part: string) =>
      report &&
      figureOf(report, { id: 'first-reply-time', by: 'channel', part }, english.t)?.target?.max;
    expect([target('Chat'), target('Phone')]).toEqual([2 * hour, hour]);
  });

  it('may stand without one of the whole', async () => {
    const { kpi } = await composeWith({
      targets: { 'first-reply-time': { by: { channel: { Chat: { max: '2h' } } } } },
    });
    expect([kpi?.target, kpi?.verdict, kpi?.monthsMet]).toEqual([null, 'no-target', null]);
  });

  it('that the data does not have are errors with the nearest', async () => {
    const { report, said } = await composeWith({
      targets: {
        'first-reply-time': {
          by: { channel: { Caht: { max: '2h' } }, priority: { Urgent: { max: '1h' } } },
        },
      },
    });
    expect(report).toBeNull();
    expect(said).toEqual([
      'error unknown-id 13 Did you mean “Chat”',
      'error dimension-empty 15 Map the column in audit.yaml, or take the breakdown out.',
    ]);
  });
});

describe('months that met the target', () => {
  it('are counted among those that the period covers and that have a figure', async () => {
    // March: median of 1, 2, 18 and 20 h; April: of 5 and 14 h; May is covered up to the 15th only.
    const { kpi } = await composeWith({ targets: { 'first-reply-time': { max: '9h 45m' } } });
    expect(kpi?.trend.map(({ value }) => (value ?? 0) / hour)).toEqual([10, 9.5, 3]);
    expect(kpi?.monthsMet).toEqual({ met: 1, of: 2 });
  });

  it('are not those of a tally of the whole period', async () => {
    const { report } = await composeWith({ targets: { 'tickets-created': { max: 1000 } } });
    expect(report?.kpis['tickets-created']).toMatchObject({ verdict: 'met', monthsMet: null });
  });

  it('leave out what is withheld', async () => {
    const { kpi } = await composeWith({
      targets: { 'first-reply-time': { max: '1h' } },
      privacy: { minimumCell: 3 },
    });
    expect(kpi?.monthsMet).toEqual({ met: 0, of: 1 });
  });
});

describe('the clock of a target', () => {
  const onBusiness = { 'first-reply-time': { max: '4h', clock: 'business' } };

  it('puts the headline on it, and the calendar beside', async () => {
    const { kpi, said } = await composeWith({ openingHours, targets: onBusiness });
    // 1, 2, 2, 4, 5, 1 and 3 open hours.
    expect(said).toEqual([]);
    expect(kpi).toMatchObject({ clock: 'business', value: 2 * hour, n: 7 });
    expect(kpi?.also.calendar).toMatchObject({ value: 5 * hour });
    expect(kpi?.wording).toContain('within opening hours');
  });

  it('counts a channel in its own hours', async () => {
    const { report, kpi, said } = await composeWith({
      openingHours,
      openingHoursBy: chatHours,
      targets: onBusiness,
    });
    expect(said).toEqual([]);
    // Chat: 1, 2 and, on the Wednesday on which it is open late, 2 hours.
    expect(kpi?.by.channel?.parts.find(({ key }) => key === 'Chat')?.value).toBe(2 * hour);
    expect(kpi?.notes.join()).toContain('save for Chat, with hours of their own');
    expect(report?.audit.openingHoursBy).toEqual(chatHours);
  });

  it('leaves out channels without hours where only some have them, and says so', async () => {
    const { kpi, said } = await composeWith({ openingHoursBy: chatHours, targets: onBusiness });
    expect(said).toEqual([]);
    expect(kpi).toMatchObject({ value: 2 * hour, n: 3, missing: 4 });
    expect(kpi?.notes).toEqual([
      'Opening hours are stated for Chat only; by the audit’s hours, tickets of any other channel can’t be measured.',
    ]);
    const mail = kpi?.by.channel?.parts.find(({ key }) => key === 'Mail');
    expect(mail).toMatchObject({ value: null, n: 0, verdict: 'not-measured' });
  });

  it('needs opening hours', async () => {
    const { report, said } = await composeWith({ targets: onBusiness });
    expect(report).toBeNull();
    expect(said).toEqual([
      'error clock-without-hours 12 Add openingHours: { mon: ["08:00-17:00"], … }, or write clock: calendar.',
    ]);
  });
});

it('opening hours of a channel that is not in the data are warned of', async () => {
  const { report, said } = await composeWith({
    openingHoursBy: { channel: { Chatt: { mon: weekday } } },
  });
  expect(report).not.toBeNull();
  expect(said).toEqual(['warning hours-of-nobody 11 Did you mean “Chat”']);
  expect(report?.evidence.notices.map(({ code }) => code)).toEqual(['hours-of-nobody']);
});
