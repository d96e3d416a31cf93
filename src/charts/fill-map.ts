import { rect } from '@observablehq/plot';
import { type ChartContext, defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { ellipsise } from '../drawing/fit-text.ts';
import { frame } from '../drawing/frame.ts';
import { heatLegend, heatLegendHeight } from '../drawing/heat-legend.ts';
import { heatScale } from '../drawing/heat-scale.ts';
import { label } from '../drawing/label.ts';
import { periodAxis, periodAxisHeight } from '../drawing/period-axis.ts';
import { periodTicks } from '../drawing/period-ticks.ts';
import { layer, plot } from '../drawing/plot.ts';
import { symbols } from '../drawing/symbols.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { phrases } from '../drawing/words.ts';

/** One column of a table in one month. */
export interface FillCell {
  /** 0 to 1; null in a month without rows that could have a value. */
  share: number | null;
  of: number;
  /** Far less than usual. */
  collapsed: boolean;
}

/** Which share of each column is filled, by month. */
export interface FillMapData {
  title: string;
  statistic: string;
  months: readonly string[];
  columns: readonly { name: string; cells: readonly FillCell[] }[];
}

const rowHeight = { wide: 20, narrow: 18 };
/** The share of a narrow drawing's width that names may take. */
const mostOfNarrow = 0.42;

/** A row a column and a cell a month; cells that are filled far less than usual are outlined. */
export default defineChart<FillMapData>({
  id: 'fill-map',

  draw({ statistic, months, columns }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    if (months.length === 0 || columns.length === 0) return drawNothing(context);

    const narrow = width < narrowBelow;
    const most = narrow ? mostOfNarrow * width : width / 2;
    const names = columns.map(({ name }) => ellipsise(name, most, size.text));
    const left = 10 + Math.max(...names.map((name) => textWidth(name, size.text)));
    const spacing = (width - Math.ceil(left) - 2) / months.length;
    const ticks = periodTicks(months, formats, spacing);
    const cells = columns.flatMap((column, row) =>
      column.cells.flatMap(({ share, of, collapsed }, month) =>
        share === null
          ? []
          : [{ share, of, collapsed, x1: month, x2: month + 1, y1: row, y2: row + 1 }],
      ),
    );
    const scale = heatScale('share', [0, 1]);
    const collapsed = cells.filter((cell) => cell.collapsed);
    const around = frame({
      width,
      caption: statistic,
      key: collapsed.length > 0 ? [{ symbol: symbols.outline(), text: say('collapsed') }] : [],
      innerHeight: columns.length * (narrow ? rowHeight.narrow : rowHeight.wide),
      margins: { top: 4, right: 2, bottom: periodAxisHeight(ticks) + 14 + heatLegendHeight, left },
    });
    const { plotOptions, bottom, drawAround } = around;
    const corners = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
    return plot({
      ...plotOptions,
      x: { domain: [0, months.length] },
      y: { domain: [columns.length, 0] },
      marks: [
        rect(
          cells.map((cell) => ({
            ...cell,
            fill: scale.colourOf(cell.share),
            title: `${columns[cell.y1]?.name ?? ''}, ${formats.period(months[cell.x1] ?? '')}: ${formats.share(cell.share)}, ${formats.n(cell.of)}`,
          })),
          { ...corners, inset: 0.75, fill: (cell: { fill: string }) => cell.fill, title: 'title' },
        ),
        rect(collapsed, { ...corners, inset: 1, stroke: colour.ink, strokeWidth: 2 }),
        rect(collapsed, { ...corners, inset: 2.5, stroke: colour.paper, strokeWidth: 1 }),
        layer(({ x, y }) => [
          ...drawAround(),
          ...names.map((name, row) =>
            label(around.left - 8, y(row + 0.5) + 4, name, { anchor: 'end', fill: colour.muted }),
          ),
          ...periodAxis(ticks, (index) => x(index + 0.5), bottom),
          heatLegend(
            scale,
            formats.ticks('share', scale.edges),
            0,
            around.right,
            bottom + periodAxisHeight(ticks) + 14,
          ),
        ]),
      ],
    });
  },

  describe({ statistic, months, columns }, { formats, words }) {
    const say = phrases(words);
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined || columns.length === 0)
      return say('nothingToDraw');
    const fallen = columns.filter(({ cells }) => cells.some(({ collapsed }) => collapsed));
    return [
      say('describePeriods', {
        statistic,
        first: formats.period(first),
        last: formats.period(last),
      }),
      fallen.length === 0
        ? say('describeNoneCollapsed')
        : say('describeCollapsed', { names: fallen.map(({ name }) => name).join(', ') }),
    ].join(' ');
  },

  table({ title, months, columns }, { formats, words }) {
    const say = phrases(words);
    return {
      caption: title,
      columns: [
        { label: say('columnColumn'), numeric: false },
        ...months.map((month) => ({
          ...{ label: formats.period(month), numeric: true },
          unit: 'share' as const,
        })),
      ],
      rows: columns.map(({ name, cells }) => [name, ...cells.map((cell) => said(cell, formats))]),
    };
  },
});

function said({ share }: FillCell, formats: ChartContext['formats']): string {
  return share === null ? '–' : formats.share(share);
}
