import { beforeAll, describe, expect, it } from 'vitest';

import { printProblems } from '../../src/errors/print-problems.ts';
import { againstRest } from '../../src/report/against-rest.ts';
import { causesSection } from '../../src/report/causes-section.ts';
import type { Report } from '../../src/report/schema.ts';
import { addDays } from '../../src/time/period.ts';
import { composeQueries } from './query-workspace.ts';

/**
 * Sixty tickets on eight Mondays from 5 January on, at nine and at ten by turns; every third by chat.
 * The first 24 are complaints: 12 of refunds (by five customers), 7 of delays, and 5 in two small causes.
 */
const rows = Array.from({ length: 60 }, (_, i) => {
  const day = addDays('2026-01-05', (i % 8) * 7);
  const chat = i % 3 === 0;
  const cause = i < 12 ? 'Refund' : i < 19 ? 'Late' : i < 21 ? 'Rude' : 'Other';
  const hour = i % 2 === 0 ? '09' : '10';
  const replied = chat ? `${day} ${hour}:0${1 + (i % 4)}:00` : `${day} ${14 + (i % 5)}:00:00`;
  return [
    ...[`T-${7000 + i}`, `${day} ${hour}:00:00`, replied],
    // Of the last ten, half are still open.
    ...(i >= 50 && i % 2 === 0 ? ['', 'open'] : [`${day} 20:00:00`, 'closed']),
    ...[chat ? 'Chat' : 'Mail', i % 10 === 0 ? 'Finnish' : 'Norwegian'],
    ...[cause, i < 24 ? 'yes' : 'no', i % 6 === 0 ? 'yes' : 'no'],
    i < 12 ? `Kunde ${i % 5}` : `Kunde ${i + 100}`,
  ].join(',');
});
const header =
  'id,created_at,first_reply_at,resolved_at,status,channel,language,category,is_complaint,is_escalated,requester';
const calls = Array.from({ length: 8 }, (_, i) =>
  ['09', '10'].map((hour) => `${addDays('2026-01-05', 7 * i)} ${hour}:00:00,60,60,40,20,180`),
);

const audit = (further = '') => `organisation: Acme
title: Audit
timeZone: UTC
period: { from: 2026-01-01, to: 2026-02-28 }
openingHours: { mon: ['08:00-18:00'] }
closures: [{ from: 2026-01-12 }]
holidays: { country: 'NO' }
sources: { tickets: [{ timeZone: UTC }], calls: [{ timeZone: UTC }] }
targets:
  first-reply-time: { max: 1h, by: { channel: { Chat: { max: 10m } } } }
  service-level: { min: 80% }
${further}`;
const finding = `---
title: It is late
kind: observation
area: Channels
kpis: [first-reply-time]
actions:
  - { what: Staff the line, owner: Lead, due: 2026-05-01 }
  - { what: Tell customers, owner: Lead, due: 2026-03-01, status: done }
---

Text.
`;
const workspace = (further?: string) => ({
  'content/audit.yaml': audit(further),
  'content/findings/late.mdx': finding,
  'data/tickets/tickets.csv': [header, ...rows, ''].join('\n'),
  'data/calls/calls.csv': [
    'started_at,offered,answered,answered_in_time,mean_wait_seconds,mean_talk_seconds',
    ...calls.flat(),
    '',
  ].join('\n'),
});
const settings = `staffing:
  Mail: { mon: { '09:00-10:00': 2 } }
  Phone: { mon: { '09:00-11:00': 4 } }
languages: { Norwegian: 3, Finnish: 0 }
`;

let report: Report;
beforeAll(async () => {
  const composed = await composeQueries({}, '', workspace(settings));
  if (!composed.report) throw new TypeError(printProblems(composed.problems));
  ({ report } = composed);
}, 60_000);

describe('causes', () => {
  it('stand in Pareto order, the small together', () => {
    const { complaints, categories = [], vitalFew } = report.causes ?? {};
    expect(complaints).toBe(24);
    expect(categories.map(({ keys, n, rate }) => [keys, n, rate.n])).toEqual([
      [['Refund'], 12, 12],
      [['Late'], 7, 7],
      [['Other', 'Rude'], 5, 41],
    ]);
    expect(categories.map(({ cumulative }) => cumulative)).toEqual([0.5, 19 / 24, 1]);
    expect(vitalFew).toBe(3);
  });

  it('count customers who complained again, without naming them', () => {
    expect(report.causes?.recurring).toMatchObject({
      ...{ customers: 17, recurring: 5, complaints: 12, unknown: 0, suppressed: false },
    });
    expect(JSON.stringify(report)).not.toMatch(/Kunde|T-70/);
  });

  it('withhold customers who are too few to be counted, and those whom they leave', () => {
    const of = (recurring: number, customers: number) =>
      causesSection(
        {
          categories: null,
          customers: { customers, recurring, complaints: 2 * recurring, unknown: 1 },
        },
        { value: 60, n: 60 },
        5,
      )?.recurring;
    expect(of(4, 40)).toMatchObject({ suppressed: true, customers: null, complaints: null });
    expect(of(36, 40)).toMatchObject({ suppressed: true, recurring: null, share: null });
    expect(of(0, 40)).toMatchObject({ suppressed: false, recurring: 0, share: 0 });
    expect(of(40, 40)).toMatchObject({ suppressed: false, share: 1 });
  });
});

describe('cover', () => {
  it('holds each channel against all others', () => {
    const { kpis = [], comparisons } = report.cover.channels ?? {};
    const replies = kpis.find(({ kpi }) => kpi === 'first-reply-time')?.parts ?? [];
    expect(replies.map(({ key, n, standing, rest }) => [key, n, standing, rest?.n])).toEqual([
      ['Mail', 40, 'worse', 20],
      ['Chat', 20, 'better', 40],
    ]);
    // Of two channels, each is the other's rest.
    expect(replies[0]?.rest?.value).toBe(replies[1]?.value);
    expect(replies[0]?.rest?.interval).toEqual(replies[1]?.interval);
    expect(comparisons).toBeGreaterThanOrEqual(2);
    expect(kpis.map(({ kpi }) => kpi)).not.toContain('backlog');
    expect(kpis.map(({ kpi }) => kpi)).not.toContain('tickets-created');
  });

  it('sets agents beside the demand of each language', () => {
    const { rows: languages = [], stated, weeks } = report.cover.languages ?? {};
    expect(stated).toBe(true);
    expect(weeks).toBeCloseTo(59 / 7, 9);
    expect(languages.map(({ language, requests, agents }) => [language, requests, agents])).toEqual(
      [
        ['Norwegian', 54, 3],
        ['Finnish', 6, 0],
      ],
    );
    expect(languages[0]?.perAgent).toBeCloseTo(54 / (59 / 7) / 3, 9);
    expect(languages[1]?.perAgent).toBeNull();
  });

  it('counts a mean week without closed days', () => {
    const [whole, mail] = report.cover.staffing;
    // The closed Monday had eight tickets at ten.
    const at = (hour: number) =>
      whole?.week.find((cell) => cell.weekday === 1 && cell.hour === hour);
    expect(whole).toMatchObject({ channel: null, n: 60, closed: 1, agentHours: null });
    expect(at(9)).toMatchObject({ n: 30, weeks: 7, mean: 30 / 7 });
    expect(at(10)).toMatchObject({ n: 22, weeks: 7, mean: 22 / 7 });
    expect(mail).toMatchObject({ channel: 'Mail', agentHours: 2, short: null, expected: null });
    const late = rows.filter(
      (row) => row.includes(' 10:00:00,') && row.includes(',Mail,') && !row.includes('2026-01-12'),
    );
    expect(mail?.outside?.n).toBe(late.length);
  });

  it('asks for the agents that Erlang C does', () => {
    const staffed = report.cover.staffing.find(({ from }) => from === 'calls');
    expect(staffed).toMatchObject({
      ...{ channel: 'Calls', hours: 'known', handle: { seconds: 180, n: 960 } },
      ...{ level: { share: 0.8, seconds: 20 }, agentHours: 8 },
      short: { hours: 2, busyHours: null, of: 2 },
    });
    // Three Erlangs. Five agents: 1 − 0.236 × e^(−2 × 20 / 180) = 81%; four: 54%.
    const nine = staffed?.week.find((cell) => cell.weekday === 1 && cell.hour === 9);
    expect(nine).toMatchObject({ mean: 60, agents: 4, need: 5, busyNeed: null });
    expect(staffed?.expected).toBeCloseTo(0.544, 3);
  });

  it('tells how the backlog drains', () => {
    const [whole, ...channels] = report.cover.backlog;
    expect(whole).toMatchObject({ channel: null, backlog: 5, days: 28 });
    expect(channels.reduce((sum, { backlog }) => sum + backlog, 0)).toBe(5);
    const created = rows.filter((row) => (row.split(',')[1] ?? '') >= '2026-02-01').length;
    expect(whole?.created).toBe(created);
    expect(whole?.createdPerDay).toBeCloseTo(created / 28, 9);
  });

  it('has no seasons of two months', () => {
    expect(report.cover.seasons).toBeNull();
  });
});

describe('a rest', () => {
  it('below the minimum is withheld, since of two parts it is the other one', () => {
    const part = (key: string, n: number) => ({
      ...{ key, n, value: 0.5, interval: [0.4, 0.6] as [number, number], suppressed: false },
      ...{ target: null, verdict: 'no-target' as const },
    });
    const csat = report.kpis['first-reply-time'];
    if (!csat) throw new TypeError('no KPI');
    const parts = [part('Mail', 90), part('Chat', 8), { ...part('Fax', 3), suppressed: true }];
    const by = { channel: { label: 'Channel', noun: 'channel', omitted: 0, parts } };
    const rest = (n: number) => ({ ...{ value: 0.9, n, missing: 0 }, interval: null });
    const { compared } = againstRest(
      { csat: { ...csat, by } },
      'channel',
      { csat: { Mail: rest(4), Chat: rest(93), Fax: rest(98) } },
      5,
    );
    expect(compared[0]?.parts.map(({ key, rest: others }) => [key, others?.n])).toEqual([
      ['Mail', undefined],
      ['Chat', 93],
      ['Fax', undefined],
    ]);
  });
});

describe('gaps', () => {
  it('are of each target, the missed first, with what is to close them', () => {
    expect(report.gaps.map(({ kpi, part, verdict }) => [kpi, part?.key, verdict])).toEqual([
      ['first-reply-time', undefined, 'missed'],
      ['service-level', undefined, 'missed'],
      ['first-reply-time', 'Chat', 'met'],
    ]);
    const [reply, level] = report.gaps;
    expect(reply?.difference).toBeCloseTo((reply?.value ?? 0) - 3600, 6);
    expect(reply?.findings).toEqual([{ id: 'late', actions: 2, open: 1, due: '2026-05-01' }]);
    expect(level).toMatchObject({ bound: 0.8, benchmark: null, findings: [] });
    // 40 of 60 calls in time in each hour.
    expect(level?.difference).toBeCloseTo(2 / 3 - 0.8, 9);
  });
});

describe('settings of cover', () => {
  it('may be left out', async () => {
    const { report: plain, problems } = await composeQueries({}, '', workspace());
    expect(problems.filter(({ code }) => code === 'cover-unknown')).toEqual([]);
    expect(plain?.cover.staffing.map(({ channel, agentHours }) => [channel, agentHours])).toEqual([
      [null, null],
      ['Calls', null],
    ]);
    expect(plain?.cover.languages?.stated).toBe(false);
  }, 60_000);

  it('that the data does not know are told, with the nearest', async () => {
    const { problems } = await composeQueries(
      {},
      '',
      workspace("staffing: { Mial: { mon: { '09:00-10:00': 2 } } }\nlanguages: { Finish: 1 }\n"),
    );
    const told = problems.filter(({ code }) => code === 'cover-unknown');
    expect(told.map(({ place, message, hint }) => [place?.line, message, hint])).toEqual([
      [
        12,
        'Agents are stated for the channel “Mial”, but no ticket in the data came by it.',
        'Did you mean “Mail”? Known: Chat, Mail.',
      ],
      [
        13,
        'Agents are stated for the language “Finish”, but no ticket in the data is in it.',
        'Did you mean “Finnish”? Known: Finnish, Norwegian.',
      ],
    ]);
  }, 60_000);
});
