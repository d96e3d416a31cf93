import distribution from '../charts/distribution.ts';
import rankedBars, { type RankedBar } from '../charts/ranked-bars.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { ReportReviewed } from '../report/reviews-schema.ts';
import type { SiteContext } from './site-context.ts';

/** A chart of reviewed conversations, drawn for a wide and for a narrow place. */
export interface ReviewFigure {
  readonly title: string;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
}

const narrowWidth = 360;

/** How the scores of conversations are spread. */
export function drawScores({ score }: ReportReviewed, { formats, t }: SiteContext): ReviewFigure {
  const title = t('review.score-distribution');
  const data = { title, unit: 'score' as const, bins: score.distribution, median: null, p90: null };
  return {
    title,
    wide: renderChart(distribution, data, { formats }),
    narrow: renderChart(distribution, data, { formats, width: narrowWidth }),
  };
}

/** The mean score of each part of a dimension, the highest first, beside that of all. */
export function drawScoresBy(
  { score }: ReportReviewed,
  dimension: string,
  { report, formats, t }: SiteContext,
): ReviewFigure {
  const { label = dimension, parts = [] } = score.by[dimension] ?? {};
  const title = t('review.score-by', { dimension: label.toLocaleLowerCase(formats.locale) });
  const bars = parts
    .toSorted((a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity) || b.n - a.n)
    .map(({ key, n, mean, interval, suppressed }): RankedBar => ({
      key: key ?? t('figure.unstated'),
      value: mean,
      n,
      interval,
      suppressed,
    }));
  const data = {
    title,
    unit: 'score' as const,
    statistic: t('review.score-mean'),
    bars,
    target: null,
    overall: score.mean,
    minimumCell: report.audit.minimumCell,
  };
  return {
    title,
    wide: renderChart(rankedBars, data, { formats }),
    narrow: renderChart(rankedBars, data, { formats, width: narrowWidth }),
  };
}
