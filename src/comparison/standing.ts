import type { Bounds } from '../measures/intervals.ts';

/** How the audit's figure stands to a published one. */
export const standings = ['better', 'worse', 'same', 'uncertain'] as const;
export type Standing = (typeof standings)[number];

/**
 * Better or worse only where the whole 95 % interval lies on one side; how sure the published figure
 * is isn't known, so it is taken as it stands. Null where neither way is better.
 */
export function standingOf(
  { value, interval }: { readonly value: number; readonly interval: Bounds | null },
  published: number,
  better: 'lower' | 'higher' | 'neutral',
): Standing | null {
  if (better === 'neutral') return null;
  const [low, high] = interval ?? [value, value];
  if (low > published) return better === 'higher' ? 'better' : 'worse';
  if (high < published) return better === 'lower' ? 'better' : 'worse';
  return low === high ? 'same' : 'uncertain';
}
