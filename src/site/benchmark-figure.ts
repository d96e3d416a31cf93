import benchmarkDots, { type BenchmarkDotsData } from '../charts/benchmark-dots.ts';
import type { ReportComparison } from '../report/benchmark-schema.ts';
import type { ReportKpi } from '../report/schema.ts';
import { yearText } from './benchmark-words.ts';
import { chartTarget } from './chart-target.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import { isTotal, statisticText } from './kpi-words.ts';
import { capitalised } from './sentence.ts';
import type { SiteContext } from './site-context.ts';

/** A chart for each figure of the KPI that published ones stand beside. */
export function benchmarkFigures(kpi: ReportKpi, context: SiteContext): DrawnFigure[] {
  const groups = Map.groupBy(
    kpi.benchmarks.filter(({ comparable }) => comparable),
    ({ ours: { stat, part } }) => JSON.stringify([stat, part]),
  );
  // Those of the whole come before those of a channel.
  const ordered = [...groups.values()].toSorted((a, b) => partsIn(a) - partsIn(b));
  return ordered.flatMap((published) => {
    const [first] = published;
    if (!first) return [];
    const data = dataOf(kpi, first.ours, published, context);
    return [
      drawFigure(benchmarkDots, data, context, standingMessage(data.title, published, context)),
    ];
  });
}

function partsIn([first]: readonly ReportComparison[]): number {
  return first?.ours.part == null ? 0 : 1;
}

/** Of whom a figure is, in as few words as a chart has room for. */
function briefly({ segment, region, group }: ReportComparison, { t }: SiteContext): string {
  const stated = [segment, region, group].filter((part) => part !== null);
  return stated.length === 0 ? t('benchmark.all-industries') : stated.join(', ');
}

function dataOf(
  kpi: ReportKpi,
  { stat, part, value, n, interval }: ReportComparison['ours'],
  published: readonly ReportComparison[],
  context: SiteContext,
): BenchmarkDotsData {
  const { t, formats } = context;
  const also = stat === null ? undefined : kpi.also[stat];
  const statistic = also ? capitalised(also.label, formats.locale) : statisticText(kpi, context);
  const whole = stat === null && part === null;
  return {
    title: t(part === null ? 'benchmark.figure' : 'benchmark.figure-of-part', {
      name: kpi.name,
      part: part ?? '',
    }),
    unit: also?.unit ?? kpi.unit,
    statistic,
    own: {
      name: part === null ? t('benchmark.this-audit') : t('benchmark.this-audit-part', { part }),
      ...{ value, n, interval },
    },
    target: whole && !isTotal(kpi) ? chartTarget(kpi) : null,
    published: published.flatMap((one) =>
      one.value === null
        ? []
        : [
            {
              publisher: one.publisher,
              of: briefly(one, context),
              year: yearText(one, context),
              ...{ value: one.value, old: one.old },
            },
          ],
    ),
  };
}

/** How many published figures the audit’s lies beyond, by its own interval. */
export function standingMessage(
  title: string,
  published: readonly ReportComparison[],
  { formats, t }: SiteContext,
): string | null {
  const [first] = published;
  if (!first?.ours.interval || published.some(({ standing }) => standing === null)) return null;
  const number = (standing: ReportComparison['standing']) =>
    published.filter((one) => one.standing === standing).length;
  const [better, worse] = [number('better'), number('worse')];
  if (better + worse === 0) return t('message.parts-alike', { title });
  const counts = { better: formats.count(better), worse: formats.count(worse) };
  if (better > 0 && worse > 0)
    return t('message.published', { title, ...counts, count: published.length });
  const side = better > 0 ? 'better' : 'worse';
  if (published.length === 1) return t(`message.published-only-${side}`, { title });
  return t(`message.published-${side}`, { title, ...counts, count: published.length });
}
