import { z } from 'zod';

import { planStates } from '../assessment/planned-action.ts';
import { efforts } from '../workspace/finding-schema.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const actions = z.array(text).describe('ids, in the order in which they end');
const owner = text.nullable().describe('null for what nobody owns');

const loadCounts = {
  overdue: count,
  months: z.array(count).describe('due in each of the months, and not overdue'),
  later: count,
  noDue: count,
  total: count,
};

/** What is to be done, by whom and when: everything that the plan’s page draws. */
export const planSchema = z.strictObject({
  day: day.nullable().describe('the report’s own day, on which “overdue” is judged'),
  states: z
    .record(z.enum(planStates), actions)
    .describe('an action is in one state: what is late is overdue, whether it was begun or not'),
  owners: z.array(
    z.strictObject({
      owner,
      overdue: count,
      'in-progress': count,
      open: count,
      done: count,
      actions,
    }),
  ),
  load: z
    .strictObject({
      months: z.array(text).describe('as 2026-03, without gaps'),
      owners: z.array(z.strictObject({ owner, ...loadCounts })),
      all: z.strictObject(loadCounts),
    })
    .describe('how many actions that are not done are due, by owner and month'),
  timeline: z.strictObject({
    of: z
      .enum(['actions', 'not-done', 'owners'])
      .describe('what a bar stands for; with too many actions, only what is not done, or an owner'),
    bars: z.array(
      z.strictObject({
        action: text.nullable().describe('null where a bar stands for all actions of an owner'),
        owner,
        from: day,
        to: day,
        fromIs: z
          .enum(['start', 'raised', 'report', 'end', 'due'])
          .describe(
            'start is stated; else assumed: the day of raising, of the report, of the end; due: of an owner',
          ),
        toIs: z.enum(['due', 'done']),
        state: z.enum(planStates),
        n: count.describe('actions that the bar stands for'),
        overdue: count.describe('of these'),
      }),
    ),
    omitted: count.describe('actions that have a day but no bar'),
    undated: actions.describe('neither due nor done on a stated day'),
  }),
  matrix: z
    .array(
      z.strictObject({
        finding: text,
        impact: z.int().min(1).max(5),
        impactFrom: z.enum(['stated', 'severity']),
        effort: z.enum(efforts).nullable(),
      }),
    )
    .describe('findings that still ask for something, the greatest impact first'),
});
