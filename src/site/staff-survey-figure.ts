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
  return drawFigure(divergingBars, data, context, majorityMessage(data, context));
}

/** On how many questions more than half are favourable, and on how many fewer, beyond noise. */
export function majorityMessage(
  { title, rows }: DivergingBarsData,
  { formats, t }: SiteContext,
): string | null {
  const known = rows.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  if (known.length < 2) return null;
  return t('message.majority', {
    title,
    favour: formats.count(known.filter(([low]) => low > 0.5).length),
    against: formats.count(known.filter(([, high]) => high < 0.5).length),
    all: formats.count(known.length),
  });
}
