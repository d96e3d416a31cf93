/** How dark a cell of a table of counts is, from 0 (none) to 3 (the upper third of the most). */
export function loadLevel(count: number, most: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const share = count / most;
  return share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}
