import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { measureSkills } from '../../src/people/measure-skills.ts';
import { measureStaffSurvey } from '../../src/people/staff-survey.ts';
import { spanOf } from '../../src/report/period.ts';
import { table } from '../kpis/kpi-case.ts';
import { ingestFiles } from './ingest-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const toLocal = 'audit_from_utc';
const oslo = { timeZone: 'Europe/Oslo' };

const tests = table(`
  Employee  | Skill   | Score | Maximum | Pass mark | Passed | Date       | Valid until | Team
  Ann Arbor | Refunds | 80    | 100     | 70        |        | 2026-01-05 | 2027-01-05  | Returns
  Robin Roe | Refunds | 60    | 100     | 70        |        | 2026-01-05 | 9999-12-31  | Returns
  Robin Roe | Chat    | 90    | 100     |           |        | 2026-01-05 |             | Returns
  Zoe Zed   | Chat    |       |         |           | ok     | 2026-02-05 |             | Chat
  Zoe Zed   | Chat    | 120   | 100     | 70        |        | 2026-03-05 |             | Chat
  Zoe Zed   | Refunds | 80    | 100     | 70        |        |            |             | Chat
  Zoe Zed   | Refunds | 80    | 100     | 70        |        | 2027-03-05 |             | Chat
  Zoe Zed   | Phone   | 80    | 100     | 70        |        | 2026-03-05 | 2026-03-04  | Chat
`);
const tickets = table(`
  id | created_at       | agent     | group
  1  | 2026-01-05 10:00 | Ann Arbor | Chat
  2  | 2026-01-05 11:00 | Kim Kay   | Chat
  3  | 2026-01-06 11:00 | Kim Kay   | Returns
  4  | 2026-01-07 11:00 | Kim Kay   | Returns
  5  | 2025-01-07 11:00 | Old Hand  | Returns
`);
const scope = {
  datasets: new Set(['skill-tests', 'tickets']),
  skills: { Refunds: { teams: ['Returns'], validFor: '365d' }, Chat: {} },
  period: { from: '2026-01-01', to: '2026-10-31' },
  day: '2026-11-01',
  toLocal,
};

describe('tests of skills', () => {
  it('are read with their results, and rows without a date or of the future are not', async () => {
    const { dataset, select, problems } = await ingestFiles(
      engine,
      { 'skill-tests': [tests] },
      oslo,
    );
    expect(
      await select(`SELECT agent, test, is_passed, strftime(audit_from_utc(expires_at), '%Y-%m-%d') AS expires
        FROM "skill-tests" ORDER BY ALL`),
    ).toEqual([
      { agent: 'Ann Arbor', test: 'Refunds', is_passed: true, expires: '2027-01-05' },
      { agent: 'Robin Roe', test: 'Chat', is_passed: null, expires: null },
      { agent: 'Robin Roe', test: 'Refunds', is_passed: false, expires: '9999-12-31' },
      { agent: 'Zoe Zed', test: 'Chat', is_passed: true, expires: null },
      { agent: 'Zoe Zed', test: 'Chat', is_passed: null, expires: null },
      { agent: 'Zoe Zed', test: 'Phone', is_passed: true, expires: null },
    ]);
    const { rejected, setAside } = dataset('skill-tests').files[0]?.outcome ?? {};
    const counts = (tallies: typeof rejected = {}) =>
      Object.fromEntries(Object.entries(tallies).map(([reason, { count }]) => [reason, count]));
    expect(counts(rejected)).toEqual({ 'missing-tested_at': 1, 'future-tested_at': 1 });
    expect(counts(setAside)).toEqual({
      'expires-before-tested': 1,
      'out-of-range-score': 1,
      'without-result': 1,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reach only as far as they were taken, however late they expire', async () => {
    const { dataset } = await ingestFiles(engine, { 'skill-tests': [tests] }, oslo);
    expect(await spanOf(engine, dataset('skill-tests').dataset, toLocal)).toEqual({
      from: '2026-01-05',
      to: '2026-03-05',
    });
  });

  it('that two files hold count once', async () => {
    const { select } = await ingestFiles(engine, { 'skill-tests': [tests, tests] }, oslo);
    expect(await select('SELECT count(*)::DOUBLE AS n FROM "skill-tests"')).toEqual([{ n: 6 }]);
  });

  it('are held against the agents of teams, known from tests and from tickets of the period', async () => {
    await ingestFiles(engine, { 'skill-tests': [tests], tickets: [tickets] }, oslo);
    const measured = await measureSkills(engine, { ...scope, agents: 'names' });
    expect(measured?.known).toEqual({ tests: 3, tickets: 1 });
    expect(measured?.agents.map(({ agent, teams }) => [agent, ...teams])).toEqual([
      ['Zoe Zed', 'Chat'],
      ['Ann Arbor', 'Returns'], // as the tests say, whatever tickets she holds
      ['Kim Kay', 'Returns'], // where most of the tickets lie
      ['Robin Roe', 'Returns'],
    ]);
    const [refunds] = measured?.skills ?? [];
    expect(refunds?.whole).toMatchObject({ agents: 3, valid: 1, failed: 1, never: 1, expiring: 1 });
  });

  it('tell agents apart who are hidden, and name none of them', async () => {
    await ingestFiles(
      engine,
      { 'skill-tests': [tests], tickets: [tickets] },
      { ...oslo, privacy: { agents: 'hidden' } },
    );
    const measured = await measureSkills(engine, { ...scope, agents: 'hidden' });
    expect(measured?.known).toEqual({ tests: 3, tickets: 0 });
    expect(measured?.skills[0]?.whole).toMatchObject({ agents: 2, valid: 1, failed: 1 });
    expect(JSON.stringify(measured)).not.toMatch(/Ann|Zoe|Robin/);
  });
});

describe('answers of the staff', () => {
  const answers = table(`
    Question | Answer         | Team  | Respondent | Date       | Comment
    Tools    | 4              | North | 1          | 2026-01-05 | fine
    Tools    | 5              | North | 1          | 2026-02-05 |
    Tools    | strongly agree | South | 2          |            |
    Tools    | 2.0            |       | 3          |            |
    Tools    | 6              | South | 4          |            |
    Tools    | 3.5            | South | 5          |            |
    Tools    | 1              | South | 6          | 2025-12-31 |
    Tools    | 1              | South | 7          | 2031-01-01 |
  `);
  const period = { from: '2026-01-01', to: '2026-10-31' };

  it('need no date, count once for each person, and lie between 1 and 5', async () => {
    const { dataset, problems } = await ingestFiles(engine, { 'staff-survey': [answers] }, oslo);
    const { accepted, rejected, setAside } = dataset('staff-survey').files[0]?.outcome ?? {};
    expect(accepted).toBe(6);
    expect(rejected).toMatchObject({ 'unknown-answer': { count: 2, rows: [5, 6] } });
    expect(setAside).toMatchObject({ 'future-date': { count: 1 } });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await measureStaffSurvey(engine, period, toLocal)).toEqual({
      answers: [
        { question: 'Tools', team: 'North', counts: [0, 0, 0, 0, 1] },
        { question: 'Tools', team: 'South', counts: [1, 0, 0, 0, 1] },
        { question: 'Tools', team: null, counts: [0, 1, 0, 0, 0] },
      ],
      days: { from: '2026-02-05', to: '2026-02-05' },
      ...{ undated: 3, outside: 1, repeated: 1, respondents: 4 },
    });
  });

  it('without a single date say nothing of a period', async () => {
    const undated = 'question,answer\nTools,4\nTools,4\n';
    const { dataset } = await ingestFiles(engine, { 'staff-survey': [undated] });
    expect(dataset('staff-survey').files[0]?.outcome).toMatchObject({ accepted: 2, rejected: {} });
    expect(await spanOf(engine, dataset('staff-survey').dataset, toLocal)).toBeNull();
    expect(await measureStaffSurvey(engine, null, toLocal)).toMatchObject({
      answers: [{ counts: [0, 0, 0, 2, 0] }],
      ...{ days: null, undated: 2, respondents: null },
    });
  });
});
