import type { ReportKpi } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';
import type { MessageKey } from '../language/catalogue.ts';

const nouns: Readonly<Record<string, MessageKey>> = {
  agent: 'parts.agent',
  channel: 'parts.channel',
  category: 'parts.category',
  group: 'parts.group',
  language: 'parts.language',
  queue: 'parts.queue',
};

/** So many parts of a dimension, as “14 agents”. */
export function partsText(
  { by }: Pick<ReportKpi, 'by'>,
  dimension: string,
  count: number,
  { t }: Pick<SiteContext, 't'>,
): string {
  const noun = by[dimension]?.noun ?? dimension;
  return t(nouns[dimension] ?? 'parts.any', { count, dimension: noun });
}
