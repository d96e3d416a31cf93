import { z } from 'zod';

import { drainStates } from '../cover/backlog-drain.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const share = z.number().min(0).max(1);
const nullableNumber = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]).nullable().describe('95 %');

const estimate = z.strictObject({ value: nullableNumber, n: count, interval });

export const standings = ['better', 'worse', 'differs', 'alike', 'untold'] as const;

/** A part's figure, and how it stands to all others together. */
const against = z.strictObject({
  key: text,
  ...estimate.shape,
  suppressed: z.boolean().describe('withheld, since n is below the audit’s minimum cell'),
  rest: estimate.nullable().describe('all rows outside of the part; null where it is not compared'),
  difference: nullableNumber.describe('the part’s less the rest’s'),
  standing: z
    .enum(standings)
    .describe(
      'better, worse, or differs where neither is better: the intervals are apart, and it stands among all comparisons (Benjamini & Hochberg 1995); untold: without value or interval',
    ),
});

const staffed = z.strictObject({
  channel: text.nullable().describe('null for all requests together'),
  from: z.enum(['tickets', 'calls']),
  hours: z
    .enum(['known', 'spread', 'days'])
    .describe(
      'spread: the export holds totals of days, put into hours as the tickets of calls are; days: no hours are known',
    ),
  days: z.strictObject({ from: day, to: day }),
  closed: count.describe('closed days, which are left out'),
  n: amount,
  handle: z
    .strictObject({ seconds: amount, n: amount })
    .nullable()
    .describe('of calls: mean seconds that an answered one keeps an agent busy'),
  level: z
    .strictObject({ share, seconds: amount })
    .nullable()
    .describe('of calls: the audit’s target of the service level'),
  agentHours: amount
    .nullable()
    .describe('stated agents × hours a week; null where none are stated'),
  outside: z
    .strictObject({ n: amount, share })
    .nullable()
    .describe('arrivals in hours without an agent'),
  short: z
    .strictObject({ hours: count, busyHours: count.nullable(), of: count })
    .nullable()
    .describe(
      'of the hours with agents, those with fewer than Erlang C asks for in a mean week, and in a busy one',
    ),
  expected: share
    .nullable()
    .describe('of calls: the share within the service level that Erlang C expects of these agents'),
  week: z.array(
    z.strictObject({
      weekday: z.int().min(1).max(7),
      hour: z.int().min(0).max(23),
      n: amount,
      weeks: count.describe('how often this hour came'),
      mean: amount.nullable(),
      busy: amount.nullable().describe('what nine in ten of these hours did not exceed'),
      agents: amount.nullable(),
      need: count.nullable().describe('agents that Erlang C asks for at the mean'),
      busyNeed: count.nullable().describe('the same at `busy`'),
    }),
  ),
});

/** Whether the service is the same everywhere, and whether there are people where the work is. */
export const coverSchema = z.strictObject({
  channels: z
    .strictObject({
      channels: z.array(text).describe('those with most requests first'),
      omitted: count.describe('smaller ones'),
      comparisons: count,
      falseDiscoveryRate: share,
      kpis: z.array(z.strictObject({ kpi: text, parts: z.array(against) })),
    })
    .nullable()
    .describe('null where fewer than two channels can be compared'),
  languages: z
    .strictObject({
      kpi: text,
      stated: z.boolean().describe('whether audit.yaml states agents by language'),
      weeks: amount,
      comparisons: count,
      rows: z.array(
        z.strictObject({
          language: text,
          requests: count,
          share,
          agents: amount.nullable(),
          perAgent: nullableNumber.describe('requests a week for each agent'),
          reply: against.nullable(),
        }),
      ),
      unstated: count.describe('requests without a language'),
    })
    .nullable()
    .describe('null where the data does not tell languages'),
  staffing: z.array(staffed),
  backlog: z
    .array(
      z.strictObject({
        channel: text.nullable().describe('null for all together'),
        backlog: count,
        created: count,
        resolved: count,
        days: count.describe('the days before `asOf` that these are of'),
        createdPerDay: amount,
        resolvedPerDay: amount,
        perDay: z.number().describe('resolved less created, a day'),
        interval: z.tuple([z.number(), z.number()]),
        state: z.enum(drainStates),
        drain: amount.nullable().describe('days until it is empty; null unless it drains'),
        work: amount.nullable().describe('days of work that it holds'),
      }),
    )
    .describe('whether the backlog drains, all together first'),
  seasons: z
    .strictObject({
      place: text.nullable().describe('whose public holidays these are'),
      twoYears: z
        .boolean()
        .describe(
          'whether there are two years or more, so that a season could be told from growth',
        ),
      holidays: z.array(z.strictObject({ day, name: text })),
      series: z.array(
        z.strictObject({
          kpi: text,
          mean: amount.describe('a day, over the complete months'),
          months: z.array(
            z.strictObject({
              period: text,
              partial: z.boolean(),
              days: count,
              holidays: count,
              n: amount,
              perDay: amount,
              index: amount.describe('perDay ÷ mean'),
            }),
          ),
        }),
      ),
    })
    .nullable()
    .describe('null with fewer than six complete months'),
});

export type ReportCover = z.output<typeof coverSchema>;
export type ReportStaffed = z.output<typeof staffed>;
export type ReportAgainst = z.output<typeof against>;
