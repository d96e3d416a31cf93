import { type Checklist, itemsOf } from '../assessment/checklist.ts';
import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { Period } from '../time/period.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { type ConversationScores, conversationScores } from './conversation-scores.ts';
import {
  countTickets,
  type JudgementRow,
  readJudgements,
  readVerdict,
  REVIEWS,
  type Verdict,
} from './judgement.ts';
import { firstReviews, gatherReviews } from './review.ts';
import { type ItemSample, sampleOfItem } from './sample-of-item.ts';

/** A checklist in use, and the version by which results without one were recorded. */
export interface ReviewedBy {
  readonly checklist: Checklist;
  readonly recordedWith: string;
}

/** All that is taken from the reviews by one checklist: counts and means, without a single row. */
export interface MeasuredReviews {
  readonly conversations: number;
  readonly reviews: number;
  /** Null where the exports name no reviewer. */
  readonly reviewers: number | null;
  readonly span: Period;
  readonly versions: readonly { version: string; reviews: number; used: boolean }[];
  /** Reviewed conversations whose ticket is not among the exports. */
  readonly withoutTicket: number;
  readonly leftOut: {
    /** Conversations of tickets that were created outside the audit's period. */
    readonly outsidePeriod: number;
    /** Judgements of items that the checklist does not have. */
    readonly otherItems: number;
    /** Ratings of items that have no scale. */
    readonly ratings: number;
  };
  readonly items: Readonly<Record<string, ItemSample>>;
  readonly scores: ConversationScores;
  readonly calibration: Calibration | null;
}

export interface ReviewMeasurement {
  /** Tickets created in the period; null without an export of tickets. */
  readonly tickets: number | null;
  readonly checklists: Readonly<Record<string, MeasuredReviews>>;
}

/** Measures the reviewed conversations by each checklist; null where the workspace has none. */
export async function measureReviews(
  engine: Engine,
  datasets: readonly IngestedDataset[],
  period: Period | null,
  used: readonly ReviewedBy[],
): Promise<{ reviews: ReviewMeasurement | null; problems: Problem[] }> {
  const data = datasets.find(({ dataset }) => dataset.id === REVIEWS);
  if (!data) return { reviews: null, problems: [] };
  const place = { file: `data/${REVIEWS}` };
  if (!data.mapped.has('result')) {
    const { row, columns } = data.dataset;
    const meaning = columns.result?.meaning ?? '';
    const args = { dataset: REVIEWS, row, canonical: 'result', meaning };
    return { reviews: null, problems: [problem('required-column-unmapped', place, args)] };
  }
  const hasTickets = datasets.some(({ dataset }) => dataset.id === 'tickets');
  const rows = await readJudgements(engine, period, hasTickets);
  const checklists: Record<string, MeasuredReviews> = {};
  const problems: Problem[] = [];
  for (const reviewedBy of used) {
    const { id } = reviewedBy.checklist;
    const own = rows.filter(({ checklist }) => checklist === id);
    if (own.length === 0) continue;
    const measured = measureByChecklist(own, reviewedBy);
    checklists[id] = measured.reviews;
    problems.push(...measured.problems.map((tell) => tell(place)));
  }
  const tickets = hasTickets && period ? await countTickets(engine, period) : null;
  const empty = Object.keys(checklists).length === 0;
  return { reviews: empty ? null : { tickets, checklists }, problems };
}

type Told = (place: { file: string }) => Problem;

/** Measures the judgements of one checklist, in the order in which they were made. */
export function measureByChecklist(
  rows: readonly JudgementRow[],
  { checklist, recordedWith }: ReviewedBy,
): { reviews: MeasuredReviews; problems: Told[] } {
  const items = new Map(itemsOf(checklist).map((item) => [item.id, item]));
  const inPeriod = rows.filter((row) => row.inPeriod);
  const ofVersion = (row: JudgementRow) => row.version ?? recordedWith;
  const current = inPeriod.filter((row) => ofVersion(row) === checklist.version);
  const known = current.filter(({ item }) => items.has(item));
  const read = known.map((row) => ({
    row,
    verdict: readVerdict(row.word, items.get(row.item) ?? {}),
  }));
  const judgements = read.filter(
    (entry): entry is { row: JudgementRow; verdict: Verdict } => entry.verdict !== null,
  );
  const reviews = gatherReviews(judgements);
  const sample = firstReviews(reviews);
  const raters = new Set(reviews.flatMap(({ rater }) => rater ?? []));
  const days = rows.map(({ day }) => day).toSorted();
  const versions = [...Map.groupBy(inPeriod, ofVersion)].map(([version, own]) => ({
    version,
    reviews: reviewsIn(own),
    used: version === checklist.version,
  }));
  const strangers = current.filter(({ item }) => !items.has(item));
  const ratings = read.flatMap(({ row, verdict }) => (verdict === null ? [row] : []));
  return {
    reviews: {
      conversations: sample.length,
      reviews: reviews.length,
      reviewers: raters.size > 0 ? raters.size : null,
      span: { from: days[0] ?? '', to: days.at(-1) ?? '' },
      versions,
      withoutTicket: conversationsIn(current.filter(({ hasTicket }) => !hasTicket)),
      leftOut: {
        outsidePeriod: conversationsIn(rows.filter((row) => !row.inPeriod)),
        otherItems: strangers.length,
        ratings: ratings.length,
      },
      items: Object.fromEntries([...items.keys()].map((id) => [id, sampleOfItem(id, sample)])),
      scores: conversationScores(checklist, sample),
      calibration: calibrate(checklist, reviews),
    },
    problems: [
      ...versions
        .filter((version) => !version.used)
        .map(
          ({ version, reviews: count }): Told =>
            (place) =>
              problem('reviews-of-other-version', place, {
                checklist: checklist.id,
                version,
                current: checklist.version,
                count,
              }),
        ),
      ...byItem(strangers).map(
        ([item, count]): Told =>
          (place) =>
            problem('review-of-other-checklist', place, {
              checklist: checklist.id,
              item,
              count,
              allowed: [...items.keys()],
            }),
      ),
      ...byItem(ratings).map(
        ([item, count]): Told =>
          (place) =>
            problem('rating-without-scale', place, { checklist: checklist.id, item, count }),
      ),
    ],
  };
}

function byItem(rows: readonly JudgementRow[]): [item: string, count: number][] {
  return [...Map.groupBy(rows, ({ item }) => item)].map(([item, own]) => [item, own.length]);
}

function reviewsIn(rows: readonly JudgementRow[]): number {
  return new Set(rows.map(({ conversation, rater }) => `${conversation}|${rater ?? ''}`)).size;
}

function conversationsIn(rows: readonly JudgementRow[]): number {
  return new Set(rows.map(({ conversation }) => conversation)).size;
}
