import distribution from '../charts/distribution.ts';
import rankedBars, { type RankedBar } from '../charts/ranked-bars.ts';
import type { ReportReviewed } from '../report/reviews-schema.ts';
import { partsMessage } from './difference-message.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import { modeMessage } from './figure-message.ts';
import type { SiteContext } from './site-context.ts';

/** How the scores of conversations are spread. */
export function drawScores({ score }: ReportReviewed, context: SiteContext): DrawnFigure {
  const { t } = context;
  const data = {
    ...{
      title: t('review.score-distribution'),
      measure: t('review.score'),
      unit: 'score' as const,
    },
    ...{ bins: score.distribution, median: null, p90: null },
  };
  return drawFigure(distribution, data, context, modeMessage(data, context));
}

/** The mean score of each part of a dimension, the highest first, beside that of all. */
export function drawScoresBy(
  { score }: ReportReviewed,
  dimension: string,
  context: SiteContext,
): DrawnFigure {
  const { report, formats, t } = context;
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
  const message = partsMessage({ ...data, name: t('review.score') }, bars, context);
  return drawFigure(rankedBars, data, context, message);
}
