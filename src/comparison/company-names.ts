import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';

/** A company with the names under which exports may know it. */
export interface CompanyNames {
  readonly id: string;
  readonly own: boolean;
  readonly names: readonly string[];
}

/** Rows of a company that no file tells of. */
export interface UnknownCompany {
  readonly name: string;
  readonly rows: number;
}

/** SQL for the id of the company that a row is of, capitals and blanks aside; NULL for none of these. */
export function companySql(companies: readonly CompanyNames[]): string {
  const cases = companies.flatMap(({ id, names }) =>
    [id, ...names].map((name) => `WHEN lower(trim(${literal(name)})) THEN ${literal(id)}`),
  );
  return cases.length === 0
    ? 'CAST(NULL AS VARCHAR)'
    : `CASE lower(trim(company)) ${cases.join(' ')} END`;
}

/** The companies of a data set that are none of these, those with most rows first. */
export async function unknownCompanies(
  engine: Engine,
  dataset: string,
  companies: readonly CompanyNames[],
): Promise<UnknownCompany[]> {
  return engine.query(
    z.object({ name: z.string(), rows: z.number() }),
    `SELECT company AS name, count(*)::DOUBLE AS rows FROM ${identifier(dataset)}
     WHERE ${companySql(companies)} IS NULL GROUP BY company ORDER BY rows DESC, name`,
    `finding the companies of ${dataset}`,
  );
}
