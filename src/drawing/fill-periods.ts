/** At most so many periods are filled in; a longer gap is a slip in the data. */
const MOST = 1500;
const dayMs = 86_400_000;

/**
 * Keys in the order of time with every month, ISO week or day between the first and the last, so that
 * a gap takes its room on an axis. Other keys stay as they are, in their own order.
 */
export function fillPeriods(keys: readonly string[]): string[] {
  const distinct = [...new Set(keys)];
  const steps = [monthKeys, weekKeys, dayKeys].find(({ form }) =>
    distinct.every((key) => form.test(key)),
  );
  const sorted = distinct.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!steps || first === undefined || last === undefined) return distinct;
  const filled: string[] = [];
  for (let key = first; key <= last; key = steps.next(key)) {
    filled.push(key);
    if (filled.length > MOST) return sorted;
  }
  return sorted.every((key) => filled.includes(key)) ? filled : sorted;
}

const monthKeys = {
  form: /^\d{4}-\d\d$/,
  next: (key: string) => isoDay(Date.parse(`${key}-01T00:00Z`) + 31 * dayMs).slice(0, 7),
};

const dayKeys = {
  form: /^\d{4}-\d\d-\d\d$/,
  next: (key: string) => isoDay(Date.parse(`${key}T00:00Z`) + dayMs),
};

const weekKeys = {
  form: /^\d{4}-W\d\d$/,
  next(key: string) {
    // The Thursday of an ISO week lies in its year.
    const thursday =
      thursdayOfFirstWeek(Number(key.slice(0, 4))) +
      (Number(key.slice(6)) - 1) * 7 * dayMs +
      7 * dayMs;
    const year = new Date(thursday).getUTCFullYear();
    const week = 1 + Math.round((thursday - thursdayOfFirstWeek(year)) / (7 * dayMs));
    return `${year.toString()}-W${week.toString().padStart(2, '0')}`;
  },
};

function thursdayOfFirstWeek(year: number): number {
  const first = new Date(Date.UTC(year, 0, 1));
  return first.getTime() + ((11 - first.getUTCDay()) % 7) * dayMs;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
