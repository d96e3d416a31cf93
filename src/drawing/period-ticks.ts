import type { Formats } from '../formats/create-formats.ts';
import { size } from './theme.ts';
import { textWidth } from './text-width.ts';

export interface PeriodTick {
  index: number;
  label: string;
  /** Given where it differs from that of the tick before; else empty. */
  year: string;
}

const gap = 10;

/**
 * The periods that have room for a label, `spacing` pixels apart. Thinned months keep January (or
 * the quarters that begin with it); other periods are counted from the first.
 */
export function periodTicks(
  periods: readonly string[],
  formats: Formats,
  spacing: number,
): PeriodTick[] {
  const labels = periods.map((period) => formats.periodTick(period));
  const widest = Math.max(
    ...labels.flatMap(({ label, year }) => [label, year].map((text) => textWidth(text, size.text))),
  );
  const least = (widest + gap) / spacing;
  const months = periods.every((period) => /^\d{4}-\d\d$/.test(period));
  const every = (months ? [1, 2, 3, 6, 12] : [1, 2, 3, 4, 5, 10]).find((each) => each >= least);
  const step = every ?? Math.ceil(least / (months ? 12 : 5)) * (months ? 12 : 5);
  const january = months ? (13 - Number(periods[0]?.slice(5))) % Math.min(step, 12) : 0;

  let lastYear = '';
  return labels.flatMap(({ label, year }, index) => {
    if (index < january || (index - january) % step !== 0) return [];
    const shown = year === lastYear ? '' : year;
    lastYear = year;
    return [{ index, label, year: shown }];
  });
}
