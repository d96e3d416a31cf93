import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import { measured } from './extremes.ts';
import type { Say } from './words.ts';

/** A point beyond the limits, or one of a long run on one side of the mean. */
export type SignalRule = 'outside' | 'run';

/** The natural process limits of a series (an XmR chart), and what goes beyond routine variation. */
export interface Process {
  mean: number;
  /** Null where nothing limits the values on that side. */
  lower: number | null;
  upper: number | null;
  signals: readonly { period: string; rule: SignalRule }[];
  latest: 'signal' | 'noise';
}

interface Point {
  period: string;
  value: number | null;
  partial?: boolean;
}

/** So few weeks that signal are named; more are only counted. */
const NAMED = 3;

/** The rule by which each period signals; one that is outside is that before all. */
export function signalRules({ signals }: Process): Map<string, SignalRule> {
  const outside = signals.filter(({ rule }) => rule === 'outside');
  const runs = signals.filter(({ rule }) => rule === 'run');
  return new Map([...runs, ...outside].map(({ period, rule }) => [period, rule]));
}

/** The limits that are worth a line: not the end of what the unit can be. */
export function processLines({ lower, upper }: Process, unit: Unit): number[] {
  const ends: Partial<Record<Unit, number[]>> = { share: [0, 1], count: [0], duration: [0] };
  return [lower, upper].filter(
    (limit) => limit !== null && !ends[unit]?.includes(limit),
  ) as number[];
}

/** "1.2 h to 4.9 h", or what is left of it where one side has no limit. */
export function limitsText(
  { lower, upper }: Process,
  unit: Unit,
  formats: Formats,
  say: Say,
): string {
  const [from, to] = [lower, upper].map((limit) =>
    limit === null ? null : formats.value(unit, limit),
  );
  if (from == null || to == null) return from ?? to ?? '';
  return say('limitsBetween', { lower: from, upper: to });
}

/**
 * Signal or noise: what the last complete week is, and how many of all complete weeks signal. Weeks
 * are named where they are few.
 */
export function describeProcess(
  process: Process,
  points: readonly Point[],
  unit: Unit,
  formats: Formats,
  say: Say,
): string[] {
  const complete = measured(points.filter(({ partial }) => partial !== true));
  const latest = complete.at(-1);
  if (latest === undefined) return [];
  const rules = signalRules(process);
  const rule = process.latest === 'signal' ? rules.get(latest.period) : undefined;
  const above = latest.value > process.mean;
  const verdict = {
    none: 'noiseLatest',
    outside: above ? 'signalAbove' : 'signalBelow',
    run: above ? 'signalRunAbove' : 'signalRunBelow',
  } as const;
  const signalling = complete.filter(({ period }) => rules.has(period));
  const outside = signalling.filter(({ period }) => rules.get(period) === 'outside');
  const counted = (phrase: 'signalsOutside' | 'signalsInRuns', n: number) =>
    n === 0 ? [] : [say(phrase, { n: formats.count(n) })];
  const list = new Intl.ListFormat(formats.locale, { type: 'conjunction' });
  return [
    say(verdict[rule ?? 'none'], {
      at: formats.period(latest.period),
      mean: formats.value(unit, process.mean),
      limits: limitsText(process, unit, formats, say),
      value: formats.value(unit, latest.value),
    }),
    signalling.length === 0
      ? say('signalsNone', { all: formats.count(complete.length) })
      : say(signalling.length <= NAMED ? 'signalsNamed' : 'signalsCounted', {
          all: formats.count(complete.length),
          signals: formats.count(signalling.length),
          how: [
            ...counted('signalsOutside', outside.length),
            ...counted('signalsInRuns', signalling.length - outside.length),
          ].join(', '),
          names: list.format(signalling.map(({ period }) => formats.period(period))),
        }),
  ];
}
