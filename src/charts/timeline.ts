import { layOutBarRows, drawName } from '../drawing/bar-rows.ts';
import { defineChart } from '../drawing/define-chart.ts';
import { drawNothing } from '../drawing/draw-nothing.ts';
import { element } from '../drawing/element.ts';
import { frame } from '../drawing/frame.ts';
import type { KeyEntry } from '../drawing/key.ts';
import { label } from '../drawing/label.ts';
import { periodAxis, periodAxisHeight } from '../drawing/period-axis.ts';
import { periodTicks } from '../drawing/period-ticks.ts';
import { layer, plot } from '../drawing/plot.ts';
import { layOutReferences } from '../drawing/reference-lines.ts';
import { overdueStretch, spanBar } from '../drawing/span-bar.ts';
import { textWidth } from '../drawing/text-width.ts';
import { colour, defaultWidth, narrowBelow, size } from '../drawing/theme.ts';
import { countText, dayNumber, spanTitle, stateWord, type TimeSpan } from '../drawing/time-span.ts';
import { phrases, type Say } from '../drawing/words.ts';
import { slicesOf, wholeMonths } from '../time/period.ts';

/** What is to be done over time, in the order in which it is drawn. */
export interface TimelineData {
  title: string;
  /** The day on which “overdue” is judged. */
  day: string | null;
  bars: readonly TimeSpan[];
}

/** Named in the text alternative; more are only counted. */
const MOST_NAMES = 3;

/** A bar from day to day for each thing to do, and the day of the report. */
export default defineChart<TimelineData>({
  id: 'timeline',

  draw({ day, bars }, context) {
    const { formats, width = defaultWidth } = context;
    const say = phrases(context.words);
    const reach = reachOf(bars, day);
    if (reach === null) return drawNothing(context);

    const months = slicesOf(reach, 'month');
    const domain = [dayNumber(reach.from), dayNumber(reach.to) + 1] as const;
    const stacked = width < narrowBelow;
    const rows = layOutBarRows(
      bars.map(({ name }) => name),
      width,
      stacked,
      width,
    );
    const counts = bars.map((bar) => countText(bar, formats, say));
    const countWidth = Math.max(...counts.map((text) => textWidth(text, size.text)));
    const margins = {
      left: stacked ? 1 : rows.nameWidth,
      right: countWidth > 0 && !stacked ? countWidth + 10 : 1,
    };
    const edges = [Math.ceil(margins.left), width - Math.ceil(margins.right)] as const;
    const perDay = (edges[1] - edges[0]) / (domain[1] - domain[0]);
    const at = (number: number) => edges[0] + (number - domain[0]) * perDay;
    const references = layOutReferences(
      day === null
        ? []
        : [{ value: dayNumber(day) + 0.5, label: say('reportDay', { day: formats.day(day) }) }],
      at,
      [edges[0], width],
    );
    const ticks = periodTicks(
      months.map(({ key }) => key),
      formats,
      (edges[1] - edges[0]) / months.length,
    );
    const monthMiddle = (index: number) => {
      const month = months[index];
      return month ? at(dayNumber(month.start) + month.days / 2) : 0;
    };
    const { plotOptions, top, bottom, left, drawAround } = frame({
      width,
      caption: '',
      key: keyOf(bars, say),
      innerHeight: bars.length * rows.rowHeight,
      margins: {
        ...margins,
        top: Math.max(10, references.height + 4),
        bottom: periodAxisHeight(ticks) + 6,
      },
    });
    const place = (index: number) => top + index * rows.rowHeight;
    const inRow = (index: number) =>
      [place(index) + rows.bar.top + 2, place(index) + rows.bar.bottom - 2] as const;

    return plot({
      ...plotOptions,
      x: { domain },
      y: { domain: [bars.length * rows.rowHeight, 0] },
      marks: [
        layer(() => [
          ...months.map(({ start }) =>
            element('line', {
              ...{ x1: at(dayNumber(start)), x2: at(dayNumber(start)), y1: top, y2: bottom },
              stroke: colour.grid,
            }),
          ),
          element('line', {
            ...{ x1: edges[0], x2: edges[1], y1: bottom, y2: bottom },
            stroke: colour.muted,
          }),
          ...drawAround(),
          ...periodAxis(ticks, monthMiddle, bottom),
          ...references.draw(top, bottom),
          ...bars.flatMap((bar, index) => {
            const ends = [at(dayNumber(bar.from)), at(dayNumber(bar.to) + 1)] as const;
            const late = bar.state === 'overdue' && day !== null && !bar.counts;
            return [
              drawName(rows, index, left, place(index)),
              spanBar(bar, ends, inRow(index), spanTitle(bar, formats, say)),
              ...(late ? [overdueStretch([ends[1], at(dayNumber(day))], inRow(index))] : []),
            ];
          }),
          ...counts.flatMap((text, index) =>
            text === ''
              ? []
              : [
                  label(width, place(index) + rows.textMiddle + 4, text, {
                    anchor: 'end',
                    halo: true,
                    fill: colour.muted,
                  }),
                ],
          ),
        ]),
      ],
    });
  },

  describe({ day, bars }, { formats, words }) {
    const say = phrases(words);
    const reach = reachOf(bars, null);
    if (reach === null) return say('nothingToDraw');
    const late = bars.filter(({ state }) => state === 'overdue');
    const named = late.slice(0, MOST_NAMES).map(({ name }) => name);
    const more = late.length - named.length;
    return [
      say('describeTimeline', {
        all: formats.count(bars.length),
        first: formats.day(bars.map(({ from }) => from).toSorted()[0] ?? ''),
        last: formats.day(
          bars
            .map(({ to }) => to)
            .toSorted()
            .at(-1) ?? '',
        ),
      }),
      ...(day === null ? [] : [say('describeTimelineDay', { day: formats.day(day) })]),
      late.length === 0
        ? say('describeTimelineNotOverdue')
        : say('describeTimelineOverdue', {
            overdue: formats.count(late.length),
            names: [
              ...named,
              ...(more > 0 ? [`${formats.count(more)} ${say('andMore')}`] : []),
            ].join('; '),
          }),
    ].join(' ');
  },

  table({ title, bars }, { formats, words }) {
    const say = phrases(words);
    const counted = bars.some(({ counts }) => counts);
    return {
      caption: title,
      columns: [
        { label: say(counted ? 'columnGroup' : 'columnAction'), numeric: false },
        { label: say('columnStart'), numeric: false },
        { label: say('columnEnd'), numeric: false },
        { label: say('columnState'), numeric: false },
      ],
      rows: bars.map((bar) => [
        bar.name,
        startText(bar, formats.day(bar.from), say),
        formats.day(bar.to),
        countText(bar, formats, say) || stateWord(bar, say),
      ]),
    };
  },
});

function startText({ start }: TimeSpan, day: string, say: Say): string {
  if (start === 'unknown') return say('none');
  return start === 'stated' ? day : say('assumed', { day });
}

/** The whole months that hold every bar and the report's day; null without bars. */
function reachOf(bars: readonly TimeSpan[], day: string | null) {
  const days = bars
    .flatMap(({ from, to }) => [from, to])
    .concat(day ?? [])
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return bars.length === 0 || from === undefined || to === undefined
    ? null
    : wholeMonths({ from, to });
}

/** What the bars that are there mean. */
function keyOf(bars: readonly TimeSpan[], say: Say): KeyEntry[] {
  const bar = (start: TimeSpan['start'], state: TimeSpan['state']) =>
    spanBar({ start, state }, [-9, 9], [-5, 5]);
  const has = (test: (span: TimeSpan) => boolean, symbol: SVGElement, text: string) =>
    bars.some(test) ? [{ symbol, text }] : [];
  const drawn = (span: TimeSpan) => span.start !== 'unknown';
  return [
    ...has(
      (span) => drawn(span) && (span.state === 'open' || span.state === 'overdue'),
      bar('stated', 'open'),
      say('barOpen'),
    ),
    ...has(
      (span) => drawn(span) && span.state === 'in-progress',
      bar('stated', 'in-progress'),
      say('barInProgress'),
    ),
    ...has((span) => drawn(span) && span.state === 'done', bar('stated', 'done'), say('barDone')),
    ...has(
      ({ state, counts }) => state === 'overdue' && !counts,
      overdueStretch([-5, 9], [-5, 5]),
      say('barOverdue'),
    ),
    ...has(({ start }) => start === 'assumed', bar('assumed', 'open'), say('barAssumed')),
    ...has(
      ({ start, state }) => start === 'unknown' && state !== 'overdue',
      bar('unknown', 'open'),
      say('barEndOnly'),
    ),
  ];
}
