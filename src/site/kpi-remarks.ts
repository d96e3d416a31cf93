import { describeProcess } from '../drawing/process.ts';
import { phrases } from '../drawing/words.ts';
import type { ReportKpi } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

/** Natural limits need so many weeks. */
const FEWEST = 10;

/** What a reader of the value must know too: what still runs, and whether the last week means anything. */
export function kpiRemarks(kpi: ReportKpi, context: SiteContext): string[] {
  return [...survivalRemark(kpi, context), ...processRemark(kpi, context)];
}

function survivalRemark(
  { survival, value, unit }: ReportKpi,
  { formats, t }: SiteContext,
): string[] {
  if (!survival?.differs || value === null) return [];
  const plain = formats.value(unit, value);
  const count = survival.censored;
  if (survival.value === null) return [t('survival.not-reached', { count, plain })];
  const key = survival.value > value ? 'survival.longer' : 'survival.shorter';
  return [t(key, { count, plain, value: formats.value(unit, survival.value) })];
}

function processRemark(
  { process, weekly, unit }: ReportKpi,
  { formats, t }: SiteContext,
): string[] {
  if (process) return [describeProcess(process, weekly, unit, formats, phrases(t)).join(' ')];
  const complete = weekly.filter(({ partial, value }) => !partial && value !== null).length;
  return complete > 0 && complete < FEWEST ? [t('process.too-few', { count: complete })] : [];
}
