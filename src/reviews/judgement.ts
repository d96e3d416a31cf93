import { z } from 'zod';

import { type Result, resultOfRating } from '../assessment/score.ts';
import type { Item } from '../assessment/checklist.ts';
import { type Engine, identifier, literal } from '../engine/engine.ts';
import { dayAfter, type Period } from '../time/period.ts';

/** The data set of reviewed conversations. */
export const REVIEWS = 'qa-reviews';
const TICKETS = 'tickets';

/** The columns by which reviews are broken down. */
export const reviewDimensions = ['channel', 'group', 'agent'] as const;
export type ReviewDimension = (typeof reviewDimensions)[number];

const rowSchema = z.object({
  checklist: z.string(),
  version: z.string().nullable(),
  item: z.string(),
  word: z.string(),
  conversation: z.number(),
  rater: z.number().nullable(),
  day: z.string(),
  channel: z.string().nullable(),
  group: z.string().nullable(),
  agent: z.string().nullable(),
  hasTicket: z.boolean(),
  inPeriod: z.boolean(),
});

/**
 * What a reviewer said of one item of one conversation. Conversations and raters are numbers that
 * tell nothing of them; `rater` is null where the export names none.
 */
export type JudgementRow = z.output<typeof rowSchema>;

/**
 * The judgements in the engine, the earliest first, then in the order of files and rows. A
 * conversation whose ticket is known counts in the period in which the ticket was created.
 */
export async function readJudgements(
  engine: Engine,
  period: Period | null,
  hasTickets: boolean,
): Promise<JudgementRow[]> {
  const reviews = identifier(REVIEWS);
  const created = 'audit_from_utc(ticket.created_at)';
  const inside = period
    ? `(${created} >= TIMESTAMP ${literal(period.from)} AND ${created} < TIMESTAMP ${literal(dayAfter(period.to))})`
    : 'true';
  return engine.query(
    rowSchema,
    `SELECT review.checklist, review.checklist_version AS version, review.item, review.result AS word,
       (dense_rank() OVER (ORDER BY review.conversation))::DOUBLE AS conversation,
       CASE WHEN review.rater IS NOT NULL
         THEN (dense_rank() OVER (ORDER BY review.rater))::DOUBLE END AS rater,
       strftime(audit_from_utc(review.reviewed_at), '%Y-%m-%d') AS day,
       review.channel, review."group", review.agent,
       ${hasTickets ? 'ticket.id IS NOT NULL' : 'false'} AS "hasTicket",
       ${hasTickets ? `ticket.id IS NULL OR ${inside}` : 'true'} AS "inPeriod"
     FROM ${reviews} AS review
     ${hasTickets ? `LEFT JOIN ${identifier(TICKETS)} AS ticket ON ticket.id = review.conversation` : ''}
     WHERE review.result IS NOT NULL
     ORDER BY review.reviewed_at, review._file, review._row, review.checklist, review.item`,
    'reading the reviewed conversations',
  );
}

/** How many tickets were created in the period: what a sample of its conversations is drawn from. */
export async function countTickets(engine: Engine, period: Period): Promise<number> {
  const created = 'audit_from_utc(created_at)';
  const [row] = await engine.query(
    z.object({ n: z.number() }),
    `SELECT count(*)::DOUBLE AS n FROM ${identifier(TICKETS)}
     WHERE ${created} >= TIMESTAMP ${literal(period.from)}
       AND ${created} < TIMESTAMP ${literal(dayAfter(period.to))}`,
    'counting the tickets of the period',
  );
  return row?.n ?? 0;
}

/** A judgement in the terms of its item: rated from 1 to 5 where that has a scale. */
export interface Verdict {
  readonly result: Exclude<Result, 'not-assessed'>;
  readonly rating: number | null;
}

const ratingOf = { pass: 5, partial: 3, fail: 1 } as const;

/**
 * What a word of the export says of an item. On a scale, pass, partial and fail are its top, middle
 * and bottom, which earn the same; a rating of an item without a scale says nothing, and is null.
 */
export function readVerdict(word: string, item: Pick<Item, 'scale'>): Verdict | null {
  if (word === 'na') return { result: 'na', rating: null };
  if (word === 'pass' || word === 'partial' || word === 'fail')
    return { result: word, rating: item.scale ? ratingOf[word] : null };
  const rating = Number(word);
  return item.scale ? { result: resultOfRating(rating), rating } : null;
}
