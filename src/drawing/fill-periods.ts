/** At most so many periods are filled in; a longer gap is a slip in the data. */
const MOST = 1500;
const dayMs = 86_400_000;

/**
 * Keys in the order of time with every month, ISO week or day between the first and the last, so that
 * a gap takes its room on an axis; the same for whole numbers. Other keys keep their own order.
 */
export function fillPeriods(keys: readonly string[]): string[] {
  const distinct = [...new Set(keys)];
  if (distinct.length === 0) return [];
  if (distinct.every((key) => /^-?\d+$/.test(key))) return fillNumbers(distinct.map(Number));
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

function fillNumbers(numbers: readonly number[]): string[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [first = 0, last = first] = [sorted[0], sorted.at(-1)];
  const span = last - first + 1;
  const all = span > MOST ? sorted : Array.from({ length: span }, (_, index) => first + index);
  return all.map(String);
}

const monthKeys = {
  form: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  next: (key: string) => isoDay(Date.parse(`${key}-01T00:00Z`) + 31 * dayMs).slice(0, 7),
};

const dayKeys = {
  form: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  next: (key: string) => isoDay(Date.parse(`${key}T00:00Z`) + dayMs),
};

const weekKeys = {
  form: /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/,
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
