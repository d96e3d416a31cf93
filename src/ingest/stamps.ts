import { z } from 'zod';

import { type Engine, literal } from '../engine/engine.ts';
import { inEnglishSql } from './month-names.ts';

/** The ways in which a stamp may be written. `numeric` has day and month in an order to be proven. */
const forms = ['iso', 'zoned', 'numeric', 'named', 'epoch'] as const;
type Form = (typeof forms)[number];
export type DateOrder = 'dmy' | 'mdy';

/** How the stamps of one column of one file are written, with counts of values. */
export interface StampProfile {
  readonly header: string;
  readonly forms: Readonly<Record<Form, number>>;
  /** Numeric dates that can only have the day first, and only the month first. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** The row of the first date that proves each order. */
  readonly dayFirstRow: number | null;
  readonly monthFirstRow: number | null;
  readonly example: string | null;
}

const numericDate = String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b`;

/**
 * SQL for the form of a stamp, as its place in `forms`. Of the many cells of an export nearly all are
 * ISO, so these are told by cheap tests, and regular expressions run on what is left.
 */
function formSql(value: string): string {
  const year = ['-', '/']
    .map(
      (dash) =>
        `(${value} LIKE '____${dash}%' AND ${value} NOT LIKE '_${dash}%' AND ${value} NOT LIKE '__${dash}%')`,
    )
    .join(' OR ');
  // A sign after the date begins an offset; the date's own dashes are among the first eight.
  const zoned = `right(${value}, 1) IN ('Z', 'C', 'T')
    OR contains(substr(${value}, 9), '+') OR contains(substr(${value}, 9), '-')`;
  const place = (form: Form) => forms.indexOf(form);
  return `CASE WHEN ${value} IS NULL THEN NULL
    WHEN ${year} THEN CASE WHEN ${zoned} THEN ${place('zoned')} ELSE ${place('iso')} END
    WHEN regexp_matches(${value}, ${literal(numericDate)}) THEN ${place('numeric')}
    WHEN regexp_matches(${value}, '\\p{L}{3}') THEN ${place('named')}
    WHEN regexp_matches(${value}, '^\\d{10}(\\d{3})?$') THEN ${place('epoch')} END`;
}

const profileRow = z.object({
  ...Object.fromEntries(forms.map((form) => [form, z.number()])),
  day_first: z.number(),
  month_first: z.number(),
  day_first_row: z.number().nullable(),
  month_first_row: z.number().nullable(),
  example: z.string().nullable(),
}) as unknown as z.ZodType<
  Record<Form, number> & {
    day_first: number;
    month_first: number;
    day_first_row: number | null;
    month_first_row: number | null;
    example: string | null;
  }
>;

/** Profiles stamp columns in one pass. `columns` are SQL expressions of trimmed cells or NULL. */
export async function profileStamps(
  engine: Engine,
  relation: string,
  columns: readonly { header: string; value: string }[],
  doing: string,
): Promise<StampProfile[]> {
  const sorted = columns.map(({ value }, i) => `${value} AS v${i}, ${formSql(value)} AS f${i}`);
  const isNumeric = (i: number) => `f${i} = ${forms.indexOf('numeric')}`;
  const numbers = columns.flatMap((_, i) =>
    [1, 2].map(
      (group) =>
        `CASE WHEN ${isNumeric(i)} THEN
          TRY_CAST(regexp_extract(v${i}, ${literal(numericDate)}, ${group}) AS INTEGER) END AS n${i}_${group}`,
    ),
  );
  const structs = columns.map((_, i) => {
    const [first, second] = [`n${i}_1`, `n${i}_2`];
    const dayFirst = `${first} BETWEEN 13 AND 31 AND ${second} <= 12`;
    const monthFirst = `${second} BETWEEN 13 AND 31 AND ${first} <= 12`;
    const counts = forms.map(
      (form, place) => `"${form}" := (count(*) FILTER (f${i} = ${place}))::DOUBLE`,
    );
    return `struct_pack(${counts.join(', ')},
      day_first := (count(*) FILTER (${dayFirst}))::DOUBLE,
      month_first := (count(*) FILTER (${monthFirst}))::DOUBLE,
      day_first_row := (min(_row) FILTER (${dayFirst}))::DOUBLE,
      month_first_row := (min(_row) FILTER (${monthFirst}))::DOUBLE,
      example := min(v${i}) FILTER (${isNumeric(i)}))`;
  });
  const names = columns.map((_, i) => `p${i}`);
  const [row] = await engine.query(
    z.record(z.string(), z.preprocess(plain, profileRow)),
    `SELECT ${structs.map((struct, i) => `${struct} AS ${names[i] ?? ''}`).join(', ')}
     FROM (SELECT *, ${numbers.join(', ')} FROM (SELECT _row, ${sorted.join(', ')} FROM ${relation}))`,
    doing,
  );
  return columns.map(({ header }, i) => {
    const found = row?.[names[i] ?? ''];
    if (!found) throw new RangeError(`no profile of ${header}`);
    return {
      header,
      forms: Object.fromEntries(forms.map((form) => [form, found[form]])) as Record<Form, number>,
      dayFirst: found.day_first,
      monthFirst: found.month_first,
      dayFirstRow: found.day_first_row,
      monthFirstRow: found.month_first_row,
      example: found.example,
    };
  });
}

function plain(value: unknown): unknown {
  const hasJson = typeof value === 'object' && value !== null && 'toJSON' in value;
  return hasJson ? (value as { toJSON(): unknown }).toJSON() : value;
}

const clocks = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p', ' %H:%M:%S.%f'];
const years = ['%y', '%Y'];

/**
 * SQL that reads a trimmed cell as a TIMESTAMP, or NULL if it is none: `local` for stamps without an
 * offset, which are still in the export's own zone, and `utc` for the others.
 */
export function stampSql(
  value: string,
  profile: StampProfile,
  order: DateOrder,
): { local: string; utc: string } {
  const date = order === 'dmy' ? '%d/%m/' : '%m/%d/';
  const parse: Record<Form, () => string> = {
    iso: () =>
      `TRY_CAST(CASE WHEN length(${value}) = 7 THEN ${value} || '-01' ELSE ${value} END AS TIMESTAMP)`,
    zoned: () => zonedSql(value),
    numeric:
      () => `try_strptime(regexp_replace(${value}, ${literal(`${numericDate},?`)}, '\\1/\\2/\\3'),
      [${years.flatMap((year) => clocks.map((clock) => literal(`${date}${year}${clock}`))).join(', ')}])`,
    named:
      () => `coalesce(${namedSql(`replace(replace(replace(${value}, ',', ''), '-', ' '), '/', ' ')`)},
      ${namedSql(inEnglishSql(value))})`,
    epoch: () => `make_timestamp(CAST(CASE WHEN length(${value}) = 13 THEN 1000 ELSE 1000000 END
      * TRY_CAST(${value} AS BIGINT) AS BIGINT))`,
  };
  const either = (candidates: readonly Form[]) => {
    const cases = candidates
      .filter((form) => profile.forms[form] > 0)
      .map((form) => `WHEN ${forms.indexOf(form)} THEN ${parse[form]()}`);
    return cases.length === 0
      ? 'CAST(NULL AS TIMESTAMP)'
      : `CASE ${formSql(value)} ${cases.join(' ')} END`;
  };
  return { local: either(['iso', 'numeric', 'named']), utc: either(['zoned', 'epoch']) };
}

function namedSql(value: string): string {
  const dates = years.flatMap((year) => [
    ...['%d %b', '%d %B', '%b %d', '%B %d'].map((date) => `${date} ${year}`),
    ...['%b %d', '%d %b'].map((date) => `${year} ${date}`),
  ]);
  const formats = dates.flatMap((date) => clocks.map((clock) => literal(`${date}${clock}`)));
  return `try_strptime(${value}, [${formats.join(', ')}])`;
}

/**
 * A cast would drop a numeric offset without a word, so it is read with strptime. Offsets may stand
 * after a blank and may be of whole hours.
 */
function zonedSql(value: string): string {
  const numeric = `regexp_replace(${value}, '( ?UTC| ?GMT|Z)$', '+0000')`;
  const attached = `replace(replace(${numeric}, ' +', '+'), ' -', '-')`;
  const bare = `replace(replace(${attached}, ' ', 'T'), '/', '-')`;
  const formats = ['%S', '%S.%n', ''].map((seconds) =>
    literal(`%Y-%m-%dT%H:%M${seconds && `:${seconds}`}%z`),
  );
  return `make_timestamp(epoch_us(try_strptime(${bare}, [${formats.join(', ')}])))`;
}

/**
 * A stamp whose date and time stand in two cells. Of an interval (“08:00–08:30”) the beginning counts;
 * hours alone may be written as 8 or 0830. A date that holds a time needs no other; a row without one, such
 * as a day's total, has no stamp.
 */
export function dateAndTimeSql(date: string, time: string): string {
  const day = `regexp_replace(${date}, '[ T]0?0:00(:00)?$', '')`;
  const start = String.raw`^(\d{1,2}:\d{2}(?::\d{2})?)(?: ?([AaPp][Mm]))?(?:[^\d:].*)?$`;
  const written = (part: number) => `regexp_extract(${time}, ${literal(start)}, ${part})`;
  const forms = ['%H:%M', '%H:%M:%S', '%I:%M %p', '%I:%M:%S %p'].map(literal).join(', ');
  const clock = `CASE
    WHEN regexp_matches(${time}, ${literal(start)}) THEN trim(${written(1)} || ' ' || ${written(2)})
    WHEN regexp_matches(${time}, '^\\d{1,2}$') THEN ${time} || ':00'
    WHEN regexp_matches(${time}, '^\\d{4}$') THEN substr(${time}, 1, 2) || ':' || substr(${time}, 3) END`;
  return `CASE WHEN regexp_matches(${day}, '\\d:\\d') THEN ${date} ELSE ${day} || ' '
    || coalesce(strftime(try_strptime(${clock}, [${forms}]), '%H:%M:%S'), ${time}) END`;
}
