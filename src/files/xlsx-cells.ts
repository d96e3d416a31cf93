import { unescaped, type Workbook } from './xlsx-workbook.ts';

const DAY = 86_400_000;
/** The day 1970-01-01 as Excel counts days from 1900, its 29 February 1900 included. */
const EPOCH = 25_569;
const SINCE_1904 = 1462;
/** A duration is shorter (54 years); a greater number is a date of which the format shows the clock. */
const LONGEST_DAYS = 20_000;

/** The text of a cell: what Excel kept of a formula, dates as ISO, times as hours, minutes, seconds. */
export function cellText(
  { texts, kinds, from1904 }: Workbook,
  type: string | undefined,
  style: number,
  value: string,
): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'd':
      return value.replace('T', ' ').replace(/(\.0+)?Z?$/, '');
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'e':
      return value;
    default:
  }
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const kind = kinds[style] ?? 'number';
  if (kind === 'number') return numberText(value, number);
  if (kind === 'time' && number < LONGEST_DAYS) return timeText(number);
  return dateText(number + (from1904 ? SINCE_1904 : 0));
}

/** Digits as they stand; what a double adds behind its fifteenth digit is no part of a figure. */
function numberText(value: string, number: number): string {
  return /^-?\d+$/.test(value) ? value : String(Number(number.toPrecision(15)));
}

function dateText(serial: number): string {
  // Before March 1900 Excel's count is a day off; such a date is a time that was given a date's format.
  if (serial < 61) return timeText(serial);
  const instant = new Date(Math.round((serial - EPOCH) * DAY));
  if (Number.isNaN(instant.getTime())) return String(serial);
  const iso = instant.toISOString().replace('T', ' ').replace('Z', '');
  return iso.replace(/\.000$/, '');
}

function timeText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const pad = (n: number) => String(n).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return days < 0 ? `-${clock}` : clock;
}
