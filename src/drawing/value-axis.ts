import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import { tickStep } from './tick-step.ts';

export interface ValueAxis {
  domain: [number, number];
  ticks: { value: number; label: string }[];
  /** Whether it starts elsewhere than at zero, which the chart must then say. */
  zoomed: boolean;
}

export interface ValueAxisOptions {
  /** At most so many steps between ticks. Default: 5. */
  steps?: number;
  /** Lets shares and scores that lie close together start above zero. Default: false. */
  zoom?: boolean;
}

/** The whole scale of a unit that has one; others get a span where all values are zero. */
const whole: Partial<Record<Unit, number>> = { share: 1, score: 100 };
const spanOfZeros: Record<Unit, number> = {
  count: 1,
  duration: 60,
  share: 1,
  decimal: 1,
  score: 100,
};

/** An axis that holds all of the values, starts at zero unless it may zoom, and ends on ticks. */
export function valueAxis(
  unit: Unit,
  values: readonly number[],
  formats: Formats,
  { steps = 5, zoom = false }: ValueAxisOptions = {},
): ValueAxis {
  let low = Math.min(...values);
  let high = Math.max(...values);
  const scale = zoom ? whole[unit] : undefined;
  if (scale !== undefined && low > scale / 4 && high - low < scale / 4) {
    const margin = Math.max(0, scale / 20 - (high - low)) / 2;
    low -= margin;
    high = Math.min(high + margin, Math.max(high, scale));
  } else {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (high === low) high = low + spanOfZeros[unit];

  const step = tickStep(unit, high - low, steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    exact((first + index) * step),
  );
  const labels = formats.ticks(unit, ticks);
  return {
    domain: [exact(first * step), exact(last * step)],
    ticks: ticks.map((value, index) => ({ value, label: labels[index] ?? '' })),
    zoomed: first > 0,
  };
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004. */
function exact(multiple: number): number {
  return Number(multiple.toPrecision(12));
}
