import { type Markish, ruleY } from '@observablehq/plot';
import type { Unit } from '../measures/unit.ts';
import type { ChartContext } from './define-chart.ts';
import type { EndLabel } from './end-labels.ts';
import { measured } from './extremes.ts';
import { place } from './place.ts';
import type { Scales } from './plot.ts';
import { type Process, processLines, signalRules } from './process.ts';
import { symbols } from './symbols.ts';
import { colour } from './theme.ts';
import { phrases } from './words.ts';

/** The mean as a thin line and the natural limits as dotted ones, quieter than a target. */
export function processRules(process: Process, unit: Unit): Markish[] {
  const rule = { stroke: colour.muted, strokeWidth: 1 };
  return [
    ruleY([process.mean], rule),
    ruleY(processLines(process, unit), { ...rule, strokeDasharray: '1 3' }),
  ];
}

/** What stands at the end of these lines; where there is no room for words, the key has them. */
export function processLabels(
  process: Process,
  unit: Unit,
  narrow: boolean,
  { formats, words }: ChartContext,
): (Omit<EndLabel, 'y'> & { value: number })[] {
  const say = phrases(words);
  const written = (phrase: 'processMean' | 'processLimit', value: number) => {
    const text = formats.value(unit, value);
    return { value, lines: [narrow ? text : say(phrase, { value: text })], fill: colour.muted };
  };
  return [
    written('processMean', process.mean),
    ...processLines(process, unit).map((limit) => written('processLimit', limit)),
  ];
}

/** Points that signal, by shape and colour: a diamond outside the limits, a square in a run. */
export function signalMarks(
  process: Process,
  points: readonly { period: string; value: number | null }[],
  spacing: number,
  { x, y }: Scales,
): SVGElement[] {
  const rules = signalRules(process);
  const radius = spacing >= 10 ? 6 : spacing >= 4 ? 4.5 : 3.5;
  return measured(points.map((point, index) => ({ ...point, index }))).flatMap(
    ({ period, value, index }) => {
      const rule = rules.get(period);
      if (rule === undefined) return [];
      const symbol = rule === 'outside' ? symbols.diamond(radius) : symbols.square(radius * 0.6);
      return [place(symbol, x(index), y(value))];
    },
  );
}
