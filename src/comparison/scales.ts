import { ratings } from '../assessment/checklist.ts';
import type { Unit } from '../measures/unit.ts';
import { parseDuration } from '../workspace/duration-text.ts';

/** What a criterion can be told on. */
export const scaleNames = [
  'rating',
  'yes-no',
  'hours-a-week',
  'count',
  'duration',
  'money',
  'share',
  'public-rating',
  'text',
] as const;
export type ScaleName = (typeof scaleNames)[number];

/** A cell’s value: a number (yes is 1, durations are in seconds, shares lie between 0 and 1), or a text. */
export type CellValue = number | string;

export interface Scale {
  /** In which a value is compared and written; of yes and no, the count of 1 or 0. */
  readonly unit: Unit;
  /** What a value has to look like, in plain words. */
  readonly expected: string;
  /** What a cell may name as its own scale; the first is meant where it names none, unless one is `required`. */
  readonly of: readonly string[];
  readonly required?: true;
  /** The value that an author means; null where it does not lie on the scale. */
  readonly read: (stated: unknown, of: string) => CellValue | null;
  /** The worst and the best that can be, for scales that have both. */
  readonly ends: (of: string) => readonly [least: number, greatest: number] | null;
}

const within =
  (least: number, greatest: number) =>
  (stated: unknown): number | null =>
    typeof stated === 'number' && stated >= least && stated <= greatest ? stated : null;

const publicEnds: Readonly<Record<string, readonly [number, number]>> = {
  '1-5': [1, 5],
  '1-10': [1, 10],
  '0-10': [0, 10],
  percent: [0, 100],
};

const answers: Readonly<Record<string, number>> = { yes: 1, true: 1, no: 0, false: 0 };

const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

function shareOf(stated: unknown): number | null {
  const [, points] = typeof stated === 'string' ? (percent.exec(stated) ?? []) : [];
  return within(0, 1)(points === undefined ? stated : Number(points) / 100);
}

export const scales: Readonly<Record<ScaleName, Scale>> = {
  rating: {
    unit: 'decimal',
    expected: 'a rating from 1 to 5, in whole numbers',
    of: ['1-5'],
    read: (stated) => (ratings.some((rating) => Number(rating) === stated) ? Number(stated) : null),
    ends: () => [1, 5],
  },
  'yes-no': {
    unit: 'count',
    expected: 'yes or no',
    of: ['yes-no'],
    read: (stated) => answers[String(stated)] ?? null,
    ends: () => [0, 1],
  },
  'hours-a-week': {
    unit: 'decimal',
    expected: 'hours a week, from 0 to 168',
    of: ['hours-a-week'],
    read: within(0, 168),
    ends: () => [0, 168],
  },
  count: {
    unit: 'count',
    expected: 'a whole number such as 6',
    of: ['count'],
    read: (stated) => (Number.isInteger(stated) ? within(0, Infinity)(stated) : null),
    ends: () => null,
  },
  duration: {
    unit: 'duration',
    expected: 'a duration such as 4h or 2d',
    of: ['duration'],
    read: (stated) => (typeof stated === 'string' ? parseDuration(stated) : null),
    ends: () => null,
  },
  money: {
    unit: 'decimal',
    expected: 'an amount such as 49.90',
    of: Intl.supportedValuesOf('currency'),
    required: true,
    read: within(0, Number.MAX_VALUE),
    ends: () => null,
  },
  share: {
    unit: 'share',
    expected: 'a share such as 0.9 or 90%',
    of: ['share'],
    read: shareOf,
    ends: () => [0, 1],
  },
  'public-rating': {
    unit: 'decimal',
    expected: 'the mean rating that the site shows',
    of: Object.keys(publicEnds),
    read: (stated, of) => within(...(publicEnds[of] ?? [0, 0]))(stated),
    ends: (of) => publicEnds[of] ?? null,
  },
  text: {
    unit: 'count',
    expected: 'a text',
    of: ['text'],
    read: (stated) => (typeof stated === 'string' && stated.trim() !== '' ? stated : null),
    ends: () => null,
  },
};

/** What a value of a scale has to look like; public ratings say which numbers their scale has. */
export function expectedOn(scale: ScaleName, of: string): string {
  const ends = scale === 'public-rating' ? publicEnds[of] : undefined;
  const between = ends ? `, from ${ends.join(' to ')}` : '';
  return `${scales[scale].expected}${between}`;
}
