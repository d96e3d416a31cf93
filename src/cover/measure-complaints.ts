import { z } from 'zod';

import type { Engine } from '../engine/engine.ts';
import { cohortRows } from '../measures/measure-cohort.ts';
import type { MeasureScope } from '../measures/measure-kpis.ts';

/** Complaints of the period, as they are: nothing is withheld yet. */
export interface MeasuredComplaints {
  /** By category, with the requests of which it is known whether they are a complaint; null without categories. */
  readonly categories: readonly { key: string | null; n: number; known: number }[] | null;
  /** Customers with a complaint, and those with two or more; null where customers are not known. */
  readonly customers: {
    readonly customers: number;
    readonly recurring: number;
    /** Complaints of recurring customers. */
    readonly complaints: number;
    /** Complaints of which the customer is not known. */
    readonly unknown: number;
  } | null;
}

const doing = 'counting complaints';

/** Counts complaints by cause and by customer; null where tickets don’t tell what is a complaint. */
export async function measureComplaints(
  engine: Engine,
  scope: MeasureScope,
): Promise<MeasuredComplaints | null> {
  const { available, dataset } = scope;
  if (!available.has('is_complaint')) return null;
  const rows = cohortRows(dataset.begins, scope);
  const categories = available.has('category')
    ? await engine.query(
        z.object({ key: z.string().nullable(), n: z.number(), known: z.number() }),
        `SELECT category AS key, count(*) FILTER (is_complaint)::DOUBLE AS n, count(is_complaint)::DOUBLE AS known
         FROM ${rows} GROUP BY category ORDER BY n DESC, category`,
        doing,
      )
    : null;
  const [customers] = available.has('requester')
    ? await engine.query(
        z.object({
          customers: z.number(),
          recurring: z.number(),
          complaints: z.number(),
          unknown: z.number(),
        }),
        `SELECT count(requester)::DOUBLE AS customers,
           (count(*) FILTER (requester IS NOT NULL AND n >= 2))::DOUBLE AS recurring,
           coalesce(sum(n) FILTER (requester IS NOT NULL AND n >= 2), 0)::DOUBLE AS complaints,
           coalesce(sum(n) FILTER (requester IS NULL), 0)::DOUBLE AS unknown
         FROM (SELECT requester, count(*) AS n FROM ${rows} WHERE is_complaint GROUP BY requester)`,
        doing,
      )
    : [];
  return { categories, customers: customers ?? null };
}
