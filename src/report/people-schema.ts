import { z } from 'zod';

import { skillStates } from '../people/skill-holding.ts';

const text = z.string();
const day = z.iso.date();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const skillCell = {
  agents: count.describe('agents known; where the skill is required, all of whom have to prove it'),
  tested: count.nullable(),
  valid: count.nullable().describe('passed, and not expired on the day'),
  expired: count.nullable(),
  failed: count.nullable(),
  untold: count.nullable().describe('tested, but the data doesn’t tell whether it was passed'),
  never: count.nullable().describe('without a test up to the day'),
  expiring: count.nullable().describe('of the valid ones, those that lapse within `expiringDays`'),
  coverage: share
    .nullable()
    .describe(
      'valid ÷ agents, of all agents known and so without an interval; null where it is not required',
    ),
  suppressed: z
    .boolean()
    .describe(
      'withheld, since agents are hidden and the group is, or would give away, one below the minimum cell',
    ),
};

export const skillsSchema = z
  .strictObject({
    day: day.describe('on which passes have to be valid'),
    expiringDays: count,
    known: z
      .strictObject({ tests: count, tickets: count })
      .describe('agents known from tests, and others known from tickets of the period alone'),
    skills: z.array(
      z.strictObject({
        skill: text,
        required: z.boolean(),
        validForDays: count.nullable(),
        nobody: z.boolean().describe('of those who have to prove it, nobody holds it'),
        whole: z.strictObject(skillCell),
        teams: z.array(
          z.strictObject({ team: text.nullable(), required: z.boolean(), ...skillCell }),
        ),
      }),
    ),
    gaps: z
      .array(
        z.strictObject({
          skill: text,
          team: text.nullable(),
          agents: count,
          missing: count.describe('agents without a valid pass'),
          coverage: share,
          nobody: z.boolean().describe('in the whole organisation, nobody who has to holds it'),
        }),
      )
      .describe('required skills by team that not all agents hold, the least covered first'),
    agents: z
      .array(
        z.strictObject({
          agent: text,
          teams: z.array(text),
          holdings: z
            .array(
              z.strictObject({
                state: z.enum(skillStates),
                tested: day.nullable(),
                expires: day.nullable(),
                required: z.boolean(),
              }),
            )
            .describe('in the order of `skills`'),
        }),
      )
      .nullable()
      .describe('null where the audit hides agents'),
  })
  .nullable()
  .describe('null without tests of skills');

const answers = {
  n: count.nullable().describe('answers; null where they are withheld'),
  counts: z.tuple([count, count, count, count, count]).nullable().describe('of the answers 1 to 5'),
  favourable: share.nullable().describe('the share of 4 and 5'),
  interval: z.tuple([z.number(), z.number()]).nullable().describe('95 % (Wilson) of this share'),
  mean: z.number().min(1).max(5).nullable(),
  suppressed: z.boolean().describe('fewer answers than the audit’s minimum cell'),
};

export const staffSurveySchema = z
  .strictObject({
    days: z.strictObject({ from: day, to: day }).nullable().describe('of the dated answers'),
    undated: count,
    outside: count.describe('answers of days outside of the period, which are not counted'),
    repeated: count.describe('earlier answers of respondents who answered again'),
    respondents: count.nullable().describe('null where the data doesn’t tell them apart'),
    questions: z
      .array(
        z.strictObject({
          question: text,
          ...answers,
          teams: z.array(
            z.strictObject({
              team: text
                .nullable()
                .describe('null for those who stated none, and for merged teams'),
              merged: z
                .array(text.nullable())
                .describe(
                  'teams that are shown only together, since one is below the minimum cell',
                ),
              ...answers,
            }),
          ),
        }),
      )
      .describe('the most favourable first'),
  })
  .nullable()
  .describe('null without a staff survey');
