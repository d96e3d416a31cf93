import divergingBars, { type DivergingBarsData } from '../charts/diverging-bars.ts';
import { type RenderedChart, renderChart } from '../drawing/render-chart.ts';
import type { ReportStaffSurvey } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

/** The answers to all questions, drawn for a wide and for a narrow place. */
export function drawStaffSurvey(
  { report, formats, t }: SiteContext,
  { questions }: ReportStaffSurvey,
): { readonly wide: RenderedChart; readonly narrow: RenderedChart } {
  const data: DivergingBarsData = {
    title: t('staff.title'),
    statistic: t('staff.answers'),
    rows: questions.map(({ question, counts, n, favourable, interval }) => ({
      key: question,
      ...{ counts, n, favourable, interval },
    })),
    minimumCell: report.audit.minimumCell,
  };
  return {
    wide: renderChart(divergingBars, data, { formats }),
    narrow: renderChart(divergingBars, data, { formats, width: 360 }),
  };
}
