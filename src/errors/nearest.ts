import { distance } from 'fastest-levenshtein';

/**
 * The allowed word most like `word`, or null when none is near enough to be a likely slip. Of a name
 * with slashes the last part will do: “Oslo” is near to “Europe/Oslo”.
 */
export function nearest(word: string, allowed: Iterable<string>): string | null {
  const needle = normalise(word);
  let best: string | null = null;
  let bestDistance = Infinity;
  let bestLetters = Infinity;
  for (const candidate of allowed) {
    const whole = normalise(candidate);
    if (negates(needle, whole)) continue;
    const last = whole.slice(whole.lastIndexOf('/') + 1);
    const d = Math.min(steps(needle, whole), steps(needle, last));
    const letters = distance(needle, whole);
    if (d < bestDistance || (d === bestDistance && letters < bestLetters))
      [best, bestDistance, bestLetters] = [candidate, d, letters];
  }
  const tolerance = Math.max(needle.length > 3 ? 2 : 1, Math.floor(needle.length * 0.4));
  return bestDistance <= Math.min(tolerance, needle.length - 1) ? best : null;
}

/** Slips between two words: letters wrong, missing or too many; letters swapped; a word cut short. */
function steps(word: string, candidate: string): number {
  const d = distance(word, candidate);
  const swapped = word.length === candidate.length && sorted(word) === sorted(candidate);
  const [short, long] = word.length < candidate.length ? [word, candidate] : [candidate, word];
  const cut = short.length >= 3 && long.startsWith(short);
  return swapped || cut ? Math.min(d, 1) : d;
}

/** Whether a word says the opposite of another, and so is no slip of it: “nonconformity”. */
function negates(word: string, candidate: string): boolean {
  return ['non', 'non-', 'not-', 'un', 'in'].some((no) => word === no + candidate);
}

function sorted(word: string): string {
  return Array.from(word).toSorted().join('');
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}
