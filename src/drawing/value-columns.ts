import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import type { Bounds } from './axis-reach.ts';
import type { ChartCell, ChartTable } from './define-chart.ts';
import type { Say } from './words.ts';

/** The caption of a chart's table: what the chart is called and what its values are. */
export function tableCaption(title: string, statistic: string): string {
  return [title, statistic].filter((part) => part !== '').join(' – ');
}

/** The columns that a value with its n and interval takes in a table. */
export function valueColumns(unit: Unit, say: Say): ChartTable['columns'] {
  return [
    { label: say('columnValue'), numeric: true, unit },
    { label: say('columnN'), numeric: true },
    { label: say('columnInterval'), numeric: true },
  ];
}

/** The cells for these columns. */
export function valueCells(
  { value, n, interval }: { value: number | null; n: number; interval: Bounds | null },
  unit: Unit,
  formats: Formats,
  say: Say,
): ChartCell[] {
  return [
    value === null ? say('notMeasured') : { text: formats.value(unit, value), value },
    { text: formats.count(n), value: n },
    value === null || interval === null ? say('none') : formats.interval(unit, interval),
  ];
}
