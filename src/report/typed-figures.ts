import type { Unit } from '../measures/unit.ts';

/** A figure that an author typed into prose, instead of taking it from the data. */
export interface TypedFigure {
  readonly words: string;
  /** Where it begins in its text. */
  readonly index: number;
  /** The units that a figure of the data could have to be the same. */
  readonly units: readonly Unit[];
  /** In the unit’s own measure: shares 0–1, durations in seconds. */
  readonly value: number;
  /** Half a unit of the last digit that was typed. */
  readonly tolerance: number;
  /** How many digits it was typed with, without leading zeros and those that round a whole number. */
  readonly digits: number;
}

/** Finds the figures in a text, as the locale writes numbers. */
export type FigureReader = (text: string) => TypedFigure[];

const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
type DurationUnit = keyof typeof seconds;
const abbreviations: Readonly<Record<string, DurationUnit>> = {
  sec: 'second',
  secs: 'second',
  mins: 'minute',
  hr: 'hour',
  hrs: 'hour',
};

/** What makes the number that follows a limit, a name or a reference rather than a result. */
const noResult =
  /(?:\b(?:within|at least|at most|up to|every|under|below|target of|limit of|promised?|section|clause|version|release|chapter|step|item|article|paragraph|page|rule|form|no\.|number)|\b[A-Z]{2,}|[§#№v])[\s:]*$/;

/** @param locale a BCP 47 tag, such as `en` or `nb` */
export function createFigureReader(locale: string): FigureReader {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [sign('group'), sign('decimal')];
  const grouping = /\s/.test(group) ? String.raw`[\u0020\u00a0\u202f]` : escaped(group);
  const point = escaped(decimal);
  const number = String.raw`(?:\d{1,3}(?:${grouping}\d{3})+|\d+)(?:${point}\d+)?`;
  const alone = String.raw`(?<![\p{L}\p{N}#§/:–.,-])`;
  const whole = String.raw`(?![\p{N}]|[.,:/–-]\d|(?:st|nd|rd|th)\b)`;
  const units = unitNames(locale);
  const unit = [...units.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const amount = String.raw`${number}\s?(?:${unit})(?!\p{L})`;
  const figure = new RegExp(
    String.raw`${alone}(?:(?<share>${number})\s?(?:%|per ?cent\b)|(?<duration>${amount}(?:(?:\s| and )${amount})*)|(?<plain>${number})${whole}(?!\p{L}|-\p{L}|\s?%))`,
    'gu',
  );
  const each = new RegExp(String.raw`(${number})\s?(${unit})`, 'gu');
  const read = (digits: string) => {
    const bare = digits.replaceAll(new RegExp(grouping, 'g'), '').replace(decimal, '.');
    const decimals = bare.split('.')[1]?.length ?? 0;
    const significant = (decimals > 0 ? bare.replace('.', '') : bare.replace(/0+$/, '')).replace(
      /^0+/,
      '',
    );
    return { value: Number(bare), decimals, digits: significant.length };
  };

  return (text) =>
    [...text.matchAll(figure)].flatMap((match): TypedFigure[] => {
      const { index, groups: { share, duration, plain } = {} } = match;
      const [words] = match;
      if (noResult.test(text.slice(0, index))) return [];
      if (share !== undefined) {
        if (/^[\s-]*points?\b/.test(text.slice(index + words.length))) return [];
        const { value, decimals, digits } = read(share);
        const tolerance = 10 ** -decimals / 200;
        return [{ words, index, units: ['share'], value: value / 100, tolerance, digits }];
      }
      if (duration !== undefined) {
        const amounts = [...duration.matchAll(each)].map((amount) => ({
          ...read(amount[1] ?? ''),
          words: amount[0],
          index: index + amount.index,
          size: seconds[units.get(amount[2] ?? '') ?? 'second'],
        }));
        return spans(amounts);
      }
      const { value, decimals, digits } = read(plain ?? '');
      const isYear = /^(?:19|20)\d\d$/.test(words);
      if (isYear || (decimals === 0 && value < 100)) return [];
      const of: Unit[] = decimals === 0 ? ['count', 'decimal', 'score'] : ['decimal', 'score'];
      return [{ words, index, units: of, value, tolerance: 10 ** -decimals / 2, digits }];
    });
}

interface Amount {
  readonly words: string;
  readonly index: number;
  readonly value: number;
  readonly decimals: number;
  readonly digits: number;
  readonly size: number;
}

/** Amounts of ever smaller units are one duration, as 3 h 20 min; others are several. */
function spans(amounts: readonly Amount[]): TypedFigure[] {
  const groups: Amount[][] = [];
  for (const amount of amounts) {
    const group = groups.at(-1);
    if (group && amount.size < (group.at(-1)?.size ?? 0)) group.push(amount);
    else groups.push([amount]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    return {
      words: group.map(({ words }) => words).join(' '),
      index: first.index,
      units: ['duration' as const],
      value: group.reduce((sum, { value, size }) => sum + value * size, 0),
      tolerance: (10 ** -last.decimals / 2) * last.size,
      digits: group.reduce((sum, { digits }) => sum + digits, 0),
    };
  });
}

/** The names of units of time in English and in the locale’s language, long and short. */
function unitNames(locale: string): Map<string, DurationUnit> {
  const names = new Map<string, DurationUnit>(Object.entries(abbreviations));
  for (const tag of ['en', locale])
    for (const unit of Object.keys(seconds) as DurationUnit[])
      for (const unitDisplay of ['long', 'short', 'narrow'] as const)
        for (const amount of [1, 5]) {
          const parts = new Intl.NumberFormat(tag, {
            style: 'unit',
            unit,
            unitDisplay,
          }).formatToParts(amount);
          const name = parts.find(({ type }) => type === 'unit')?.value.trim();
          // The narrow minute is “m”, which reads as metre or million.
          if (name !== undefined && name !== 'm') names.set(name, unit);
        }
  return names;
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
