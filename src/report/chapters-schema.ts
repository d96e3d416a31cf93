import { z } from 'zod';

import { findingKinds, severities } from '../workspace/finding-schema.ts';

const text = z.string();
const count = z.int().nonnegative();

/** What an audit report states, chapter by chapter (ISO 19011:2018, 6.5.1), and what is added to it. */
export const chapterSchema = z.strictObject({
  id: text,
  title: text.nullable().describe('null where the interface names the chapter by its id'),
  clause: z
    .enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'])
    .nullable()
    .describe('of ISO 19011:2018, 6.5.1'),
  source: z
    .enum(['author', 'settings', 'data', 'missing'])
    .describe('prose of content/chapters, fields of audit.yaml, or what the report itself holds'),
  lacks: z.array(text).describe('fields of audit.yaml that would state what is not stated'),
  findings: z
    .array(
      z.strictObject({
        kind: z.enum(findingKinds),
        n: count,
        unsettled: count.describe('of these, those that still ask for something'),
        severities: z.record(z.enum(severities), count),
      }),
    )
    .nullable()
    .describe('of the chapter “findings”: how many there are of each kind'),
  sampling: z
    .strictObject({
      method: text.nullable(),
      frame: text.nullable(),
      population: count.nullable(),
      exclusions: text.nullable(),
      seed: text.nullable(),
    })
    .nullable()
    .describe('of the chapter “sampling”: how reviewed conversations were chosen, where stated'),
});
