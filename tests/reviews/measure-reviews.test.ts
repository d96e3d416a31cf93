import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Checklist, checklistSchema } from '../../src/assessment/checklist.ts';
import { wilson } from '../../src/measures/intervals.ts';
import { calibrate } from '../../src/reviews/calibration.ts';
import { scoreOf } from '../../src/reviews/conversation-scores.ts';
import { type JudgementRow, readVerdict } from '../../src/reviews/judgement.ts';
import { measureByChecklist } from '../../src/reviews/measure-reviews.ts';

const item = (id: string, further = {}) => ({
  id,
  text: id,
  why: '-',
  how: '-',
  evidence: '-',
  ...further,
});
const checklist: Checklist = checklistSchema.parse({
  id: 'quality',
  name: 'Quality',
  version: '2',
  description: '-',
  source: '-',
  sections: [
    {
      id: 'manner',
      name: 'Manner',
      weight: 3,
      items: [item('greeting'), item('tone', { weight: 2 })],
    },
    {
      id: 'matter',
      name: 'Matter',
      items: [
        item('identity', { weight: 4, fatal: true, critical: true }),
        item('empathy', { scale: { 1: 'cold', 5: 'warm' } }),
      ],
    },
  ],
});

const row = (
  conversation: number,
  rater: number | null,
  judged: string,
  word: string,
  further: Partial<JudgementRow> = {},
): JudgementRow => ({
  checklist: 'quality',
  version: '2',
  item: judged,
  word,
  conversation,
  rater,
  day: '2026-05-02',
  channel: null,
  group: null,
  agent: null,
  hasTicket: true,
  inPeriod: true,
  ...further,
});

const measure = (rows: readonly JudgementRow[], recordedWith = '2') =>
  measureByChecklist(rows, { checklist, recordedWith });

const scored = (words: Readonly<Record<string, string>>) =>
  scoreOf(
    checklist,
    new Map(
      Object.entries(words).flatMap(([id, word]) => {
        const scale = id === 'empathy' ? { '1': 'cold', '5': 'warm' } : undefined;
        const verdict = readVerdict(word, scale ? { scale } : {});
        return verdict ? [[id, verdict] as const] : [];
      }),
    ),
  );

describe('the score of a conversation', () => {
  it('weighs items by their own weight and their section’s', () => {
    // (3·1 + 6·0.5 + 4·1 + 1·0.5) ÷ (3 + 6 + 4 + 1) = 10.5 ÷ 14.
    const words = { greeting: 'pass', tone: 'partial', identity: 'pass', empathy: '3' };
    expect(scored(words)?.value).toBeCloseTo(75, 10);
  });

  it('leaves out what does not apply and what was not judged', () => {
    // (3·0 + 4·1) ÷ (3 + 4).
    expect(scored({ greeting: 'fail', tone: 'na', identity: 'pass' })?.value).toBeCloseTo(
      400 / 7,
      10,
    );
    expect(scored({ tone: 'na' })).toBeNull();
  });

  it('is 0 where a fatal item failed', () => {
    expect(scored({ greeting: 'pass', tone: 'pass', identity: 'fail' })).toEqual({
      value: 0,
      fatal: true,
    });
  });
});

describe('a sample', () => {
  it('counts a conversation once, by the review that came first', () => {
    const { reviews } = measure([
      row(1, 1, 'tone', 'fail'),
      row(2, 2, 'tone', 'pass'),
      row(1, 2, 'tone', 'pass'),
      row(1, 2, 'greeting', 'pass'),
    ]);
    expect(reviews).toMatchObject({ conversations: 2, reviews: 3, reviewers: 2 });
    expect(reviews.items.tone).toMatchObject({ n: 2, passed: 1 });
    // The second review of conversation 1 is for calibration only, also where it says more.
    expect(reviews.items.greeting).toMatchObject({ n: 0, points: null });
  });

  it('passes ratings of 4 and 5, and gives each its points', () => {
    const { reviews } = measure(
      ['5', '4', '3', '1', 'na', 'partial'].map((word, i) => row(i, 1, 'empathy', word)),
    );
    expect(reviews.items.empathy).toMatchObject({
      n: 5,
      passed: 2,
      notApplicable: 1,
      points: (1 + 0.75 + 0.5 + 0 + 0.5) / 5,
    });
  });

  it('leaves out other versions, other items, ratings without a scale and other periods', () => {
    const { reviews, problems } = measure([
      row(1, 1, 'tone', 'pass'),
      row(2, 1, 'tone', 'fail', { version: '1' }),
      row(3, 1, 'tone', '4'),
      row(4, 1, 'hold', 'pass'),
      row(5, 1, 'tone', 'fail', { inPeriod: false }),
    ]);
    expect(reviews.items.tone).toMatchObject({ n: 1, passed: 1 });
    expect(reviews.leftOut).toEqual({ outsidePeriod: 1, otherItems: 1, ratings: 1 });
    expect(reviews.versions).toEqual([
      { version: '2', reviews: 3, used: true },
      { version: '1', reviews: 1, used: false },
    ]);
    expect(problems.map((tell) => tell({ file: 'x' }).code)).toEqual([
      'reviews-of-other-version',
      'review-of-other-checklist',
      'rating-without-scale',
    ]);
  });

  it('without a version is of the one that the audit recorded its results with', () => {
    const rows = [row(1, 1, 'tone', 'pass', { version: null })];
    expect(measure(rows).reviews.conversations).toBe(1);
    expect(measure(rows, '1').reviews.conversations).toBe(0);
  });

  it('gives the shares that counting one by one gives', () => {
    const word = fc.constantFrom('pass', 'partial', 'fail', 'na');
    const channel = fc.constantFrom('Chat', 'Mail', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, channel), { maxLength: 30 }), (judged) => {
        const rows = judged.map(([said, part], i) => row(i, 1, 'tone', said, { channel: part }));
        const { tone } = measure(rows).reviews.items;
        const applied = judged.filter(([said]) => said !== 'na');
        const passed = (some: typeof applied) => some.filter(([said]) => said === 'pass').length;
        expect(tone?.n).toBe(applied.length);
        expect(tone?.passed).toBe(passed(applied));
        for (const { key, n, passed: own } of tone?.by.channel ?? []) {
          const same = applied.filter(([, part]) => part === key);
          expect([n, own]).toEqual([same.length, passed(same)]);
        }
        if (tone && tone.n > 0)
          expect(wilson(tone.passed, tone.n)?.[0]).toBeLessThanOrEqual(tone.passed / tone.n);
      }),
    );
  });
});

describe('calibration', () => {
  const agreed = (rows: readonly JudgementRow[]) => measure(rows).reviews.calibration;

  it('is of conversations with several reviewers, and told apart by item', () => {
    const calibration = agreed([
      ...['pass', 'pass', 'fail', 'pass'].map((word, i) => row(i, 1, 'tone', word)),
      ...['pass', 'fail', 'fail', 'na'].map((word, i) => row(i, 2, 'tone', word)),
      row(9, 1, 'tone', 'fail'),
      row(0, 1, 'greeting', 'pass'),
      row(0, 2, 'greeting', 'pass'),
    ]);
    expect(calibration).toMatchObject({ conversations: 4, raters: 2, judgements: 5 });
    expect(calibration?.agreement).toBeCloseTo(3 / 5, 10);
    const { tone, greeting } = calibration?.items ?? {};
    // Two of four agree; by chance 0.75·0.25 + 0.25·0.5 + 0·0.25 = 0.3125.
    expect(tone?.cohen.value).toBeCloseTo((0.5 - 0.3125) / (1 - 0.3125), 10);
    expect(greeting).toMatchObject({
      agreement: 1,
      cohen: { value: null, reason: 'one-answer' },
      alpha: { value: null, reason: 'one-answer' },
    });
  });

  it('says why there is no coefficient for three reviewers in twos and threes', () => {
    const calibration = agreed([
      row(1, 1, 'tone', 'pass'),
      row(1, 2, 'tone', 'fail'),
      row(1, 3, 'tone', 'pass'),
      row(2, 1, 'tone', 'fail'),
      row(2, 3, 'tone', 'fail'),
    ]);
    expect(calibration?.items.tone).toMatchObject({
      units: 2,
      raters: 3,
      cohen: { reason: 'not-two-reviewers' },
      fleiss: { reason: 'uneven-reviewers' },
      alpha: { reason: null },
    });
  });

  it('is none without names of reviewers, or with one review each', () => {
    expect(agreed([row(1, null, 'tone', 'pass'), row(1, null, 'tone', 'fail')])).toBeNull();
    expect(agreed([row(1, 1, 'tone', 'pass'), row(2, 2, 'tone', 'fail')])).toBeNull();
    expect(calibrate(checklist, [])).toBeNull();
  });
});
