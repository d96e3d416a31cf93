import { distance } from 'fastest-levenshtein';

/**
 * The allowed word most like `word`, or null when none is near enough to be a likely slip. Of a name
 * with slashes the last part will do: “Oslo” is near to “Europe/Oslo”.
 */
export function nearest(word: string, allowed: Iterable<string>): string | null {
  const needle = normalise(word);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of allowed) {
    const whole = normalise(candidate);
    const last = whole.slice(whole.lastIndexOf('/') + 1);
    const d = Math.min(distance(needle, whole), distance(needle, last));
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  const tolerance = Math.max(needle.length > 3 ? 2 : 1, Math.floor(needle.length * 0.4));
  return bestDistance <= tolerance ? best : null;
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}
