import { z } from 'zod';

import { frequencies, ratings } from '../assessment/checklist.ts';

const text = z.string();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const nullableNumber = z.number().nullable();
const frequency = z.enum(frequencies).nullable();

const arithmetic = {
  score: nullableNumber.describe('0 to 100'),
  completeness: share.describe('share of the applicable weight that was assessed'),
  points: z
    .number()
    .describe(
      'sum of points × weight of the assessed items; 0 for a checklist with a failed fatal item',
    ),
  assessedWeight: z.number(),
  applicableWeight: z.number(),
};

const part = z.strictObject({
  key: text.nullable(),
  n: count,
  share: nullableNumber,
  interval: z.tuple([z.number(), z.number()]).nullable(),
  suppressed: z.boolean(),
});

/** What a sample of reviewed conversations says of an item. */
export const sampleSchema = z.strictObject({
  n: count.describe('conversations to which the item applied'),
  passed: count,
  share: z.number().describe('share of these that passed'),
  interval: z.tuple([z.number(), z.number()]).describe('95 %, Wilson'),
  points: share.describe('mean points: a partial earns a half, a rating (rating − 1) ÷ 4'),
  notApplicable: count,
  by: z.record(text, z.strictObject({ label: text, parts: z.array(part) })),
});

export const itemSchema = z.strictObject({
  step: count.nullable(),
  section: text,
  text,
  why: text,
  how: text,
  evidence: text,
  source: text.nullable().describe('where it is not that of the checklist'),
  frequency,
  scale: z
    .partialRecord(z.enum(ratings), text)
    .nullable()
    .describe('what ratings from 1 to 5 stand for; null for pass, partial and fail'),
  weight: z.number(),
  effectiveWeight: z.number().describe('weight × the weight of its section'),
  critical: z.boolean(),
  fatal: z.boolean(),
  result: z.enum(['pass', 'partial', 'fail', 'na', 'not-assessed']),
  rating: nullableNumber.describe('1 to 5, where it was rated'),
  points: share.nullable().describe('what it earned of its weight; null if not assessed or n/a'),
  earned: nullableNumber.describe('points × effective weight'),
  decidedBy: z.enum(['finding', 'kpi', 'sample', 'none']),
  reason: text.nullable(),
  kpi: text.nullable(),
  data: text.nullable().describe('a data set on people that is shown beside the item'),
  sample: sampleSchema.nullable(),
  findings: z.array(text),
  version: text.nullable().describe('of the checklist by which it was judged'),
  comparable: z
    .boolean()
    .describe('false where a result was recorded with another version, and so is not used'),
});

export const checklistSchema = z.strictObject({
  name: text,
  version: text,
  description: text,
  source: text,
  frequency,
  own: z.boolean().describe('defined by this audit, in content/checklists'),
  extends: z.strictObject({ id: text, version: text }).nullable(),
  switchedOff: z
    .array(z.strictObject({ item: text, text, reason: text }))
    .describe('items of the extended checklist that this audit leaves out'),
  ...arithmetic,
  earned: nullableNumber.describe('the score without regard to fatal items'),
  criticalScore: nullableNumber.describe('the score of the critical items alone'),
  fatalFailures: z.array(text).describe('failed fatal items, which take all points'),
  sections: z.array(z.strictObject({ id: text, name: text, weight: z.number(), ...arithmetic })),
  items: z.record(text, itemSchema),
});

const outcome = { value: nullableNumber, grade: text.nullable() };

export const scoreSchema = z.strictObject({
  value: nullableNumber.describe('0 to 100'),
  grade: text.nullable(),
  completeness: share.describe('share of the applicable weight that was assessed'),
  points: z.number(),
  assessedWeight: z.number(),
  applicableWeight: z.number(),
  cappedBy: z.array(text).describe('failed critical items that held the grade down'),
  bands: z.record(text, z.number()),
  minimumCompleteness: share,
  cappedAt: text,
  improvement: z
    .strictObject({
      to: text.nullable().describe('the next better grade; null where nothing was assessed'),
      toAssess: z
        .array(text)
        .describe('where too little was assessed for a grade: the fewest items that would do'),
      sets: z
        .array(
          z.strictObject({
            items: z.array(text).describe('as <checklist>/<item>'),
            ...outcome,
            gain: z.number().describe('points of the score from 0 to 100'),
            effort: z.number().describe('sum over items: low 1, medium 2, high 3'),
            effortAssumed: z.array(text).describe('items without stated effort, taken as medium'),
          }),
        )
        .describe('the smallest sets of items that lift the grade, by points per effort'),
    })
    .nullable()
    .describe('what it would take to reach the next grade; null at the best'),
  ifFixed: z
    .array(z.strictObject({ findings: z.array(text), items: z.array(text), ...outcome }))
    .describe('the score if the most severe finding, the two most severe, and so on were fixed'),
});
