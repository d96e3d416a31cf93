import { drawName, layOutBarRows } from '../drawing/bar-rows.ts';
import { defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { frame } from '../drawing/frame.ts';
import { label } from '../drawing/label.ts';
import { bottomTicks, gridLines } from '../drawing/number-axis.ts';
import { place } from '../drawing/place.ts';
import { layer, plot } from '../drawing/plot.ts';
import { seriesDot, seriesStyle } from '../drawing/series.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { tickStep } from '../drawing/tick-step.ts';
import { valueAxis, type ValueAxis } from '../drawing/value-axis.ts';
import { tableCaption } from '../drawing/value-columns.ts';
import { phrases, type Say } from '../drawing/words.ts';
import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';

export interface DumbbellRow {
  name: string;
  own: number | null;
  /** Of the competitors. */
  best: number | null;
  median: number | null;
}

/** Rows of one scale: the owner’s value, the best of the others, and their median. */
export interface DumbbellData {
  title: string;
  unit: Unit;
  /** What the values are: "Rating from 1 to 5". */
  scale: string;
  /** Whose the own values are. */
  owner: string;
  /** Of the scale, where it has both. */
  ends: readonly [least: number, greatest: number] | null;
  rows: readonly DumbbellRow[];
}

const kinds = ['own', 'best', 'median'] as const;
type Kind = (typeof kinds)[number];

const nameOf = (kind: Kind, owner: string, say: Say): string =>
  kind === 'own' ? owner : say(kind === 'best' ? 'dumbbellBest' : 'dumbbellMedian');

const drawn: Readonly<Record<Kind, (title?: string) => SVGElement>> = {
  own: (title) => seriesDot(seriesStyle(0), title),
  best: (title) => seriesDot(seriesStyle(1), title),
  median: (title) =>
    element(
      'path',
      { d: 'M0,-7V7', stroke: colour.ink, 'stroke-width': 2 },
      ...(title === undefined ? [] : [element('title', {}, title)]),
    ),
};

/** Two dots a row with the line between them, which is the gap; the median is a stroke. */
export default defineChart<DumbbellData>({
  id: 'dumbbell',

  draw(data, context) {
    const { unit, rows, scale, owner } = data;
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    if (knownOf(rows).length === 0) return drawNothing(context);

    const stacked = width < narrowBelow;
    const axis = axisOf(data, formats, stacked ? 4 : 6);
    const gaps = rows.map(({ own, best }) =>
      own === null || best === null
        ? say('dumbbellUnknown')
        : say('dumbbellPair', { own: formats.limit(unit, own), best: formats.limit(unit, best) }),
    );
    const gapWidth = Math.ceil(Math.max(...gaps.map((text) => textWidth(text, size.text))));
    const layout = layOutBarRows(
      rows.map(({ name }) => name),
      width,
      stacked,
      width - gapWidth - 8,
    );
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: scale,
      key: kinds.map((kind) => ({ symbol: drawn[kind](), text: nameOf(kind, owner, say) })),
      innerHeight: rows.length * layout.rowHeight,
      margins: {
        top: 8,
        bottom: 28,
        left: stacked ? 8 : layout.nameWidth,
        right: stacked ? 8 : gapWidth + 20,
      },
    });
    const topOf = (index: number) => top + index * layout.rowHeight;
    const middleOf = (index: number) => topOf(index) + (layout.bar.top + layout.bar.bottom) / 2;

    return plot({
      ...plotOptions,
      x: { domain: axis.domain },
      y: { domain: [rows.length, 0] },
      marks: [
        gridLines(axis, 'x'),
        layer(({ x }) => [
          ...drawAround(),
          ...bottomTicks(axis, x, bottom, width),
          ...rows.flatMap((row, index) => {
            const y = middleOf(index);
            const { own, best } = row;
            const apart = own !== null && best !== null && Math.abs(x(own) - x(best)) < 8 ? 5 : 0;
            const shift = { own: -apart, best: apart, median: 0 };
            return [
              drawName(layout, index, left, topOf(index)),
              label(width, topOf(index) + layout.textMiddle + 4, gaps[index] ?? '', {
                ...{ anchor: 'end', fill: colour.muted, halo: true },
              }),
              ...(own === null || best === null
                ? []
                : [
                    element('path', {
                      d: `M${String(x(own))},${String(y)}H${String(x(best))}`,
                      ...{ stroke: colour.muted, 'stroke-width': 2 },
                    }),
                  ]),
              ...kinds.toReversed().flatMap((kind) => {
                const value = row[kind];
                if (value === null) return [];
                const title = `${row.name}, ${nameOf(kind, owner, say)}: ${formats.limit(unit, value)}`;
                return [place(drawn[kind](title), x(value), y + shift[kind])];
              }),
            ];
          }),
        ]),
      ],
    });
  },

  describe({ unit, rows, scale, owner }, { formats, words }) {
    const say = phrases(words);
    if (knownOf(rows).length === 0) return say('nothingToDraw');
    const value = (figure: number | null) =>
      figure === null ? say('dumbbellUnknown') : formats.limit(unit, figure);
    return [
      ...(rows.length > 1
        ? [
            say('describeDumbbell', { scale, n: formats.count(rows.length) }),
            ...widestOf(rows).map(({ name, own, best }) =>
              say('describeDumbbellWidest', { name, own: value(own), best: value(best) }),
            ),
          ]
        : rows.map(({ name, own, best, median }) =>
            say('describeDumbbellRow', {
              ...{ name, owner },
              own: value(own),
              best: value(best),
              median: value(median),
            }),
          )),
    ].join(' ');
  },

  table({ title, scale, owner, unit, rows }, { formats, words }) {
    const say = phrases(words);
    return {
      caption: tableCaption(title, scale),
      columns: [
        { label: say('columnCriterion'), numeric: false },
        ...kinds.map((kind) => ({ label: nameOf(kind, owner, say), numeric: true, unit })),
      ],
      rows: rows.map((row) => [
        row.name,
        ...kinds.map((kind) => {
          const value = row[kind];
          return value === null
            ? say('dumbbellUnknown')
            : { text: formats.limit(unit, value), value };
        }),
      ]),
    };
  },
});

function knownOf(rows: readonly DumbbellRow[]): number[] {
  return rows.flatMap((row) => kinds.flatMap((kind) => row[kind] ?? []));
}

/** The row whose dots are farthest apart; none where nothing lies between any. */
function widestOf(rows: readonly DumbbellRow[]): DumbbellRow[] {
  const gaps = rows.map(({ own, best }) =>
    own === null || best === null ? 0 : Math.abs(own - best),
  );
  const most = Math.max(...gaps);
  return most > 0 ? rows.filter((_, index) => gaps[index] === most).slice(0, 1) : [];
}

/** The whole scale where it has ends, so that a rating of 1 is not drawn as if it were above zero. */
function axisOf({ unit, ends, rows }: DumbbellData, formats: Formats, steps: number): ValueAxis {
  if (!ends) return valueAxis(unit, knownOf(rows), formats, { steps });
  const [least, greatest] = ends;
  const step = tickStep(unit, greatest - least, steps);
  const ticks = Array.from(
    { length: Math.floor((greatest - least) / step + 1e-9) + 1 },
    (_, index) => Number((least + index * step).toPrecision(12)),
  );
  const labels = formats.ticks(unit, ticks);
  return {
    domain: [least, greatest],
    ticks: ticks.map((value, index) => ({ value, label: labels[index] ?? '' })),
    zoomed: false,
  };
}
