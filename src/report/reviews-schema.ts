import { z } from 'zod';

import { agreementGaps } from '../reviews/calibration.ts';
import { agreementStrengths } from '../reviews/agreement-strength.ts';
import { sampleSchema } from './checklist-schema.ts';

const text = z.string();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const interval = z.tuple([z.number(), z.number()]).nullable().describe('95 % confidence interval');
const suppressed = z.boolean().describe('true where n is below the audit’s minimum cell');

const coefficient = z.strictObject({
  value: z.number().nullable(),
  reason: z
    .enum(agreementGaps)
    .nullable()
    .describe(
      'why there is none: one-answer (no variation), not-two-reviewers, uneven-reviewers (their number differs between conversations)',
    ),
});

const agreement = z.strictObject({
  units: count.describe('conversations in which several reviewers judged the item'),
  suppressed,
  raters: count,
  agreement: share.nullable().describe('share of pairs of reviewers that agree, mean over units'),
  verdict: z.enum(['met', 'missed', 'withheld']).describe('against the target of agreement'),
  cohen: coefficient,
  fleiss: coefficient,
  alpha: coefficient.describe('Krippendorff; ordinal, or by intervals for ratings'),
  strength: z
    .strictObject({ of: z.enum(['cohen', 'fleiss', 'alpha']), word: z.enum(agreementStrengths) })
    .nullable()
    .describe('in the words of Landis and Koch 1977'),
});

const scorePart = z.strictObject({
  key: text.nullable(),
  n: count,
  mean: z.number().nullable(),
  interval,
  suppressed,
});

const item = z.strictObject({
  text,
  section: text,
  rated: z.boolean().describe('on a scale from 1 to 5, of which 4 and 5 pass'),
  n: count.describe('conversations to which the item applied'),
  notApplicable: count,
  suppressed,
  label: z
    .enum(['pass', 'partial', 'fail'])
    .nullable()
    .describe('by passFrom and failBelow; null without a share'),
  firm: z.boolean().describe('whether the interval lies on the label’s side of both limits'),
  sample: sampleSchema.nullable(),
});

/** The reviewed conversations, by checklist; null where the audit has none. */
export const reviewsSchema = z.strictObject({
  sampling: z.strictObject({
    method: text.nullable(),
    frame: text.nullable(),
    population: z
      .strictObject({ size: count, stated: z.boolean() })
      .nullable()
      .describe('what the sample stands for; not stated: the tickets of the period'),
    exclusions: text.nullable(),
    seed: text.nullable(),
  }),
  passFrom: share,
  failBelow: share,
  agreementTarget: share,
  checklists: z.record(
    text,
    z.strictObject({
      conversations: count.describe('each counts once, by its first review'),
      reviews: count,
      reviewers: count.nullable().describe('null where the exports name none'),
      span: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
      versions: z.array(z.strictObject({ version: text, reviews: count, used: z.boolean() })),
      withoutTicket: count.describe('conversations whose ticket is not among the exports'),
      leftOut: z.strictObject({ outsidePeriod: count, otherItems: count, ratings: count }),
      score: z.strictObject({
        n: count,
        mean: z.number().nullable().describe('0 to 100'),
        interval,
        suppressed,
        fatal: count.nullable().describe('conversations in which a fatal item failed'),
        distribution: z.array(z.strictObject({ from: z.number(), to: z.number(), n: count })),
        by: z.record(text, z.strictObject({ label: text, parts: z.array(scorePart) })),
      }),
      items: z.record(text, item),
      calibration: z
        .strictObject({
          conversations: count.describe('that several reviewers judged'),
          raters: count,
          judgements: count.describe('items × conversations that several reviewers judged'),
          suppressed,
          agreement: share.nullable(),
          items: z.record(text, agreement).describe('the one with the least agreement first'),
        })
        .nullable(),
    }),
  ),
});

export type ReportReviews = z.output<typeof reviewsSchema>;
export type ReportReviewed = ReportReviews['checklists'][string];
export type ReportItemAgreement = NonNullable<ReportReviewed['calibration']>['items'][string];
