import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { ratings } from '../assessment/checklist.ts';
import { answerScales } from '../measures/answer-scale.ts';
import { channels } from '../measures/channels.ts';
import { clocks } from '../measures/clock.ts';
import { memberFiles } from '../registry/members.ts';
import { parseSource } from '../workspace/source.ts';
import { statistics } from './benchmark.ts';
import { type ScaleName, scaleNames } from './scales.ts';

const text = z.string().min(1).describe('a text');

/** In which order criteria stand where nothing else tells them apart. */
export const criterionTopics = ['access', 'help', 'speed', 'cost', 'reputation'] as const;

const fields = {
  topic: z.enum(criterionTopics),
  name: text.describe('what is compared'),
  why: text.describe('why it matters to customers'),
  how: text.describe('how it is found out, alike for every company'),
  scale: z.enum(scaleNames),
  /** What ratings stand for; the two ends at least. */
  anchors: z
    .partialRecord(z.enum(ratings), text)
    .describe('what ratings stand for, as { 1: nowhere, 5: on every page }')
    .optional(),
  better: z.enum(['higher', 'lower', 'none']).describe('higher or lower (none for a text)'),
  source: text.optional(),
  /** The KPI that cells hold a figure of, as the companies themselves measure it, and on which terms. */
  measures: z
    .strictObject({
      kpi: text.describe('a KPI, as service-level'),
      statistic: z.enum(statistics),
      clock: z.enum([...clocks, 'unknown']).optional(),
      scale: z.enum([...answerScales, 'unknown']).optional(),
      channel: z.enum(channels).optional(),
    })
    .describe('{ kpi: service-level, statistic: share }')
    .optional(),
};

const hasAnchors = ({
  scale,
  anchors,
}: {
  readonly scale: ScaleName;
  readonly anchors?: Readonly<Record<string, string | undefined>> | undefined;
}) => scale !== 'rating' || (anchors?.['1'] !== undefined && anchors['5'] !== undefined);

/** A question that is put to every company: what is compared, why, how, and on which scale. */
export const criterionSchema = z
  .strictObject({ id: text.optional(), ...fields })
  .refine(({ scale, better }) => scale !== 'text' || better === 'none', {
    path: ['better'],
    params: { rule: 'text-has-no-better' },
  })
  .refine(hasAnchors, { path: ['anchors'], params: { rule: 'rating-needs-anchors' } });

export interface Criterion extends Omit<z.output<typeof criterionSchema>, 'id'> {
  readonly id: string;
}

/** The shipped criteria by id; a mistake in one stops every run, so it can't ship. */
export async function shippedCriteria(): Promise<Map<string, Criterion>> {
  const criteria = new Map<string, Criterion>();
  for (const file of await memberFiles('criteria')) {
    const { source } = parseSource(path.basename(file), await readFile(file, 'utf8'));
    const id = path.basename(file, '.yaml');
    const criterion = criterionSchema.parse(source.value);
    if (criterion.id !== id)
      throw new Error(
        `${file} defines the id “${String(criterion.id)}”, which must equal its file name.`,
      );
    criteria.set(id, { ...criterion, id });
  }
  return criteria;
}
