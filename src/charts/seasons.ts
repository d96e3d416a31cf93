import { rect } from '@observablehq/plot';
import { defineChart } from '../drawing/define-chart.ts';
import { describeRange } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { endLabels } from '../drawing/end-labels.ts';
import { extremes } from '../drawing/extremes.ts';
import { wrap } from '../drawing/fit-text.ts';
import { frame } from '../drawing/frame.ts';
import { axisWidth, gridLines, leftTicks } from '../drawing/number-axis.ts';
import { periodAxis, periodAxisHeight } from '../drawing/period-axis.ts';
import { periodTicks } from '../drawing/period-ticks.ts';
import { place } from '../drawing/place.ts';
import { hatching } from '../drawing/hatching.ts';
import { layer, plot } from '../drawing/plot.ts';
import { rimmed } from '../drawing/rimmed.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { valueAxis } from '../drawing/value-axis.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases } from '../drawing/words.ts';
import type { Unit } from '../measures/unit.ts';

export interface Season {
  /** A month, as 2026-03. */
  period: string;
  value: number;
  n: number;
  /** The period covers it only in part; its bar is then hatched. */
  partial: boolean;
  holidays: number;
}

/** One measure by month, with the public holidays in each. */
export interface SeasonsData {
  title: string;
  unit: Unit;
  /** What each value is: "Requests a day". */
  statistic: string;
  /** Of the complete months. */
  mean: number;
  months: readonly Season[];
}

const dotGap = 7;
/** More are counted in the table only. */
const MOST_DOTS = 6;
const holidayMark = () => element('circle', { r: 2.5, fill: colour.signal });

const partialMark = () =>
  element(
    'g',
    {},
    element('rect', {
      ...{ x: -8, y: -5, width: 16, height: 10 },
      ...{ fill: colour.band, stroke: colour.series, 'stroke-dasharray': '2 2' },
    }),
    hatching([-8, 8], [-5, 5], colour.series),
  );

/** Months as bars against their mean, with a dot below for each public holiday. */
export default defineChart<SeasonsData>({
  id: 'seasons',

  draw({ unit, statistic, mean, months }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    if (months.length === 0) return drawNothing(context);

    const narrow = width < narrowBelow;
    const axis = valueAxis(
      unit,
      months.map(({ value }) => value),
      formats,
      { steps: narrow ? 4 : 5 },
    );
    const dots = Math.min(MOST_DOTS, Math.max(...months.map(({ holidays }) => holidays)));
    const dotsHeight = dots === 0 ? 0 : dots * dotGap + 3;
    const left = axisWidth(axis);
    const meanText = say('meanPerDay', { value: formats.value(unit, mean) });
    const meanLines = narrow ? wrap(meanText, 60, size.label, 2) : [meanText];
    const right = 8 + Math.max(...meanLines.map((line) => textWidth(line, size.label)));
    const spacing = (width - Math.ceil(left) - Math.ceil(right)) / months.length;
    const ticks = periodTicks(
      months.map(({ period }) => period),
      formats,
      spacing,
    );
    const around = frame({
      width,
      caption: statistic,
      key: [
        ...(dots > 0 ? [{ symbol: holidayMark(), text: say('holiday') }] : []),
        ...(months.some(({ partial }) => partial)
          ? [
              {
                symbol: partialMark(),
                text: say('partial'),
              },
            ]
          : []),
      ],
      innerHeight: narrow ? 150 : 190,
      margins: { top: 6, right, bottom: dotsHeight + periodAxisHeight(ticks) + 6, left },
    });
    const { plotOptions, bottom, drawAround } = around;
    const bars = months.map((month, index) => ({
      ...{ ...month, x1: index + 0.14, x2: index + 0.86 },
      title: `${formats.period(month.period)}: ${formats.value(unit, month.value)}, ${formats.n(month.n)}`,
    }));
    const corners = { x1: 'x1', x2: 'x2', y1: 0, y2: 'value', title: 'title' };

    return plot({
      ...plotOptions,
      x: { domain: [0, months.length] },
      y: { domain: axis.domain },
      marks: [
        gridLines(axis, 'y'),
        rect(
          bars.filter(({ partial }) => !partial),
          { ...corners, fill: colour.series },
        ),
        rect(
          bars.filter(({ partial }) => partial),
          { ...corners, fill: colour.band, stroke: colour.series, strokeDasharray: '2 2' },
        ),
        layer(({ x, y }) => [
          ...bars
            .filter(({ partial }) => partial)
            .map(({ x1, x2, value }) => hatching([x(x1), x(x2)], [y(value), y(0)], colour.series)),
          ...drawAround(),
          ...leftTicks(axis, around.left, y),
          rimmed(`M${around.left.toString()},${y(mean).toString()}H${around.right.toString()}`, {
            ...{ stroke: colour.ink, 'stroke-width': 1.5 },
          }),
          ...endLabels([{ y: y(mean), lines: meanLines }], around.right + 6, [
            around.top - 6,
            bottom + 6,
          ]),
          ...bars.flatMap(({ holidays }, index) =>
            Array.from({ length: Math.min(holidays, MOST_DOTS) }, (_, dot) =>
              place(holidayMark(), x(index + 0.5), bottom + 6 + dot * dotGap),
            ),
          ),
          ...periodAxis(ticks, (index) => x(index + 0.5), bottom + dotsHeight),
        ]),
      ],
    });
  },

  describe({ unit, statistic, mean, months }, { formats, words }) {
    const say = phrases(words);
    const [first] = months;
    const last = months.at(-1);
    if (first === undefined || last === undefined) return say('nothingToDraw');
    const { lowest, highest } = extremes(first, months);
    const most = Math.max(...months.map(({ holidays }) => holidays));
    const busiest = months.filter(({ holidays }) => holidays === most && most > 0);
    return [
      say('describeSeasons', {
        ...{ statistic, first: formats.period(first.period), last: formats.period(last.period) },
      }),
      describeRange(
        lowest,
        highest,
        say,
        ({ value }) => formats.value(unit, value),
        ({ period }) => formats.period(period),
      ),
      `${capital(say('meanPerDay', { value: formats.value(unit, mean) }))}.`,
      ...(busiest.length === 0 || busiest.length > 3
        ? []
        : [
            say('describeHolidays', {
              months: busiest
                .map(({ period }) => `${formats.period(period)} (${formats.count(most)})`)
                .join(', '),
            }),
          ]),
    ].join(' ');
  },

  table({ title, unit, statistic, mean, months }, { formats, words }) {
    const say = phrases(words);
    return {
      caption: tableCaption(title, statistic),
      columns: [
        { label: say('columnPeriod'), numeric: false },
        { label: say('columnValue'), numeric: true, unit },
        { label: say('columnN'), numeric: true },
        { label: say('columnIndex'), numeric: true, unit: 'share' },
        { label: say('columnHolidays'), numeric: true },
      ],
      rows: months.map(({ period, value, n, partial, holidays }) => [
        {
          text: partial ? `${formats.period(period)} (${say('partial')})` : formats.period(period),
          value: period,
        },
        { text: formats.value(unit, value), value },
        { text: formats.count(n), value: n },
        mean === 0 ? say('none') : { text: formats.share(value / mean), value: value / mean },
        formats.count(holidays),
      ]),
    };
  },
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
