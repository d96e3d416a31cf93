import { DAY, dayNumber, HOUR, weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { PERIOD_END, PERIOD_START } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { generateTickets } from './generate-tickets.ts';
import { drawCalls, QUEUES, THRESHOLD_SECONDS } from './phone-line.ts';
import type { Call } from './phone-line.ts';

/** What the telephone system reports of a queue's hour; means are those of the answered calls, in seconds. */
export interface CallTotals {
  hour: WallSeconds;
  queue: (typeof QUEUES)[number];
  offered: number;
  answered: number;
  abandoned: number;
  answeredInTime: number;
  abandonedInTime: number;
  means: Means | undefined;
}

interface Means {
  wait: number;
  talk: number;
  hold: number;
  wrap: number;
}

/**
 * Yields a row a queue and hour with calls. An agent who takes a call opens a ticket, so the answered calls are the
 * telephone tickets of the hour and language; who gives up leaves no ticket.
 */
export function* generateCalls(options: GeneratorOptions): Generator<CallTotals> {
  const dice = createDice(options.seed + 2);
  const taken = takenCalls(options);
  for (let day = PERIOD_START; day < PERIOD_END; day += DAY) {
    if (weekday(day) > 4) continue;
    for (const queue of QUEUES)
      for (const [hour, count] of taken.get(keyOf(day, queue)) ?? []) {
        const calls = Array.from({ length: count }, () => drawCalls(dice, day)).flat();
        yield { hour, queue, ...totalsOf(calls) };
      }
  }
}

const keyOf = (stamp: WallSeconds, language: string) => `${dayNumber(stamp)} ${language}`;

/** Telephone tickets by day and language, and by the hour in which they were opened. */
function takenCalls(options: GeneratorOptions) {
  const taken = new Map<string, Map<WallSeconds, number>>();
  for (const { channel, course, language } of generateTickets(options)) {
    if (channel !== 'Phone') continue;
    const key = keyOf(course.createdAt, language);
    const hours = taken.get(key) ?? new Map<WallSeconds, number>();
    const hour = course.createdAt - (course.createdAt % HOUR);
    taken.set(key, hours.set(hour, (hours.get(hour) ?? 0) + 1));
  }
  return taken;
}

function totalsOf(calls: readonly Call[]): Omit<CallTotals, 'hour' | 'queue'> {
  const answered = calls.filter((call) => call.answered);
  const inTime = calls.filter(({ wait }) => wait <= THRESHOLD_SECONDS);
  const answeredInTime = inTime.filter((call) => call.answered).length;
  const mean = (part: keyof Means) =>
    answered.reduce((sum, call) => sum + call[part], 0) / answered.length;
  return {
    offered: calls.length,
    answered: answered.length,
    abandoned: calls.length - answered.length,
    answeredInTime,
    abandonedInTime: inTime.length - answeredInTime,
    means:
      answered.length === 0
        ? undefined
        : { wait: mean('wait'), talk: mean('talk'), hold: mean('hold'), wrap: mean('wrap') },
  };
}
