import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { itemsOf, shippedChecklists } from '../../src/assessment/checklist.ts';
import { MESSENGER } from '../../src/demo/channels.ts';
import { generateReviews } from '../../src/demo/conversation-reviews.ts';
import type { Review } from '../../src/demo/conversation-reviews.ts';
import { REVIEWS_FROM } from '../../src/demo/demo-period.ts';
import { DEMO } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import { drawSample, reviewFrame } from '../../src/demo/review-sample.ts';
import { REVIEWED_ITEMS } from '../../src/demo/reviewed-items.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { projectRoot } from '../../src/workspace/locate.ts';
import { expectWithin } from './expect-within.ts';

const { sample, calibration } = generateReviews(DEMO);
const frame = reviewFrame(DEMO);

const passes = (mark: string) => ['pass', '4', '5'].includes(mark);

function passedShare(reviews: readonly Review[], items?: readonly string[]): number {
  const marks = reviews
    .flatMap((review) => [...review.marks])
    .filter(([item, mark]) => mark !== 'na' && (items?.includes(item) ?? true));
  return marks.filter(([, mark]) => passes(mark)).length / marks.length;
}

/** Share of the pairs of reviewers who gave the same mark, averaged over conversations. */
function agreement(item: string): number {
  const shares = sample.flatMap((first) => {
    const again = calibration.filter(({ ticket }) => ticket.id === first.ticket.id);
    const marks = [first, ...again].map((review) => review.marks.get(item) ?? '');
    const pairs = marks.flatMap((one, index) =>
      marks.slice(index + 1).map((other) => one === other),
    );
    return pairs.length === 0 || marks.includes('na')
      ? []
      : [pairs.filter((same) => same).length / pairs.length];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('the sample of conversations', () => {
  it('is of two hundred, all from the frame that the audit states', async () => {
    const text = await readFile(path.join(projectRoot, 'content/audit.yaml'), 'utf8');
    const { reviews } = auditSchema.parse(parse(text));
    expect(reviews).toMatchObject({ population: frame.size, seed: DEMO.seed });
    expect(new Set(sample.map(({ ticket }) => ticket.id)).size).toBe(200);
    expect(sample.filter(({ ticket }) => !frame.has(ticket.id))).toEqual([]);
    const late = [...frame.values()].filter(
      ({ course }) => (course.solvedAt ?? Infinity) >= REVIEWS_FROM,
    );
    expect(late).toEqual([]);
  });

  it('rests on seed and ids alone, not on the order of the rows', () => {
    const backwards = new Map([...frame].reverse());
    expect(drawSample(backwards, DEMO.seed)).toEqual(drawSample(frame, DEMO.seed));
    expect(drawSample(frame, DEMO.seed + 1)).not.toEqual(drawSample(frame, DEMO.seed));
  });
});

describe('the reviews', () => {
  it('judge the items of the shipped checklist, each on its scale', async () => {
    const checklist = (await shippedChecklists()).get('conversation-quality');
    const items = (checklist ? itemsOf(checklist) : []).map(({ id, scale }) => ({
      id,
      rated: scale !== undefined,
    }));
    expect(REVIEWED_ITEMS.map(({ id, rated }) => ({ id, rated }))).toEqual(items);
  });

  it('are by three reviewers, forty again by others who agree on what applies', () => {
    expect(new Set(sample.map(({ reviewer }) => reviewer)).size).toBe(3);
    const again = Map.groupBy(calibration, ({ ticket }) => ticket.id);
    expect([...again.values()].map((reviews) => reviews.length).toSorted()).toEqual([
      ...Array.from({ length: 16 }, () => 1),
      ...Array.from({ length: 24 }, () => 2),
    ]);
    for (const first of sample) {
      const reviews = [first, ...(again.get(first.ticket.id) ?? [])];
      expect(new Set(reviews.map(({ reviewer }) => reviewer)).size).toBe(reviews.length);
      const applied = reviews.map(({ marks }) =>
        [...marks].filter(([, mark]) => mark !== 'na').map(([item]) => item),
      );
      for (const items of applied) expect(items).toEqual(applied[0]);
    }
  });

  it('show what agents leave unsaid, most of all on Messenger', () => {
    const { figures } = PLANTED_PROBLEMS.silentAboutWhatFollows;
    const isMessenger = ({ ticket }: Review) => ticket.channel === MESSENGER.name;
    const expectations = ['estimate', 'next-steps', 'process-overview'];
    expectWithin(
      passedShare(sample, ['positive-tone', 'knowledge']),
      figures.toneAndKnowledgePassed,
    );
    expectWithin(passedShare(sample, expectations), figures.expectationsPassed);
    expectWithin(passedShare(sample.filter(isMessenger)), figures.messengerPassed);
    expectWithin(
      passedShare(sample.filter((review) => !isMessenger(review))),
      figures.otherChannelsPassed,
    );
  });

  it('show where reviewers differ', () => {
    const { figures } = PLANTED_PROBLEMS.reviewersDiffer;
    expectWithin(agreement('empathy'), figures.empathyAgreement);
    expectWithin(agreement('active-listening'), figures.listeningAgreement);
    const elsewhere = REVIEWED_ITEMS.map(({ id }) => id)
      .filter((id) => !['empathy', 'active-listening'].includes(id))
      .map(agreement);
    expectWithin(Math.min(...elsewhere), figures.leastAgreementElsewhere);
  });
});
