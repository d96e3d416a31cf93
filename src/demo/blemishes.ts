import { DAY, HOUR, wallSeconds } from './account-clock.ts';
import { EXPORTED_AT } from './demo-period.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import type { Ticket, TicketCourse } from './ticket.ts';

/** A flaw as real exports have it: how often, which tickets can have it, and the rows that come of one. */
interface Blemish {
  count: number;
  fits(ticket: Ticket): boolean;
  apply(ticket: Ticket, dice: Dice): { row: Ticket; again?: Ticket };
}

/** A row that is exported twice comes again so many tickets later. */
const ROWS_UNTIL_AGAIN = 100;

const YEAR_TOO_LATE = wallSeconds('2027-09-01') - wallSeconds('2026-09-01');

function withCourse(ticket: Ticket, flaw: Partial<TicketCourse>): Ticket {
  return { ...ticket, course: { ...ticket.course, ...flaw } };
}

export const BLEMISHES = {
  /** The ticket changed while the export ran: the same id twice, the second time updated later. */
  duplicated: {
    count: 12,
    fits: ({ updatedAt }) => updatedAt < EXPORTED_AT - 3 * DAY,
    apply(row, dice) {
      const later = Math.floor(dice.between(60, 2 * DAY));
      return { row, again: { ...row, updatedAt: row.updatedAt + later } };
    },
  },
  /** Moved over from an older system. */
  solvedBeforeCreated: {
    count: 6,
    fits: ({ course }) => course.status === 'Closed',
    apply(row, dice) {
      const earlier = Math.floor(dice.between(HOUR, 3 * DAY));
      return { row: withCourse(row, { solvedAt: row.course.createdAt - earlier }) };
    },
  },
  unreadableCreation: {
    count: 3,
    fits: () => true,
    apply: (row) => ({ row: withCourse(row, { createdAt: NaN }) }),
  },
  /** Entered by hand with the wrong year. */
  createdInFuture: {
    count: 2,
    fits: ({ course }) =>
      course.solvedAt === undefined && course.createdAt > wallSeconds('2026-01-01'),
    apply: (row) => ({
      row: withCourse(row, { createdAt: row.course.createdAt + YEAR_TOO_LATE }),
    }),
  },
} satisfies Record<string, Blemish>;

/** Passes the tickets on with the blemishes strewn among them, each on a ticket of its own. */
export function* withBlemishes(
  tickets: Iterable<Ticket>,
  options: GeneratorOptions,
): Generator<Ticket> {
  const dice = createDice(options.seed + 1);
  const due = Object.values<Blemish>(BLEMISHES)
    .flatMap((blemish) => Array.from({ length: blemish.count }, () => blemish))
    .map((blemish) => ({ blemish, from: Math.floor(dice.between(0, 0.9 * options.tickets)) }));
  const again: { row: Ticket; from: number }[] = [];
  let index = 0;
  for (const ticket of tickets) {
    const found = due.find(({ blemish, from }) => from <= index && blemish.fits(ticket));
    if (found === undefined) {
      yield ticket;
    } else {
      due.splice(due.indexOf(found), 1);
      const rows = found.blemish.apply(ticket, dice);
      yield rows.row;
      if (rows.again) again.push({ row: rows.again, from: index + ROWS_UNTIL_AGAIN });
    }
    index++;
    while (again[0] !== undefined && again[0].from <= index) {
      yield again[0].row;
      again.shift();
    }
  }
  for (const { row } of again) yield row;
}
