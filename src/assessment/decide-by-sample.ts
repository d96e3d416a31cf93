import type { Bounds } from '../measures/intervals.ts';
import type { DecisionTexts } from './decision-texts.ts';
import type { Decision } from './score.ts';

/** What a sample of reviewed conversations says of an item. */
export interface SampleFigure {
  /** Conversations to which the item applied. */
  readonly n: number;
  /** The share of these that passed, with its Wilson interval at 95 %. */
  readonly share: number;
  readonly interval: Bounds;
  /** Mean points, from 0 to 1. */
  readonly points: number;
}

export interface SampleLimits {
  /** The share from which an item passes, and that below which it fails; between them it is partial. */
  readonly passFrom: number;
  readonly failBelow: number;
  /** Fewer conversations than this decide nothing. */
  readonly minimumCell: number;
}

/**
 * The result of a sample: its verdict, and whether it binds. It does where the whole interval gives the
 * same result; where it spans a limit, a finding may know better. `doubt` says why there is no verdict.
 */
export function decideBySample(
  sample: SampleFigure,
  limits: SampleLimits,
  say: Pick<DecisionTexts, 'sample' | 'spansLimit' | 'fewReviewed'>,
): {
  verdict: Pick<Decision, 'result' | 'rating' | 'mean' | 'decidedBy' | 'reason'> | null;
  binding: boolean;
  doubt: string | null;
} {
  const { n, share, interval, points } = sample;
  if (n < limits.minimumCell)
    return { verdict: null, binding: false, doubt: say.fewReviewed(sample, limits) };
  const result = labelOf(share, limits);
  const binding = interval.every((bound) => labelOf(bound, limits) === result);
  const reason = binding ? say.sample(sample, limits) : say.spansLimit(sample, limits);
  return {
    verdict: { result, rating: null, mean: points, decidedBy: 'sample', reason },
    binding,
    doubt: null,
  };
}

function labelOf(share: number, { passFrom, failBelow }: SampleLimits) {
  return share >= passFrom ? 'pass' : share < failBelow ? 'fail' : 'partial';
}
