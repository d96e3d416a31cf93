import type { Formats } from '../formats/create-formats.ts';

/** A year, month or day, or two days parted by a slash, as the locale writes them. */
export function periodText(period: string, formats: Pick<Formats, 'period'>): string {
  return period
    .split('/')
    .map((day) => formats.period(day))
    .join(' – ');
}
