import { backlogDrain } from '../cover/backlog-drain.ts';
import type { MeasuredCover } from '../cover/measure-cover.ts';
import { MOST_COMPARED } from '../cover/measure-rest.ts';
import { FALSE_DISCOVERY_RATE } from '../cover/unlike-the-rest.ts';
import type { Translate } from '../language/translate.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { againstRest } from './against-rest.ts';
import type { ReportCover } from './cover-schema.ts';
import { languagesSection } from './languages-section.ts';
import type { Report } from './schema.ts';
import { seasonsSection } from './seasons-section.ts';
import { staffingSection } from './staffing-section.ts';

/** Whether the service is the same everywhere, and whether there are people where the work is. */
export function coverSection(
  measured: MeasuredCover,
  kpis: Report['kpis'],
  audit: Audit,
  period: Report['audit']['period'],
  t: Translate,
): ReportCover {
  return {
    channels: channelsSection(measured, kpis, audit.privacy.minimumCell),
    languages: languagesSection(measured, kpis, audit, period),
    staffing: staffingSection(measured.arrivals, audit, kpis['service-level']),
    backlog: measured.flow.map(({ channel, ...flow }) => {
      const { days: drain, interval, ...rest } = backlogDrain(flow);
      return {
        ...{ channel, ...flow, ...rest, drain },
        createdPerDay: flow.created / flow.days,
        resolvedPerDay: flow.resolved / flow.days,
        interval: [interval[0], interval[1]],
      };
    }),
    seasons: seasonsSection(kpis, audit, period, t),
  };
}

function channelsSection(
  { rest }: MeasuredCover,
  kpis: Report['kpis'],
  minimumCell: number,
): ReportCover['channels'] {
  const { compared, comparisons } = againstRest(kpis, 'channel', rest.channel, minimumCell);
  if (compared.length === 0) return null;
  const known = (kpis['tickets-created']?.by.channel?.parts ?? []).flatMap(({ key }) => key ?? []);
  const named = new Set([
    ...known,
    ...compared.flatMap(({ parts }) => parts.map(({ key }) => key)),
  ]);
  const channels = [...named].slice(0, MOST_COMPARED);
  return {
    channels,
    omitted: named.size - channels.length,
    comparisons,
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    kpis: compared.map(({ kpi, parts }) => ({
      kpi,
      parts: channels.flatMap((channel) => parts.find(({ key }) => key === channel) ?? []),
    })),
  };
}
