import { distance } from 'fastest-levenshtein';

/** The allowed word most like `word`, or null when none is near enough to be a likely slip. */
export function nearest(word: string, allowed: Iterable<string>): string | null {
  const needle = normalise(word);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of allowed) {
    const d = distance(needle, normalise(candidate));
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  const tolerance = Math.max(2, Math.floor(needle.length * 0.4));
  return bestDistance <= tolerance ? best : null;
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}
