import timeline, { type TimelineData } from '../charts/timeline.ts';
import type { TimeSpan } from '../drawing/time-span.ts';
import type { ReportPlan } from '../report/schema.ts';
import { type DrawnFigure, drawFigure, spreadWidth } from './draw-figure.ts';
import type { SiteContext } from './site-context.ts';

/** Bars that fit on a printed page. */
const perFigure = 20;

/** The plan’s timeline, in parts that fit on a printed page. */
export function drawTimeline(context: SiteContext): DrawnFigure[] {
  const { report, t } = context;
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
    return drawFigure(timeline, data, context, overdueMessage(data, context), spreadWidth);
  });
}

/** How much of what the bars stand for is overdue; null where no day is known to tell it by. */
export function overdueMessage(
  { title, day, bars }: TimelineData,
  { formats, t }: SiteContext,
): string | null {
  if (day === null) return null;
  const overdue = bars.reduce(
    (sum, { state, counts }) => sum + (counts?.overdue ?? (state === 'overdue' ? 1 : 0)),
    0,
  );
  return t('message.overdue', { title, overdue: formats.count(overdue) });
}

const starts = {
  start: 'stated',
  due: 'stated',
  raised: 'assumed',
  report: 'assumed',
  end: 'unknown',
} as const satisfies Record<ReportPlan['timeline']['bars'][number]['fromIs'], TimeSpan['start']>;
