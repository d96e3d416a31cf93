import timeline from '../charts/timeline.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { TimeSpan } from '../drawing/time-span.ts';
import type { ReportPlan } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

/** A part of the plan's timeline that fits on a printed page, drawn for wide and narrow places. */
export interface TimelineFigure {
  readonly title: string;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
}

const narrowWidth = 360;
/** Bars that fit on a printed page. */
const perFigure = 20;

export function drawTimeline({ report, formats, t }: SiteContext): TimelineFigure[] {
  const { day, timeline: drawn } = report.plan;
  const names = new Map(report.actions.map(({ id, what }) => [id, what]));
  const byOwner = drawn.of === 'owners';
  const bars = drawn.bars.map((bar): TimeSpan => ({
    name: bar.action === null ? (bar.owner ?? t('plan.nobody')) : (names.get(bar.action) ?? ''),
    ...{ from: bar.from, to: bar.to, state: bar.state },
    start: starts[bar.fromIs],
    counts: byOwner ? { n: bar.n, overdue: bar.overdue } : undefined,
  }));
  const figures = Math.ceil(bars.length / perFigure);
  const size = Math.ceil(bars.length / Math.max(figures, 1));
  return Array.from({ length: figures }, (_, index) => {
    const [start, end] = [index * size, Math.min((index + 1) * size, bars.length)];
    const part = t(byOwner ? 'plan.timeline-owners-part' : 'plan.timeline-part', {
      from: start + 1,
      to: end,
      of: bars.length,
    });
    const whole = byOwner ? t('plan.timeline-owners') : t('plan.timeline-title');
    const data = { title: figures > 1 ? part : whole, day, bars: bars.slice(start, end) };
    return {
      title: data.title,
      wide: renderChart(timeline, data, { formats }),
      narrow: renderChart(timeline, data, { formats, width: narrowWidth }),
    };
  });
}

const starts = {
  start: 'stated',
  due: 'stated',
  raised: 'assumed',
  report: 'assumed',
  end: 'unknown',
} as const satisfies Record<ReportPlan['timeline']['bars'][number]['fromIs'], TimeSpan['start']>;
