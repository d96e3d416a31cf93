/** A label that stands over the top of its own vertical line. */
export interface TopLabel {
  /** Of the line. */
  x: number;
  width: number;
}

export interface PlacedLabel {
  start: number;
  end: number;
  /** Counted upwards; its line rises to it. */
  row: number;
}

const gap = 8;

/**
 * Places for labels over vertical lines, such that no label touches another or is crossed by a
 * line; of all such, the lowest, and next the best centred. For the few labels that a chart has,
 * every arrangement is tried.
 */
export function placeLabels(
  labels: readonly TopLabel[],
  edges: readonly [number, number],
): PlacedLabel[] {
  const options = labels.map((label) => placesOf(label, labels.length, edges));
  let best: { cost: number; places: PlacedLabel[] } = { cost: Infinity, places: [] };
  const search = (places: PlacedLabel[], cost: number): void => {
    if (cost >= best.cost) return;
    const index = places.length;
    if (index === labels.length) {
      best = { cost, places };
      return;
    }
    for (const { place, effort } of options[index] ?? []) {
      const clashes = places.filter((other, at) => clash(place, other, labels[index], labels[at]));
      search([...places, place], cost + effort + 1000 * clashes.length);
    }
  };
  search([], 0);
  return best.places;
}

/** Centred over the line, to its left or to its right, in each row, inside the edges. */
function placesOf({ x, width }: TopLabel, rows: number, [left, right]: readonly [number, number]) {
  const starts = [x - width / 2, x - width - gap / 2, x + gap / 2];
  return Array.from({ length: rows }).flatMap((_, row) =>
    starts.map((wanted, aside) => {
      const start = Math.max(left, Math.min(wanted, right - width));
      const effort = row * 10 + Math.min(aside, 1) + Math.abs(start - wanted) / width;
      return { place: { start, end: start + width, row }, effort };
    }),
  );
}

function clash(
  a: PlacedLabel,
  b: PlacedLabel,
  ofA: TopLabel | undefined,
  ofB: TopLabel | undefined,
): boolean {
  if (a.row === b.row) return a.start < b.end + gap && b.start < a.end + gap;
  const [lower, line] = a.row < b.row ? [a, ofB] : [b, ofA];
  return line !== undefined && line.x > lower.start - 3 && line.x < lower.end + 3;
}
