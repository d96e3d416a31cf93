import { LANGUAGE_KPI, type MeasuredCover } from '../cover/measure-cover.ts';
import { matchingPart } from '../ingest/parts.ts';
import { daysIn } from '../time/period.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { againstRest } from './against-rest.ts';
import type { ReportCover } from './cover-schema.ts';
import type { Report } from './schema.ts';

/** Demand by language against the agents who answer in it, and how soon they do. */
export function languagesSection(
  { rest }: Pick<MeasuredCover, 'rest'>,
  kpis: Report['kpis'],
  { languages: stated, privacy }: Audit,
  period: Report['audit']['period'],
): ReportCover['languages'] {
  const parts = kpis['tickets-created']?.by.language?.parts ?? [];
  if (period === null || !parts.some(({ key }) => key !== null)) return null;
  const whole = parts.reduce((sum, { n }) => sum + n, 0);
  const weeks = daysIn(period) / 7;
  const { compared, comparisons } = againstRest(
    kpis,
    'language',
    rest.language,
    privacy.minimumCell,
  );
  const replies = compared.find(({ kpi }) => kpi === LANGUAGE_KPI)?.parts ?? [];
  const inUse = parts.flatMap(({ key }) => key ?? []);
  const agentsOf = (language: string) => {
    const name = Object.keys(stated).find((one) => matchingPart(one, [language]) !== undefined);
    return name === undefined ? null : (stated[name] ?? null);
  };
  const rows = [
    ...parts.flatMap(({ key, n }) => (key === null ? [] : [{ language: key, requests: n }])),
    ...Object.keys(stated)
      .filter((name) => matchingPart(name, inUse) === undefined)
      .map((language) => ({ language, requests: 0 })),
  ];
  return {
    kpi: LANGUAGE_KPI,
    stated: Object.keys(stated).length > 0,
    ...{ weeks, comparisons },
    rows: rows.map(({ language, requests }) => {
      const agents = agentsOf(language);
      return {
        ...{ language, requests, share: requests / whole, agents },
        perAgent: agents ? requests / weeks / agents : null,
        reply: replies.find(({ key }) => key === language) ?? null,
      };
    }),
    unstated: parts.find(({ key }) => key === null)?.n ?? 0,
  };
}
