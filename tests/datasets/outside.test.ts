import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { measureContacts } from '../../src/comparison/measure-contacts.ts';
import { measureReviews } from '../../src/comparison/measure-reviews.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { table } from '../kpis/kpi-case.ts';
import { ingestFiles } from './ingest-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

const companies = [
  { id: 'acme', own: true, names: ['Acme AS'] },
  { id: 'beta', own: false, names: ['Beta', 'Beta Group'] },
];

async function contactsOf(text: string, further: Readonly<Record<string, unknown>> = {}) {
  const { dataset, select } = await ingestFiles(engine, { 'mystery-contacts': [text] }, further);
  const { dataset: contacts, mapped } = dataset('mystery-contacts');
  const measured = await measureContacts(engine, contacts, mapped, companies, 'audit_from_utc');
  return { measured, select, setAside: dataset('mystery-contacts').files[0]?.outcome.setAside };
}

describe('mystery contacts', () => {
  it('without an answer are no zeros: they count in the share, and not in the median', async () => {
    const { measured } = await contactsOf(
      table(`
      company | sent_at          | first_answer_at
      Acme AS | 2026-09-01 10:00 | 2026-09-01 12:00
      Acme AS | 2026-09-01 11:00 | 2026-09-01 15:00
      Acme AS | 2026-09-01 12:00 |
      Acme AS | 2026-09-01 13:00 |
    `),
    );
    const [acme] = measured.companies;
    expect(acme?.estimates['no-answer']).toMatchObject({ value: 0.5, n: 4 });
    expect(acme?.estimates['first-answer']).toMatchObject({ value: 3 * 3600, n: 2 });
  });

  it('that say nothing of answers are not unanswered', async () => {
    const { measured } = await contactsOf(
      table(`
      company | sent_at          | score
      Acme AS | 2026-09-01 10:00 | 80
      Acme AS | 2026-09-01 11:00 | 60
    `),
    );
    expect(measured.all?.['no-answer']).toMatchObject({ value: null, n: 0 });
    expect(measured.all?.score).toMatchObject({ value: 70, n: 2 });
  });

  it('answered before they were sent are neither answered nor not', async () => {
    const { measured, setAside } = await contactsOf(
      table(`
      company | sent_at          | first_answer_at
      Beta    | 2026-09-01 10:00 | 2026-09-01 09:00
      Beta    | 2026-09-01 11:00 |
      Beta    | 2026-09-01 12:00 | 2026-09-01 12:30
    `),
    );
    const [beta] = measured.companies;
    expect(beta?.estimates['no-answer']).toMatchObject({ value: 0.5, n: 2, missing: 1 });
    expect(beta?.estimates['first-answer']).toMatchObject({ value: 1800, n: 1 });
    expect(beta?.estimates['within-hour']).toMatchObject({ value: 0.5, n: 2 });
    expect(Object.values(setAside ?? {})).toEqual([{ count: 1, rows: [1] }]);
  });

  it('are what their result says where there is no stamp, and pending ones nothing yet', async () => {
    const { select } = await contactsOf(
      table(`
      company | sent_at          | first_answer_at  | resolved_at      | result
      Acme AS | 2026-09-01 10:00 |                  |                  | answered
      Acme AS | 2026-09-01 11:00 |                  |                  | waiting
      Acme AS | 2026-09-01 12:00 |                  |                  | never answered
      Acme AS | 2026-09-01 13:00 | 2026-09-01 13:30 | 2026-09-01 13:30 | solved
      Acme AS | 2026-09-01 14:00 | 2026-09-01 14:30 | 2026-09-02 14:30 |
      Acme AS | 2026-09-01 15:00 | 2026-09-01 15:30 |                  | resolved
      Acme AS | 2026-09-01 16:00 | 2026-09-01 16:30 |                  |
    `),
    );
    expect(
      await select(
        'SELECT is_answered AS a, is_resolved_at_first AS f FROM "mystery-contacts" ORDER BY sent_at',
      ),
    ).toEqual([
      { a: true, f: false },
      { a: null, f: null },
      { a: false, f: null },
      { a: true, f: true },
      { a: true, f: false },
      { a: true, f: null },
      { a: true, f: false },
    ]);
  });

  it('with more questions answered than asked tell nothing of them', async () => {
    const { measured } = await contactsOf(
      table(`
      company | sent_at          | first_answer_at  | questions_asked | questions_answered
      Acme AS | 2026-09-01 10:00 | 2026-09-01 10:30 | 3               | 3
      Acme AS | 2026-09-01 11:00 | 2026-09-01 11:30 | 3               | 2
      Acme AS | 2026-09-01 12:00 | 2026-09-01 12:30 | 3               | 4
      Acme AS | 2026-09-01 13:00 |                  | 3               | 0
    `),
    );
    expect(measured.all?.['all-questions']).toMatchObject({ value: 0.5, n: 2 });
  });

  it('count in the hour of the audit’s zone, and by real time across a change of the clock', async () => {
    const { measured } = await contactsOf(
      table(`
      company | sent_at              | first_answer_at
      Acme AS | 2026-10-24T23:30:00Z | 2026-10-25T00:20:00Z
      Acme AS | 2026-10-25T00:30:00Z | 2026-10-25T01:40:00Z
    `),
      { timeZone: 'Europe/Oslo' },
    );
    const [acme] = measured.companies;
    // 23:30 UTC is 01:30 on Sunday there, and 00:30 UTC 02:30, an hour that comes twice.
    expect(
      acme?.hours.map(({ weekday, hour, answered }) => [weekday, hour, answered.value]),
    ).toEqual([
      [7, 1, 1],
      [7, 2, 0],
    ]);
    expect(measured.span).toEqual({ from: '2026-10-25', to: '2026-10-25' });
  });

  it('are of companies by any of their names, capitals aside; others are told and left out', async () => {
    const { measured } = await contactsOf(
      table(`
      company    | channel | sent_at          | first_answer_at
      beta group | Mail    | 2026-09-01 10:00 |
      BETA       | Chat    | 2026-09-01 11:00 | 2026-09-01 11:01
      acme       |         | 2026-09-01 12:00 |
      Gamma      | Mail    | 2026-09-01 13:00 |
    `),
    );
    expect(measured.unknown).toEqual([{ name: 'Gamma', rows: 1 }]);
    expect(measured.companies.map(({ company, contacts }) => [company, contacts])).toEqual([
      ['acme', 1],
      ['beta', 2],
    ]);
    expect(measured.all?.['no-answer'].n).toBe(3);
    expect(measured.companies[1]?.channels.map(({ channel }) => channel)).toEqual(['Chat', 'Mail']);
    expect(measured.companies[0]?.channels.map(({ channel }) => channel)).toEqual([null]);
  });
});

describe('reviews', () => {
  const reviewsOf = async (text: string, further: Readonly<Record<string, unknown>> = {}) => {
    const { dataset } = await ingestFiles(engine, { reviews: [text] }, further);
    const { dataset: reviews, mapped } = dataset('reviews');
    const period = { from: '2026-01-01', to: '2026-03-31' };
    return measureReviews(engine, reviews, mapped, companies, period, 'audit_from_utc');
  };

  it('on another scale than most are missing, not converted', async () => {
    const measured = await reviewsOf(
      table(`
      company | posted_at        | rating | scale
      Acme AS | 2026-01-01 10:00 | 4      |
      Acme AS | 2026-01-01 11:00 | 2      | 5
      Acme AS | 2026-01-01 12:00 | 9      | 10
      Acme AS | 2026-01-01 13:00 | 9      |
    `),
    );
    expect(measured.scale).toBe('1-5');
    expect(measured.companies[0]).toMatchObject({
      reviews: 4,
      estimates: { rating: { value: 3, n: 2, missing: 2 } },
    });
  });

  it('are answered or not, and neither where the answer came first', async () => {
    const measured = await reviewsOf(
      table(`
      company | posted_at        | rating | answered_at
      Beta    | 2026-01-01 10:00 | 4      | 2026-01-02 10:00
      Beta    | 2026-01-01 11:00 | 2      |
      Beta    | 2026-01-03 12:00 | 1      | 2026-01-02 12:00
    `),
    );
    expect(measured.companies[0]?.estimates).toMatchObject({
      answered: { value: 0.5, n: 2, missing: 1 },
      'answer-time': { value: 86_400, n: 1 },
    });
  });

  it('count by the local month of the period, own and others apart, with empty months', async () => {
    const measured = await reviewsOf(
      table(`
      company | posted_at            | rating
      Acme AS | 2026-01-31T23:30:00Z | 4
      Beta    | 2026-01-31T22:30:00Z | 2
      Beta    | 2025-12-31T22:30:00Z | 5
      Beta    | 2026-03-31T22:30:00Z | 5
    `),
      { timeZone: 'Europe/Oslo' },
    );
    const months = measured.months.map(({ side, month, reviews, estimates }) => [
      ...[side, month, reviews, estimates.rating.value],
    ]);
    expect(months).toEqual([
      ['own', '2026-01', 0, null],
      ['own', '2026-02', 1, 4],
      ['own', '2026-03', 0, null],
      ['competitors', '2026-01', 1, 2],
      ['competitors', '2026-02', 0, null],
      ['competitors', '2026-03', 0, null],
    ]);
  });

  it('without a column for answers are not unanswered', async () => {
    const measured = await reviewsOf(
      table(`
      company | posted_at        | rating
      Acme AS | 2026-01-01 10:00 | 4
    `),
    );
    expect(measured.companies[0]?.estimates.answered).toMatchObject({ value: null, n: 0 });
  });
});
