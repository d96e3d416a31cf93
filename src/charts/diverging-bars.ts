import { type BarCells, layOutBarColumns } from '../drawing/bar-columns.ts';
import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { describeRange } from '../drawing/describe-values.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { extremes } from '../drawing/extremes.ts';
import { frame } from '../drawing/frame.ts';
import { label } from '../drawing/label.ts';
import {
  likertAxis,
  type LikertRow,
  likertSpans,
  stepSegment,
  stepSymbol,
} from '../drawing/likert-steps.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import { layer, plot } from '../drawing/plot.ts';
import { colour, defaultWidth, narrowBelow } from '../drawing/theme.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases } from '../drawing/words.ts';
import type { Formats } from '../formats/create-formats.ts';

export interface DivergingBarsData {
  title: string;
  /** What the answers were: "Answers from 1 to 5". */
  statistic: string;
  /** In the order in which they are drawn. */
  rows: readonly LikertRow[];
  /** The least n that is shown. */
  minimumCell: number;
}

/**
 * Answers on five steps as bars around the neutral middle: half of the 3s stand on either side, so that
 * what lies right of the middle is favourable (Heiberger & Robbins 2014, Journal of Statistical Software 57/5).
 */
export default defineChart<DivergingBarsData>({
  id: 'diverging-bars',

  draw(data, context) {
    const { statistic, rows: all } = data;
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const known = shown(all);
    if (known.length === 0) return drawNothing(context);

    const stacked = width < narrowBelow;
    const axis = likertAxis(
      known.map(({ counts }) => counts),
      formats,
    );
    const cells = all.map((row) => cellsOf(row, data, stacked, context));
    const columns = layOutBarColumns(
      cells,
      stacked ? { n: '' } : { n: say('columnN'), value: say('columnFavourable') },
      width,
    );
    const rows = layOutBarRows(
      all.map(({ key }) => key),
      width,
      stacked,
      columns.start,
    );
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: statistic,
      key: [1, 2, 3, 4, 5].map((step) => ({
        symbol: stepSymbol(step),
        text: say(`likert${step.toString() as '1' | '2' | '3' | '4' | '5'}`),
      })),
      innerHeight: all.length * rows.rowHeight,
      margins: {
        top: 18,
        left: stacked ? 1 : rows.nameWidth,
        right: stacked ? 1 : width - columns.start + 16,
        bottom: 32,
      },
    });
    const topOf = (index: number) => top + index * rows.rowHeight;
    const barMiddle = (index: number) => topOf(index) + (rows.bar.top + rows.bar.bottom) / 2;

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [all.length * rows.rowHeight, 0] },
      marks: [
        gridLines(axis, 'x'),
        layer(({ x }) => [
          ...drawAround(),
          ...bottomTicks(axis, x, bottom, width),
          ...(stacked ? [] : columns.drawHeading(top - 7)),
          ...known.flatMap(({ counts, key, index }) =>
            likertSpans(counts).map(({ step, from, to, share }) =>
              stepSegment(
                step,
                [x(from), x(to)],
                [topOf(index) + rows.bar.top, topOf(index) + rows.bar.bottom],
                `${key}: ${step.toString()}, ${formats.share(share)}`,
              ),
            ),
          ),
          ...cells.flatMap((cell, index) => [
            drawName(rows, index, left, topOf(index)),
            ...columns.drawCells(cell, topOf(index) + rows.textMiddle + 4),
            ...(cell.absence === ''
              ? []
              : [
                  label(x(0) + 6, barMiddle(index) + 4, cell.absence, {
                    fill: colour.muted,
                    halo: true,
                  }),
                ]),
          ]),
        ]),
      ],
    });
  },

  describe({ statistic, rows }, context) {
    const { formats } = context;
    const say = phrases(context.words);
    const known = shown(rows).map((row) => ({ ...row, value: row.favourable }));
    const [first] = known;
    if (first === undefined) return say('nothingToDraw');
    const { lowest, highest } = extremes(first, known);
    const withheld = rows.length - known.length;
    return [
      say('describeLikert', { statistic, all: formats.count(rows.length) }),
      describeRange(
        lowest,
        highest,
        say,
        ({ value }) => formats.share(value),
        ({ key }) => key,
      ),
      ...(withheld === 0
        ? []
        : [
            say('describeSuppressed', {
              suppressed: formats.count(withheld),
              all: formats.count(rows.length),
            }),
          ]),
    ].join(' ');
  },

  table(data, { formats, words }) {
    const say = phrases(words);
    const steps = [1, 2, 3, 4, 5];
    return {
      caption: tableCaption(data.title, data.statistic),
      columns: [
        { label: say('columnGroup'), numeric: false },
        ...steps.map((step) => ({ label: step.toString(), numeric: true })),
        { label: say('columnFavourable'), numeric: true, unit: 'share' },
        { label: say('columnInterval'), numeric: true },
        { label: say('columnN'), numeric: true },
      ],
      rows: data.rows.map(({ key, counts, n, favourable, interval }) => {
        if (counts === null || n === null || favourable === null) {
          const absent = absence(data, formats, words);
          return [key, ...steps.map(() => absent), absent, say('none'), absent];
        }
        return [
          key,
          ...counts.map(formats.count),
          { text: formats.share(favourable), value: favourable },
          interval === null ? say('none') : formats.interval('share', interval),
          { text: formats.count(n), value: n },
        ];
      }),
    };
  },
});

/** The rows that may be shown, each with its place in the order. */
function shown(rows: readonly LikertRow[]) {
  return rows.flatMap(({ counts, favourable, ...row }, index) =>
    counts === null || favourable === null ? [] : [{ ...row, counts, favourable, index }],
  );
}

function cellsOf(
  { n, favourable, interval }: LikertRow,
  data: DivergingBarsData,
  stacked: boolean,
  { formats, words }: ChartContext,
): BarCells {
  if (favourable === null || n === null)
    return { value: '', n: '', absence: absence(data, formats, words) };
  const value = formats.share(favourable);
  // On a phone the interval is in the table alone.
  if (stacked) return { value, n: formats.n(n), absence: '' };
  const held = interval === null ? '' : formats.interval('share', interval);
  return { value, n: formats.count(n), held, absence: '' };
}

function absence(
  { minimumCell }: DivergingBarsData,
  formats: Formats,
  words: ChartContext['words'],
): string {
  return phrases(words)('suppressed', { minimum: formats.count(minimumCell) });
}
