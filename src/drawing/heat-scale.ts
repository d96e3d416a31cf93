import type { Unit } from '../measures/unit.ts';
import { heat } from './theme.ts';
import { tickStep } from './tick-step.ts';

export interface HeatScale {
  /** The bounds of the steps, one more than there are steps; the last is the greatest value. */
  edges: number[];
  /** Whether the last step reaches farther than the others. */
  open: boolean;
  /** One for each step. */
  colours: string[];
  /** The colour of a value. */
  colourOf: (value: number) => string;
}

/** The share of values that the steps of even size cover. */
const covered = 0.97;

/**
 * Steps of one round size from the least value on. A few values far above all others fall in the
 * last step, which then is wider, so that they do not wash out the rest.
 */
export function heatScale(unit: Unit, values: readonly number[]): HeatScale {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted.at(0) ?? 0;
  const most = sorted.at(-1) ?? 0;
  const usual = sorted[Math.ceil(covered * sorted.length) - 1] ?? most;
  const span = usual > least ? usual - least : most - least;
  const steps = heat.length;

  let step = tickStep(unit, span === 0 ? Math.abs(least) || 1 : span, steps);
  let start = Math.floor(least / step + 1e-9) * step;
  if (start + steps * step < usual) {
    step = tickStep(unit, span, steps - 1);
    start = Math.floor(least / step + 1e-9) * step;
  }
  const needed = Math.ceil((most - start) / step - 1e-9);
  const taken = Math.max(1, Math.min(steps, needed));
  const edges = Array.from({ length: taken + 1 }, (_, index) => start + index * step);
  const open = needed > steps;
  if (open) edges[taken] = most;
  const colours = spread(taken);
  return {
    edges,
    open,
    colours,
    colourOf(value) {
      const at = Math.floor((value - start) / step + 1e-9);
      return colours[Math.max(0, Math.min(at, taken - 1))] ?? '';
    },
  };
}

/** So many colours, as far apart as the scale has them. */
function spread(steps: number): string[] {
  const last = heat.length - 1;
  const at = (index: number) => (steps === 1 ? last / 2 : (index * last) / (steps - 1));
  return Array.from({ length: steps }, (_, index) => heat[Math.round(at(index))] ?? '');
}
