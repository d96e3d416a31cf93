import type { ReportKpi } from '../report/schema.ts';

type Slice = ReportKpi['trend'][number];
type Measured = Slice & { value: number };

/** A small line of a KPI's whole months, or of its weeks where there are few months. */
export interface Sparkline {
  readonly path: string;
  /** The latest value, and those that stand between gaps, which no line leads to. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly latest: boolean }[];
  readonly first: Measured;
  readonly latest: Measured;
}

export const sparklineBox = { width: 240, height: 40 } as const;

const inset = 4;
const fewest = 4;

export function sparklineOf({ trend, weekly }: ReportKpi): Sparkline | null {
  const [slices] = [trend, weekly]
    .map((all) => all.filter(({ partial }) => !partial))
    .filter((whole) => whole.filter(isMeasured).length >= fewest);
  const measured = slices?.filter(isMeasured) ?? [];
  const first = measured.at(0);
  const latest = measured.at(-1);
  if (!slices || !first || !latest) return null;

  const values = measured.map(({ value }) => value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const x = (index: number) =>
    inset + (index / (slices.length - 1)) * (sparklineBox.width - 2 * inset);
  const y = (value: number) => {
    const height = span === 0 ? 0.5 : (value - low) / span;
    return sparklineBox.height - inset - height * (sparklineBox.height - 2 * inset);
  };
  const points = slices.map((slice, index) =>
    isMeasured(slice) ? { x: x(index), y: y(slice.value), latest: slice === latest } : null,
  );
  const path = points
    .map((point, index) =>
      point === null
        ? ''
        : `${points[index - 1] == null ? 'M' : 'L'}${point.x.toFixed(1)},${point.y.toFixed(1)}`,
    )
    .join('');
  const dots = points.filter(
    (point, index) =>
      point !== null && (point.latest || (!points[index - 1] && !points[index + 1])),
  );
  return { path, dots: dots.filter((point) => point !== null), first, latest };
}

function isMeasured(slice: Slice): slice is Measured {
  return slice.value !== null;
}
