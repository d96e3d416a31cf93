import { z } from 'zod';

/**
 * What is made of answers on a scale: a share of some of its points (`-top`, `-top-two`), or the mean
 * of a scale that stands alone. `nps` goes from −100 to 100; `index` is modelled from several
 * questions, from 0 to 100 (as ACSI and UKCSI are), and no share of anyone.
 */
export const answerScales = [
  'good-bad',
  '1-3-top',
  '1-5-top',
  '1-5-top-two',
  '1-7-top-two',
  '1-10-top-two',
  '0-10-top-two',
  '1-5',
  '1-7',
  '1-10',
  '0-10',
  'nps',
  'index',
] as const;
export type AnswerScale = (typeof answerScales)[number];

/**
 * The scale that a KPI is on; where answers on several scales can be in it, the dimension that tells
 * them apart, with what each of its parts comes to.
 */
export const kpiScaleSchema = z
  .union([
    z.enum(answerScales),
    z.strictObject({
      by: z.string().describe('a dimension'),
      as: z.record(z.string(), z.enum(answerScales)),
    }),
  ])
  .describe('a scale such as 1-5-top-two');
