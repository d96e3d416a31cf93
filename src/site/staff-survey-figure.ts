import divergingBars, { type DivergingBarsData } from '../charts/diverging-bars.ts';
import type { ReportStaffSurvey } from '../report/schema.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import type { SiteContext } from './site-context.ts';

/** The answers to all questions, drawn for a wide and for a narrow place. */
export function drawStaffSurvey(
  context: SiteContext,
  { questions }: ReportStaffSurvey,
): DrawnFigure {
  const { report, t } = context;
  const data: DivergingBarsData = {
    title: t('staff.title'),
    statistic: t('staff.answers'),
    rows: questions.map(({ question, counts, n, favourable, interval }) => ({
      key: question,
      ...{ counts, n, favourable, interval },
    })),
    minimumCell: report.audit.minimumCell,
  };
  return drawFigure(divergingBars, data, context);
}
