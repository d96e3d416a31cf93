import { beforeAll, describe, expect, it } from 'vitest';

import type { Composed } from '../../src/report/compose.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { composeQueries, files } from './query-workspace.ts';

const cell = (value: string, date = '2026-02-01', confidence = 'high') =>
  `{ value: ${value}, source: Website, date: ${date}, method: site-visit, confidence: ${confidence} }`;
const company = (name: string, lines: readonly string[], own = false) =>
  `name: ${name}\nsegment: Retail\n${own ? 'own: true\n' : ''}criteria:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const competitors = {
  'content/audit.yaml': `${files['content/audit.yaml'] ?? ''}
reportDate: 2026-03-01
competitors:
  staleAfter: 30d
  position: { x: languages, y: parking }
  weights: { self-service: 1, languages: 1 }
`,
  'content/criteria/parking.yaml':
    'topic: access\nname: Parking\nwhy: So.\nhow: Count.\nscale: count\nbetter: higher\n',
  'content/competitors/acme.yaml': company(
    'Acme',
    [`self-service: ${cell('3')}`, `languages: ${cell('2')}`, `parking: ${cell('4')}`],
    true,
  ),
  'content/competitors/beta.yaml': company('Beta', [
    `self-service: ${cell('5', '2026-01-29')}`,
    `languages: ${cell('6', '2026-01-30', 'low')}`,
    'parking:',
  ]),
  'data/mystery-contacts/list.csv': [
    'company,channel,sent_at,first_answer_at',
    'Acme,Mail,2026-02-01 10:00,2026-02-01 11:00',
    'Beta,Mail,2026-02-01 10:00,',
    'Bita,Mail,2026-02-01 10:00,',
    '',
  ].join('\n'),
  'data/reviews/list.csv': [
    'company,posted_at,rating,topic',
    ...Array.from(
      { length: 5 },
      (_, i) => `Acme,2026-01-${String(12 + i)} 10:00,${String(1 + i)},Price`,
    ),
    ...Array.from({ length: 4 }, (_, i) => `Beta,2026-01-${String(12 + i)} 10:00,5,Price`),
    '',
  ].join('\n'),
};

let composed: Composed;
beforeAll(async () => {
  composed = await composeQueries({}, '', competitors);
});

describe('competitors in the report', () => {
  it('keep to its schema', () => {
    expect(reportSchema.safeParse(composed.report).error).toBeUndefined();
  });

  it('are all companies, each cell with its age on the report’s date', () => {
    const { acme, beta } = composed.report?.competitors ?? {};
    expect(acme).toMatchObject({ name: 'Acme', own: true });
    expect(beta?.cells['self-service']).toMatchObject({ age: 31, stale: true, compared: true });
    expect(beta?.cells.languages).toMatchObject({ age: 30, stale: false });
    expect(beta?.cells.parking).toBeUndefined();
  });

  it('mark a place that rests on what is stale or hardly sure', () => {
    const criteria = composed.report?.competition?.criteria ?? [];
    expect(criteria.map(({ id, place, stale, unsure }) => [id, place, stale, unsure])).toEqual([
      ['languages', 'trails', false, true],
      ['self-service', 'trails', true, false],
      ['parking', null, false, false],
    ]);
  });

  it('are placed by an own criterion too, and not drawn where it is not known', () => {
    expect(composed.report?.competition?.position?.companies).toEqual([
      { company: 'acme', x: 2, y: 4 },
      { company: 'beta', x: 6, y: null },
    ]);
  });

  it('have a weighted score with its weights', () => {
    expect(composed.report?.competition?.score).toMatchObject({
      weights: { 'self-service': 1, languages: 1 },
      companies: [
        { company: 'beta', score: 100, completeness: 1, rank: 1 },
        { company: 'acme', score: 25, completeness: 1, rank: 2 },
      ],
      sensitivity: [],
    });
  });

  it('show single mystery contacts, which are the auditors’ own', () => {
    const contacts = composed.report?.competition?.contacts;
    expect(contacts?.leftOut).toBe(1);
    expect(contacts?.companies.map(({ estimates }) => estimates['no-answer'])).toMatchObject([
      { value: 0, n: 1, suppressed: false },
      { value: 1, n: 1, suppressed: false },
    ]);
    expect(contacts?.claim).toEqual({
      ...{ share: 0.4, verdict: 'uncertain', channel: 'email', companies: 2, contacts: 2 },
      ...{ value: 0.5, interval: [0, 1] },
    });
  });

  it('withhold figures on few reviews, which are customers’', () => {
    const reviews = composed.report?.competition?.reviews;
    expect(reviews?.companies).toMatchObject([
      { company: 'acme', reviews: 5, estimates: { rating: { value: 3, n: 5 } } },
      {
        company: 'beta',
        reviews: 4,
        estimates: { rating: { value: null, n: 4, suppressed: true } },
      },
    ]);
    expect(JSON.stringify(reviews?.topics)).not.toContain('"value":5');
  });

  it('tell of a company in an export that no file knows, with the nearest', () => {
    const told = composed.problems.filter(({ code }) => code === 'company-unknown');
    expect(told.map(({ message, hint }) => [message, hint])).toEqual([
      [
        '“Bita” is none of the companies in content/competitors: 1 row left out.',
        'Did you mean “Beta”? Add a file for it, or the name to the aka of its file. Known: Acme, Beta.',
      ],
    ]);
  });

  it('are not there without a file of one', async () => {
    const { report } = await composeQueries({}, '', {
      'data/reviews/list.csv': competitors['data/reviews/list.csv'],
    });
    expect(report).toMatchObject({ competitors: {}, competition: null });
  });
});
