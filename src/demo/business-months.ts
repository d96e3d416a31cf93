import { DAY, dayNumber } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { PERIOD_END, PERIOD_START, RELEASED_AT } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import { generateCalls } from './generate-calls.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { DEMO, generateTickets } from './generate-tickets.ts';
import { dateText } from './stamp-text.ts';

/** Figures of one month, from the web shop and the accounts; money in kroner. */
export interface BusinessMonth {
  /** As `2026-03`. */
  month: string;
  cost: number;
  /** What reached customer service: each ticket, and each call that was given up before it became one. */
  contacts: number;
  orders: number;
  revenue: number;
  visitors: number;
  /** Orders that visitors placed themselves; the others were taken by an agent. */
  conversions: number;
}

/** Orders of a plain month, and their course over the year, January first. */
const ORDERS = 20_500;
const ORDER_SEASON = [0.92, 0.8, 0.86, 0.95, 1, 1.12, 1.08, 0.98, 0.95, 0.94, 1.32, 1.28] as const;

/** The new web shop sells better, which is all that it was judged by. */
const CONVERSION = { before: 0.0235, since: 0.0258 };
const ORDERS_AFTER_RELEASE = 1.03;
const ORDERED_WITHOUT_AGENT = 0.97;
const VALUE_OF_ORDER = 1140;

/** What customer service costs a month: the team, seasonal help, overtime since the release, and a little a contact. */
const COST = { team: 205_000, seasonal: 48_000, overtime: 27_000, contact: 24 };
const SEASONAL_MONTHS: readonly number[] = [11, 12];

const monthOf = (stamp: WallSeconds) => dateText(dayNumber(stamp)).slice(0, 7);

function contactsByMonth(options: GeneratorOptions): ReadonlyMap<string, number> {
  const contacts = new Map<string, number>();
  const add = (stamp: WallSeconds, count: number) => {
    const month = monthOf(stamp);
    contacts.set(month, (contacts.get(month) ?? 0) + count);
  };
  for (const { course } of generateTickets(options)) add(course.createdAt, 1);
  for (const { hour, abandoned } of generateCalls(options)) add(hour, abandoned);
  return contacts;
}

const inHundreds = (amount: number) => Math.round(amount / 100) * 100;

function drawMonth(dice: Dice, month: string, contacts: number, size: number): BusinessMonth {
  const number = Number(month.slice(5));
  const released = month >= monthOf(RELEASED_AT);
  const season = (ORDER_SEASON[number - 1] ?? 1) * (released ? ORDERS_AFTER_RELEASE : 1);
  const orders = Math.round(size * ORDERS * season * dice.around(1, 0.02));
  const conversions = Math.round(orders * ORDERED_WITHOUT_AGENT * dice.around(1, 0.003));
  const rate = (released ? CONVERSION.since : CONVERSION.before) * dice.around(1, 0.02);
  const team = COST.team + (SEASONAL_MONTHS.includes(number) ? COST.seasonal : 0);
  const fixed = size * (team + (released ? COST.overtime : 0)) * dice.around(1, 0.015);
  return {
    month,
    cost: inHundreds(fixed + COST.contact * contacts),
    contacts,
    orders,
    revenue: inHundreds(orders * VALUE_OF_ORDER * dice.around(1, 0.025)),
    visitors: Math.round(conversions / rate),
    conversions,
  };
}

/** The months of the demo in their order; figures grow with the number of tickets. */
export function generateBusinessMonths(options: GeneratorOptions): BusinessMonth[] {
  const dice = createDice(options.seed + 5);
  const contacts = contactsByMonth(options);
  const days = Array.from(
    { length: (PERIOD_END - PERIOD_START) / DAY },
    (_, index) => PERIOD_START + index * DAY,
  );
  return [...new Set(days.map(monthOf))].map((month) =>
    drawMonth(dice, month, contacts.get(month) ?? 0, options.tickets / DEMO.tickets),
  );
}

/** The months in long form, a line at a time: header first, `\n` ends each line. */
export function* businessCsv(options: GeneratorOptions): Generator<string> {
  yield 'month,figure,value\n';
  for (const { month, ...figures } of generateBusinessMonths(options)) {
    for (const [figure, value] of Object.entries(figures)) yield `${month},${figure},${value}\n`;
  }
}
