import { weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { RELEASED_AT } from './demo-period.ts';
import type { Dice } from './dice.ts';
import type { Language } from './languages.ts';

/** The queues of the telephone line, one a language. Finnish is not offered. */
export const QUEUES = [
  'Norwegian',
  'Swedish',
  'Danish',
  'English',
  'German',
] as const satisfies readonly Language[];

/** The telephone system counts calls that are answered, or given up, within so many seconds. */
export const THRESHOLD_SECONDS = 20;

/** How hard it is to get through on a plain day: median wait, and the share of callers who give up. */
const WAIT = { median: 6.5, spread: 0.95 };
const GIVEN_UP_SHARE = 0.033;

/** Planted: Mondays and the weeks before Christmas have more callers than the rota was made for. */
const MONDAY = { wait: 2.1, givenUp: 2.9 };
const PEAK = { wait: 2.4, givenUp: 3.3 };
const PEAK_MONTHS: readonly number[] = [11, 12];

/** A caller who gives up has waited so many seconds. */
const PATIENCE = { median: 45, spread: 0.8 };

const TALK = { median: 205, spread: 0.5 };
const HELD_SHARE = 0.3;
const HOLD = { median: 60, spread: 0.6 };
const WRAP = { median: 55, spread: 0.5 };

/** Questions about the new web shop take longer to answer. */
const TALK_AFTER_RELEASE = 1.12;

/** How hard it is to get through on the day that begins at the stamp. */
interface Pressure {
  medianWait: number;
  givenUpShare: number;
}

function pressureOf(day: WallSeconds): Pressure {
  const factors = [
    ...(weekday(day) === 0 ? [MONDAY] : []),
    ...(PEAK_MONTHS.includes(new Date(day * 1000).getUTCMonth() + 1) ? [PEAK] : []),
  ];
  const all = (factor: 'wait' | 'givenUp') =>
    factors.reduce((product, factors) => product * factors[factor], 1);
  return {
    medianWait: WAIT.median * all('wait'),
    givenUpShare: GIVEN_UP_SHARE * all('givenUp'),
  };
}

/** One call: given up, or answered and then worked on. All in seconds. */
export type Call =
  | { answered: false; wait: number }
  | { answered: true; wait: number; talk: number; hold: number; wrap: number };

/** Draws the call that is answered, and before it those who gave up meanwhile. */
export function drawCalls(dice: Dice, day: WallSeconds): Call[] {
  const { medianWait, givenUpShare } = pressureOf(day);
  const calls: Call[] = [];
  while (dice.happens(givenUpShare)) {
    calls.push({ answered: false, wait: dice.around(PATIENCE.median, PATIENCE.spread) });
  }
  const longer = day >= RELEASED_AT ? TALK_AFTER_RELEASE : 1;
  const held = dice.happens(HELD_SHARE);
  calls.push({
    answered: true,
    wait: dice.around(medianWait, WAIT.spread),
    talk: dice.around(TALK.median, TALK.spread) * longer,
    hold: held ? dice.around(HOLD.median, HOLD.spread) : 0,
    wrap: dice.around(WRAP.median, WRAP.spread),
  });
  return calls;
}
