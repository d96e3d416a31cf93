import { createHash } from 'node:crypto';
import { withBlemishes } from './blemishes.ts';
import { PERIOD_START, REVIEWS_FROM } from './demo-period.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { generateTickets } from './generate-tickets.ts';
import type { Ticket } from './ticket.ts';

const SAMPLE_SIZE = 200;

/** Twelve full months: answered by an agent, and solved before the reviews began. */
function isInFrame({ course }: Ticket): boolean {
  const { createdAt, firstReplyAt, solvedAt } = course;
  return (
    createdAt >= PERIOD_START &&
    createdAt < REVIEWS_FROM &&
    firstReplyAt !== undefined &&
    solvedAt !== undefined &&
    solvedAt < REVIEWS_FROM
  );
}

/** The conversations from which the reviewed ones are drawn, by id. */
export function reviewFrame(options: GeneratorOptions): ReadonlyMap<number, Ticket> {
  const frame = new Map<number, Ticket>();
  for (const ticket of withBlemishes(generateTickets(options), options))
    if (isInFrame(ticket)) frame.set(ticket.id, ticket);
  return frame;
}

/**
 * A simple random sample: the first in the order of the hash by which `npm run sample` draws, whatever
 * the rows' order.
 */
export function drawSample(frame: ReadonlyMap<number, Ticket>, seed: number): Ticket[] {
  return [...frame.values()]
    .map((ticket) => ({
      ticket,
      key: createHash('sha256').update(`${seed}\n${ticket.id}`).digest('hex'),
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, SAMPLE_SIZE)
    .map(({ ticket }) => ticket);
}
