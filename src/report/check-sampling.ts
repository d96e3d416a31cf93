import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { ReviewMeasurement } from '../reviews/measure-reviews.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';

/** Warns where there are reviewed conversations, but not how they were chosen, or from what. */
export function checkSampling(
  { reviews }: Audit,
  source: Source,
  measured: ReviewMeasurement | null,
): Problem[] {
  const missing = (['method', 'frame'] as const).filter((field) => reviews[field] === undefined);
  if (!measured || missing.length === 0) return [];
  return [problem('sampling-not-stated', source.placeOfKey(['reviews']), { missing })];
}
