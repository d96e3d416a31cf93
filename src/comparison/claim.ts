import type { Estimate } from '../measures/statistics.ts';

/** What one’s own contacts say of a published claim. */
export const verdictsOnClaim = ['borne-out', 'contradicted', 'uncertain', 'not-tested'] as const;
export type VerdictOnClaim = (typeof verdictsOnClaim)[number];

/** The share of companies that are said never to answer (SuperOffice, Customer service benchmark report). */
export const CLAIMED_SILENCE = 0.4;

/** Whether the whole 95 % interval of a share lies above or below what is claimed of it. */
export function verdictOnClaim(
  { value, interval }: Pick<Estimate, 'value' | 'interval'>,
  claimed: number,
): VerdictOnClaim {
  if (value === null || interval === null) return 'not-tested';
  if (interval[0] > claimed) return 'borne-out';
  return interval[1] < claimed ? 'contradicted' : 'uncertain';
}
