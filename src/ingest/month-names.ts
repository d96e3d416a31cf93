import { literal } from '../engine/engine.ts';

/**
 * Languages whose exports write months as words, beside English. No word of one means another month in
 * another; Croatian, in which “listopad” is October and not November, is therefore not among them.
 */
export const monthLanguages = [
  ...['nb', 'da', 'sv', 'fi', 'is', 'de', 'nl', 'fr', 'es', 'ca', 'it', 'pt', 'ro'],
  ...['pl', 'cs', 'sk', 'sl', 'hu', 'lt', 'lv', 'et', 'tr', 'el', 'ru', 'uk', 'bg'],
] as const;

const english = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** Abbreviations of spreadsheets and older systems that the language data of today don't have. */
const olderWords: readonly (readonly [string, string])[] = [['mrz', 'mar']];

const letters = /\p{L}+/gu;
const noon = [9, 14].map((hour) => Date.UTC(2024, 0, 5, hour));

/** Every word for each month, alone and in a date, with the English abbreviation that it stands for. */
export function monthWords(): Map<string, string> {
  const words = new Map<string, string>(olderWords);
  for (const language of ['en', ...monthLanguages])
    for (const style of ['long', 'short'] as const)
      for (const around of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
        const format = formatOf(language, { ...around, month: style });
        for (const [index, month] of english.entries()) {
          const written = format.formatToParts(Date.UTC(2024, index, 15));
          // Some languages put a word for “of” before it.
          const word = written
            .find(({ type }) => type === 'month')
            ?.value.match(letters)
            ?.at(-1);
          if (word !== undefined && word.length > 1) words.set(word.toLowerCase(), month);
        }
      }
  return words;
}

/** What stands for before and after noon where the clock has twelve hours. */
function dayPeriods(): string[][] {
  return noon.map((instant) => {
    const written = monthLanguages.map(
      (language) =>
        parts(language, instant, { hour: 'numeric', hour12: true }).find(
          ({ type }) => type === 'dayPeriod',
        )?.value ?? '',
    );
    return [...new Set(written.map((word) => word.toLowerCase().replaceAll(/\s/g, ' ')))];
  });
}

/** Words that languages put around the parts of a date, such as “de”, “um” and “kl”. */
function fillers(months: ReadonlyMap<string, string>): string[] {
  const written = monthLanguages.flatMap((language) =>
    [
      { dateStyle: 'long', timeStyle: 'short' } as const,
      { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric' } as const,
    ]
      .flatMap((options) => parts(language, noon[0] ?? 0, options))
      .filter(({ type }) => type === 'literal' || type === 'month')
      .flatMap(({ value }) => value.toLowerCase().match(letters) ?? []),
  );
  return [...new Set(written)].filter((word) => !months.has(word));
}

const formatOf = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });

const parts = (language: string, instant: number, options: Intl.DateTimeFormatOptions) =>
  formatOf(language, options).formatToParts(instant);

interface DateWords {
  readonly months: ReadonlyMap<string, string>;
  readonly dayPeriods: readonly (readonly string[])[];
  readonly fillers: readonly string[];
}

let known: DateWords | null = null;

/** The words of all languages, asked for once a run: the many formats that tell them are costly. */
function dateWords(): DateWords {
  if (known === null) {
    const months = monthWords();
    known = { months, dayPeriods: dayPeriods(), fillers: fillers(months) };
  }
  return known;
}

const alternatives = (words: Iterable<string>) =>
  [...words]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|');

/**
 * SQL that writes a date with a month of any of the languages as `5 mar 2024 2:15 PM` (the day, the
 * month and the year in their order); NULL where no word of it is a month.
 */
export function inEnglishSql(value: string): string {
  const { months: words, dayPeriods, fillers } = dateWords();
  const edge = String.raw`(^|[^\p{L}])`;
  const month = literal(`${edge}(${alternatives(words.keys())})([^\\p{L}]|$)`);
  const word = `regexp_extract(lower(${value}), ${month}, 2)`;
  const list = (texts: Iterable<string>) => `[${[...texts].map(literal).join(', ')}]`;
  const abbreviated = `list_extract(${list(words.values())}, list_position(${list(words.keys())}, ${word}))`;
  const named = `replace(lower(${value}), ${word}, ' ' || ${abbreviated} || ' ')`;
  const [before = [], after = []] = dayPeriods;
  const steps = [
    [String.raw`[\s\x{00a0}\x{202f},/’]+`, ' '],
    [`(\\d) ?(${alternatives(before)})$`, '\\1 AM'],
    [`(\\d) ?(${alternatives(after)})$`, '\\1 PM'],
    [`${edge}(?:(?:${alternatives(fillers)})\\.?(?: |$))+`, '\\1'],
    // A dot between digits belongs to the clock, as in 14.15.
    [String.raw`([^\d])[.-]`, '\\1 '],
    [String.raw`[.-]([^\d]|$)`, ' \\1'],
    [String.raw` (\d{1,2})\.(\d{2})( [AP]M)?$`, ' \\1:\\2\\3'],
    [' +', ' '],
  ] as const;
  const tidy = steps.reduce(
    (text, [pattern, by]) => `regexp_replace(${text}, ${literal(pattern)}, ${literal(by)}, 'g')`,
    named,
  );
  return `trim(${tidy})`;
}
