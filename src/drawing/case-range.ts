import type { Formats } from '../formats/create-formats.ts';

/** How many cases stand behind each of several values: "n = 812", or "n = 812 – 1,204". */
export function caseRange(values: readonly { n: number }[], formats: Formats): string {
  const cases = values.map(({ n }) => n);
  const least = Math.min(...cases);
  const most = Math.max(...cases);
  const from = formats.n(least);
  return least === most ? from : `${from}\u00a0–\u00a0${formats.count(most)}`;
}
