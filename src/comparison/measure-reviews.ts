import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Flow } from '../measures/measure.ts';
import { dayAfter, type Period, slicesOf } from '../time/period.ts';
import {
  type CompanyNames,
  companySql,
  type UnknownCompany,
  unknownCompanies,
} from './company-names.ts';
import { estimateGroups, type Estimates } from './estimate-groups.ts';

/** What public reviews tell of a company; the rating is on the scale that most reviews have. */
export const reviewMeasures = {
  rating: { mean: 'stars' },
  answered: { share: { column: 'is_answered', is: true } },
  'answer-time': { quantile: 0.5, of: 'answer_seconds' },
} as const satisfies Record<string, Flow>;
export type ReviewMeasure = keyof typeof reviewMeasures;

/** The audited organisation, or all of its competitors together. */
export const sides = ['own', 'competitors'] as const;
export type Side = (typeof sides)[number];

export interface ReviewGroup {
  readonly reviews: number;
  readonly estimates: Estimates<ReviewMeasure>;
}

export interface MeasuredReviews {
  readonly scale: string | null;
  readonly companies: readonly (ReviewGroup & {
    readonly company: string;
    readonly sites: readonly (ReviewGroup & { readonly site: string | null })[];
  })[];
  readonly months: readonly (ReviewGroup & { readonly side: Side; readonly month: string })[];
  readonly topics: readonly (ReviewGroup & {
    readonly side: Side;
    readonly topic: string | null;
  })[];
  readonly unknown: readonly UnknownCompany[];
}

const none: ReviewGroup = {
  reviews: 0,
  estimates: {
    rating: { value: null, n: 0, missing: 0, interval: null },
    answered: { value: null, n: 0, missing: 0, interval: null },
    'answer-time': { value: null, n: 0, missing: 0, interval: null },
  },
};

/**
 * Measures the reviews that were published within the period, by company, site, month and topic.
 *
 * @param toLocal the macro that turns UTC into the audit’s local time
 */
export async function measureReviews(
  engine: Engine,
  dataset: Dataset,
  available: ReadonlySet<string>,
  companies: readonly CompanyNames[],
  period: Period,
  toLocal: string,
): Promise<MeasuredReviews> {
  const own = companies.find((company) => company.own)?.id ?? '';
  const rows = `(SELECT *, strftime(_local, '%Y-%m') AS _month,
      CASE WHEN _company = ${literal(own)} THEN 'own' ELSE 'competitors' END AS _side
    FROM (SELECT *, ${companySql(companies)} AS _company, ${toLocal}(posted_at) AS _local
      FROM ${identifier(dataset.id)})
    WHERE _company IS NOT NULL AND _local >= TIMESTAMP ${literal(period.from)}
      AND _local < TIMESTAMP ${literal(dayAfter(period.to))})`;
  const counted = { ...reviewMeasures, reviews: { count: 'rows' } } as const;
  const [byCompany = [], bySite = [], byMonth = [], byTopic = []] = await estimateGroups(
    ...([engine, dataset, available, counted, rows] as const),
    [['_company'], ['_company', 'site'], ['_side', '_month'], ['_side', 'topic']],
  );
  type Found = (typeof byCompany)[number];
  const group = ({ estimates }: Found): ReviewGroup => ({
    reviews: estimates.reviews.n,
    estimates,
  });
  const nameOf = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  const most = (a: ReviewGroup, b: ReviewGroup) => b.reviews - a.reviews;
  return {
    scale: await commonScale(engine, dataset),
    companies: companies.flatMap(({ id }) => {
      const found = byCompany.find(({ keys }) => keys._company === id);
      if (!found) return [];
      const sites = bySite
        .filter(({ keys }) => keys._company === id)
        .map((site) => ({ site: nameOf(site.keys.site), ...group(site) }));
      return [
        {
          company: id,
          ...group(found),
          sites: sites.toSorted(
            (a, b) => most(a, b) || (a.site ?? '').localeCompare(b.site ?? '', 'en'),
          ),
        },
      ];
    }),
    months: sides.flatMap((side) =>
      slicesOf(period, 'month').map(({ key: month }) => {
        const found = byMonth.find(({ keys }) => keys._side === side && keys._month === month);
        return { side, month, ...(found ? group(found) : none) };
      }),
    ),
    topics: byTopic
      .map((found) => ({
        side: found.keys._side as Side,
        topic: nameOf(found.keys.topic),
        ...group(found),
      }))
      .toSorted((a, b) => most(a, b) || (a.topic ?? '').localeCompare(b.topic ?? '', 'en')),
    unknown: await unknownCompanies(engine, dataset.id, companies),
  };
}

async function commonScale(engine: Engine, dataset: Dataset): Promise<string | null> {
  const [row] = await engine.query(
    z.object({ scale: z.string().nullable() }),
    `SELECT mode(coalesce(scale, '1-5')) FILTER (stars IS NOT NULL) AS scale FROM ${identifier(dataset.id)}`,
    `finding the scale of ${dataset.id}`,
  );
  return row?.scale ?? null;
}
