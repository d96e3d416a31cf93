import { z } from 'zod';

import { type Engine, literal } from '../engine/engine.ts';

/** How the numbers of one column of one file part their decimals, in counts of cells that tell. */
export interface DecimalProfile {
  readonly name: string;
  /** Numbers that can only have a decimal comma: “1,5”, “1.234,50”. */
  readonly comma: number;
  /** Numbers that can only have a decimal point: “1.5”, “1,234.50”. */
  readonly point: number;
}

/** A minority this small is taken for bad values rather than for a second way of writing. */
const NOISE = 0.01;

const number = (thousands: string, decimal: string): string =>
  String.raw`^[-+]?(\d+|\d{1,3}(${thousands}\d{3})+)${decimal}\d+( ?[^\d.,].*)?$`;
const withComma = number(String.raw`[.\x{A0}\x{202F}' ]`, ',');
const withPoint = number(String.raw`[,\x{A0}\x{202F}' ]`, String.raw`\.`);
const onlyThousands = String.raw`^[-+]?[1-9]\d{0,2}([.,]\d{3})+$`;

/** Looks at all cells of columns of numbers in one pass. Cells are SQL expressions, trimmed or NULL. */
export async function profileDecimals(
  engine: Engine,
  relation: string,
  columns: readonly { readonly name: string; readonly cell: string }[],
  doing: string,
): Promise<DecimalProfile[]> {
  if (columns.length === 0) return [];
  const counts = columns.flatMap(({ cell }, i) => {
    const count = (mark: string, pattern: string) =>
      `(count(*) FILTER (contains(${cell}, '${mark}') AND regexp_matches(${cell}, ${literal(pattern)})
        AND NOT regexp_matches(${cell}, ${literal(onlyThousands)})))::DOUBLE`;
    return [`${count(',', withComma)} AS comma${i}`, `${count('.', withPoint)} AS point${i}`];
  });
  const [row] = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT ${counts.join(', ')} FROM ${relation}`,
    doing,
  );
  return columns.map(({ name }, i) => ({
    name,
    comma: row?.[`comma${i}`] ?? 0,
    point: row?.[`point${i}`] ?? 0,
  }));
}

/** The columns whose numbers have a decimal comma, as all files of a source together show. */
export function decimalCommas(profiles: readonly DecimalProfile[]): Set<string> {
  const commas = new Set<string>();
  for (const [name, own] of Map.groupBy(profiles, (profile) => profile.name)) {
    const sum = (pick: (profile: DecimalProfile) => number) =>
      own.reduce((total, profile) => total + pick(profile), 0);
    const comma = sum((profile) => profile.comma);
    if (comma > 0 && sum((profile) => profile.point) <= NOISE * comma) commas.add(name);
  }
  return commas;
}

const commaNumber = String.raw`^[-+]?(\d+|\d{1,3}([.\x{A0}\x{202F}' ]\d{3})+)(,\d+)?( ?[^\d.,].*)?$`;

/** A cell of a column with decimal commas as it would stand with a decimal point. */
export const withPointSql = (cell: string): string =>
  `CASE WHEN regexp_matches(${cell}, ${literal(commaNumber)})
    THEN replace(regexp_replace(${cell}, ${literal(String.raw`(\d)[.\x{A0}\x{202F}' ](\d{3})`)}, '\\1\\2', 'g'), ',', '.')
    ELSE ${cell} END`;
