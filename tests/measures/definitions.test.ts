import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import surveys from '../../src/datasets/surveys.ts';
import tickets from '../../src/datasets/tickets.ts';
import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Column, Dataset } from '../../src/ingest/dataset.ts';
import { datasetInWords } from '../../src/ingest/dataset-in-words.ts';
import csat from '../../src/kpis/csat.ts';
import { shippedLocales } from '../../src/language/catalogue.ts';
import { createLanguage } from '../../src/language/language.ts';
import { defineKpi, type Kpi } from '../../src/measures/define-kpi.ts';
import { distributionOf } from '../../src/measures/distribution.ts';
import { cohortOf } from '../../src/measures/measure-kpis.ts';
import { type Measure, measureSchema, statisticOf } from '../../src/measures/measure.ts';
import { wordingOf } from '../../src/measures/wording.ts';
import { collectMembers } from '../../src/registry/members.ts';
import { english, inEnglish } from '../language/english.ts';
import { fillThings } from './things.ts';
import { whyNotMeasurable } from './why-not-measurable.ts';

const kpis = await collectMembers<Kpi>('kpis');
const datasets = await collectMembers<Dataset>('datasets');

describe('a definition', () => {
  it.each<[string, unknown]>([
    ['an unknown measure', { average: 'csat' }],
    ['two measures at once', { mean: 'csat', sum: 'csat' }],
    ['a quantile beyond all rows', { quantile: 1, of: 'csat' }],
    ['a condition without test', { share: { column: 'csat' } }],
    ['a condition with two tests', { share: { column: 'csat', gte: 1, lte: 2 } }],
    ['a comparison with a word', { share: { column: 'csat', gte: '4' } }],
    ['an empty list of values', { share: { column: 'status', is: [] } }],
    ['a ratio of one', { ratio: [{ count: 'rows' }] }],
    ['a ratio of means', { ratio: [{ mean: 'csat' }, { count: 'rows' }] }],
  ])('can’t have %s', (_, measure) => {
    expect(measureSchema.safeParse(measure).success).toBe(false);
  });

  it('with a mistake stops at once', () => {
    expect(() => defineKpi({ ...csat, sources: [] })).toThrow();
    expect(() => defineKpi({ ...csat, unit: 'hours' as 'share' })).toThrow();
  });
});

describe('the statistic of a measure', () => {
  it.each<[string, Measure]>([
    ['median', { quantile: 0.5, of: 'x' }],
    ['p90', { quantile: 0.9, of: 'x' }],
    ['share', { share: { column: 'x', known: true }, of: { column: 'y', known: true } }],
    ['mean', { where: { column: 'x', known: true }, mean: 'x' }],
    ['stock', { stock: { from: 'x', until: 'y' } }],
    ['nps', { nps: 'x' }],
  ])('is named %s', (name, measure) => {
    expect(statisticOf(measure)).toBe(name);
  });
});

describe('what an export lacks for a measure', () => {
  const why = (measure: Measure, ...available: readonly string[]) =>
    whyNotMeasurable(tickets, measure, 'created_at', new Set(['created_at', ...available]));

  it('is nothing where it has every column', () => {
    expect(why({ count: 'rows' })).toBeNull();
    expect(why({ mean: 'csat' }, 'csat')).toBeNull();
  });

  it('is named with its meaning, once', () => {
    const measure: Measure = {
      share: { column: 'reopens', gte: 1 },
      of: { column: 'reopens', lt: 9 },
    };
    expect(why(measure)).toBe(
      'this export has no reopens (how often the ticket was opened again after it was resolved)',
    );
  });

  it('is, for an interval, its later stamp, unless the help desk gives the interval itself', () => {
    const measure: Measure = { quantile: 0.5, of: 'first_reply_seconds' };
    expect(why(measure)).toMatch(/no first_reply_at/);
    expect(why(measure, 'first_reply_at')).toBeNull();
    expect(why(measure, 'vendor_first_reply_seconds')).toBeNull();
  });

  it('is, for a derived column, what it is derived from: all, or at least one', () => {
    const answered = ['score', 'sent_at', 'kind'];
    const whyCsat = (...available: string[]) =>
      whyNotMeasurable(surveys, csat.measure, surveys.begins, new Set(available));
    expect(whyCsat(...answered)).toMatch(/no scale/);
    expect(whyCsat(...answered, 'scale')).toBeNull();
    const finished: Measure = { count: 'rows', where: { column: 'is_finished', is: true } };
    expect(why(finished)).toMatch(/^this export has no resolved_at/);
    expect(why(finished, 'status')).toBeNull();
  });

  it('is the cohort’s date too', () => {
    expect(whyNotMeasurable(tickets, { count: 'rows' }, 'resolved_at', new Set())).toMatch(
      /no resolved_at/,
    );
  });
});

describe('the sentence that explains a measure', () => {
  it.each([...kpis.values()])('is told for $id', (kpi) => {
    const dataset = datasets.get(kpi.dataset) ?? tickets;
    const sentence = wordingOf(inEnglish(dataset), kpi.measure, cohortOf(kpi, dataset), english);
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(shippedLocales())('names no column by its id, in %s', (tag) => {
    const language = createLanguage(tag);
    const sentences = [...kpis.values()].map((kpi) => {
      const dataset = datasets.get(kpi.dataset) ?? tickets;
      const inWords = datasetInWords(dataset, language.texts.within(`datasets.${dataset.id}`));
      return wordingOf(inWords, kpi.measure, cohortOf(kpi, dataset), language);
    });
    expect(sentences.filter((sentence) => /[a-z]_[a-z]/.test(sentence))).toEqual([]);
  });

  it('calls each column by a name, not by a clause or a remark', () => {
    const awkward = [...datasets.values()].flatMap((dataset) =>
      Object.entries({ ...dataset.columns, ...dataset.stamps, ...dataset.derived })
        .filter(([, { type, ...column }]) => {
          const { privacy = 'public', dimension, called, meaning } = column as Partial<Column>;
          const hidden = privacy === 'internal' || privacy === 'personal' || type === 'boolean';
          return (
            !hidden &&
            /^(the|when|how|who|what|where|whether) |;/.test(called ?? dimension ?? meaning ?? '')
          );
        })
        .map(([name]) => `${dataset.id}.${name}`),
    );
    expect(awkward).toEqual([]);
  });

  it('holds a duration against one in words', () => {
    const measure: Measure = { share: { column: 'first_reply_seconds', lte: 14_400 } };
    expect(wordingOf(inEnglish(tickets), measure, null, english)).toBe(
      'Share of tickets where the time from creation to the first public reply of a human agent is at most 4\u00a0h, among those for which that is known.',
    );
  });

  it('says each kind of measure and of condition, with brackets where these could be misread', () => {
    const where = {
      all: [
        { column: 'csat', gte: 4 },
        { any: [{ column: 'reopens', lt: 1 }, { not: { column: 'csat', known: true } }] },
        { column: 'status', is: ['open', 'new'] },
      ],
    };
    const say = (measure: Measure) => wordingOf(inEnglish(tickets), measure, 'created_at', english);
    const told = [
      say({ count: 'rows', where }),
      say({ share: { column: 'sla_met', is: true }, of: { column: 'is_escalated', is: false } }),
      say({ mean: 'reopens' }),
      say({ quantile: 0.9, of: 'first_reply_seconds', where: { column: 'reopens', gt: 0 } }),
      say({ sum: 'reopens' }),
      say({ ratio: [{ sum: 'reopens' }, { count: 'rows' }] }),
      say({ nps: 'nps' }),
      say({ rate: 'rows', per: 'day' }),
      say({ rate: 'rows', per: 'requester' }),
      say({ stock: { from: 'created_at', until: 'resolved_at' } }),
    ];
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "Number of tickets where the satisfaction rating is at least 4 and (the number of reopenings is less than 1 or it is not so that the satisfaction rating is known) and the status is open or new, over the tickets whose time of creation falls in the period.
      Share of tickets where every service-level target of the ticket was met, among those where it is not so that it was taken to a higher level or a manager for which that is known, over the tickets whose time of creation falls in the period.
      Mean of the number of reopenings, over the tickets whose time of creation falls in the period.
      90th percentile of the time from creation to the first public reply of a human agent of tickets where the number of reopenings is more than 0, over the tickets whose time of creation falls in the period.
      Sum of the number of reopenings, over the tickets whose time of creation falls in the period.
      Sum of the number of reopenings divided by number of tickets, over the tickets whose time of creation falls in the period.
      Share of 9 and 10 minus share of 0 to 6, in points, of the likelihood to recommend, over the tickets whose time of creation falls in the period.
      Number of tickets per day of the period, over the tickets whose time of creation falls in the period.
      Number of tickets per customer, over the tickets whose time of creation falls in the period.
      Number of tickets, of those there at the instant: time of creation not after it, time of the last resolution not before it."
    `);
  });
});

describe('the distribution of a duration', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdbWasm();
  });
  afterAll(() => {
    engine.close();
  });

  it('puts every row of the population into one bin, a bin’s first second included', async () => {
    const minute = 60;
    const day = 86_400;
    const waits = [0, 299, 300, 15 * minute, day - 1, day, 30 * day, 400 * day, null];
    await fillThings(
      engine,
      waits.map((wait, i) => ({ id: String(i), begun: 0, wait, kind: i === 0 ? 'other' : 'red' })),
    );
    const where = { column: 'kind', is: 'red' };
    const all = await distributionOf(engine, { quantile: 0.5, of: 'wait' }, 'things');
    const some = await distributionOf(engine, { quantile: 0.5, of: 'wait', where }, 'things');
    const filled = (bins: typeof all) =>
      bins.filter(({ n }) => n > 0).map(({ from, to, n }) => [from, to, n]);
    expect(filled(all)).toEqual([
      [0, 300, 2],
      [300, 900, 1],
      [900, 1800, 1],
      [8 * 3600, day, 1],
      [day, 2 * day, 1],
      [30 * day, null, 2],
    ]);
    expect(filled(some)[0]).toEqual([0, 300, 1]);
    for (const [i, { to }] of all.entries()) expect(to).toBe(all[i + 1]?.from ?? null);
  });
});
