const DAY = 86_400_000;

/** Whole days from `date` to `day`, both as 2026-01-31. */
export function daysBetween(date: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(date)) / DAY);
}

/** Whether a cell is older on a day than an audit accepts (`staleAfter` in seconds). */
export function isStale(date: string, day: string, staleAfter: number): boolean {
  return daysBetween(date, day) * 86_400 > staleAfter;
}
