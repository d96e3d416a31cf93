import { z } from 'zod';

import { confidences, methods } from '../comparison/competitor.ts';
import { criterionTopics } from '../comparison/criterion.ts';
import { contactMeasures, type ContactMeasure } from '../comparison/measure-contacts.ts';
import { reviewMeasures, type ReviewMeasure, sides } from '../comparison/measure-reviews.ts';
import { places } from '../comparison/place-criterion.ts';
import { scaleNames } from '../comparison/scales.ts';
import { verdictsOnClaim } from '../comparison/claim.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const nullableNumber = z.number().nullable();
const company = text.describe('the id of a company in `competitors`');
const points = nullableNumber.describe('0 (worst) to 100 (best)');

const estimate = z.strictObject({
  value: nullableNumber.describe('durations in seconds, shares from 0 to 1'),
  n: count,
  missing: count,
  interval: z.tuple([z.number(), z.number()]).nullable().describe('95 % confidence interval'),
  suppressed: z.boolean().describe('withheld, since n is below the audit’s minimum cell'),
});

const cell = z.strictObject({
  value: z
    .union([z.number(), text])
    .nullable()
    .describe('yes is 1 and no is 0; null where it was looked for and not found'),
  scale: text.describe('of the value, such as 1-5 or EUR'),
  source: text,
  url: text.nullable(),
  date: day,
  method: z.enum(methods),
  confidence: z.enum(confidences),
  note: text.nullable(),
  age: count.nullable().describe('whole days on the report’s date'),
  stale: z.boolean().describe('older than the audit accepts'),
  compared: z.boolean().describe('false where its scale is not that of the others'),
});

/** A company that is compared, with what is known of it; a criterion without a cell is not known. */
export const competitorSchema = z.strictObject({
  name: text,
  segment: text,
  own: z.boolean().describe('the audited organisation'),
  website: text.nullable(),
  cells: z.record(text, cell),
});

const criterion = z.strictObject({
  id: text,
  topic: z.enum(criterionTopics),
  name: text,
  why: text,
  how: text,
  source: text.nullable(),
  kind: z.enum(scaleNames),
  anchors: z.record(text, text),
  better: z.enum(['higher', 'lower', 'none']),
  scale: text.nullable().describe('on which values are compared'),
  own: nullableNumber,
  best: z
    .strictObject({ value: z.number(), companies: z.array(company) })
    .nullable()
    .describe('of the competitors'),
  median: nullableNumber.describe('of the competitors'),
  known: count.describe('competitors with a value on the scale'),
  of: count,
  place: z
    .enum(places)
    .nullable()
    .describe(
      'leads: better than every competitor; level: as good as the best; trails: worse than their median; between: the rest',
    ),
  gap: nullableNumber.describe('own less best, in the criterion’s unit'),
  behind: nullableNumber.describe('points behind the best; negative where ahead'),
  points: z.record(company, points),
  stale: z.boolean().describe('the own value or a best one is older than the audit accepts'),
  unsure: z.boolean().describe('the own value or a best one has low confidence'),
});

const contactEstimates = z.strictObject(
  Object.fromEntries(Object.keys(contactMeasures).map((name) => [name, estimate])) as Record<
    ContactMeasure,
    typeof estimate
  >,
);

const contacts = z.strictObject({
  span: z.strictObject({ from: day, to: day }),
  claim: z
    .strictObject({
      share,
      verdict: z.enum(verdictsOnClaim),
      channel: z.literal('email').nullable().describe('null where all contacts are taken'),
      companies: count,
      contacts: count,
      value: share.nullable().describe('the mean of the companies’ shares'),
      interval: z.tuple([share, share]).nullable().describe('95 % confidence interval'),
    })
    .describe('that more than this share of companies never answers a mail'),
  all: contactEstimates.describe('of all companies together'),
  companies: z.array(
    z.strictObject({
      company,
      contacts: count,
      estimates: contactEstimates,
      channels: z.array(
        z.strictObject({
          channel: text.nullable(),
          contacts: count,
          estimates: contactEstimates,
        }),
      ),
      cover: z.strictObject({
        tested: count.describe('hours of the week in which it was contacted, of 168'),
        covered: count.describe('those in which every contact was answered within an hour'),
      }),
      hours: z.array(
        z.strictObject({
          weekday: z.int().min(1).max(7),
          hour: z.int().min(0).max(23),
          answered: estimate.describe('within an hour'),
        }),
      ),
    }),
  ),
  leftOut: count.describe('contacts with companies that are not compared'),
});

const reviewGroup = {
  reviews: count,
  estimates: z.strictObject(
    Object.fromEntries(Object.keys(reviewMeasures).map((name) => [name, estimate])) as Record<
      ReviewMeasure,
      typeof estimate
    >,
  ),
};

const reviews = z.strictObject({
  scale: text.nullable().describe('of the ratings; those on other scales are missing'),
  companies: z.array(
    z.strictObject({
      company,
      ...reviewGroup,
      sites: z.array(z.strictObject({ site: text.nullable(), ...reviewGroup })),
    }),
  ),
  months: z.array(z.strictObject({ side: z.enum(sides), month: text, ...reviewGroup })),
  topics: z.array(z.strictObject({ side: z.enum(sides), topic: text.nullable(), ...reviewGroup })),
  leftOut: count.describe('reviews of companies that are not compared'),
});

/** How the audited organisation compares with its competitors; null where there is none. */
export const competitionSchema = z
  .strictObject({
    own: company,
    companies: z.array(company).describe('in the order in which they are shown'),
    staleAfter: count.describe('days after which a cell is stale'),
    criteria: z
      .array(criterion)
      .describe('those on which the audited organisation is farthest behind first'),
    position: z
      .strictObject({
        x: text,
        y: text,
        companies: z.array(z.strictObject({ company, x: nullableNumber, y: nullableNumber })),
      })
      .nullable()
      .describe('two criteria against each other, as the audit states'),
    score: z
      .strictObject({
        weights: z.record(text, z.number().positive()),
        minimumCompleteness: share,
        companies: z
          .array(
            z.strictObject({
              company,
              score: points,
              completeness: share,
              rank: z.int().positive().nullable(),
            }),
          )
          .describe('best first'),
        step: share.describe('by how much each weight was moved, down and up'),
        sensitivity: z.array(
          z.strictObject({
            criterion: text,
            direction: z.enum(['less', 'more']),
            pairs: z.array(z.tuple([company, company])).describe('who is no longer ahead of whom'),
          }),
        ),
      })
      .nullable(),
    contacts: contacts.nullable(),
    reviews: reviews.nullable(),
  })
  .nullable();
