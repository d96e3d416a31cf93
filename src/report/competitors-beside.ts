import { ofCriterion, type Row } from '../comparison/best-competitor.ts';
import { ofContacts } from '../comparison/best-contacted.ts';
import type { Reasons } from '../comparison/reasons.ts';
import { noCompetitor } from './gaps-section.ts';
import type { ReportGap } from './gaps-schema.ts';
import type { Members } from './members.ts';
import type { Report } from './schema.ts';

/**
 * The best competitor beside a KPI or one channel of it: by a criterion that measures the KPI, which
 * stands beside the KPI itself, else by mystery contacts, which stand beside the organisation's own.
 */
export function competitorsBeside(
  { kpis, competition, competitors }: Pick<Report, 'kpis' | 'competition' | 'competitors'>,
  members: Pick<Members, 'kpis' | 'datasets' | 'criteria'>,
  reasons: Reasons,
) {
  return (id: string, channel: string | null): Pick<ReportGap, 'competitor' | 'notBeside'> => {
    const [kpi, measured] = [members.kpis.get(id), kpis[id]];
    const dataset = members.datasets.get(kpi?.dataset ?? '');
    if (!competition || !kpi || !measured || !dataset) return noCompetitor;
    const row: Row = { kpi, dataset, measured, channel, reasons };
    const found = [
      ...competition.criteria.flatMap((placed) => {
        const criterion = members.criteria.get(placed.id);
        return (criterion && ofCriterion(criterion, placed, row)) ?? [];
      }),
      ...ofContacts(competition.contacts?.companies ?? [], competition.own, row),
    ];
    const [best] = found.flatMap((one) => ('why' in one ? [] : [one]));
    const cells = (best?.companies ?? []).flatMap(
      (company) => competitors[company]?.cells[best?.criterion ?? ''] ?? [],
    );
    return {
      competitor: best
        ? {
            ...best,
            companies: [...best.companies],
            interval: pair(best.interval),
            own: best.own && { ...best.own, interval: pair(best.own.interval) },
            stale: cells.some(({ stale }) => stale),
            unsure: cells.some(({ confidence }) => confidence === 'low'),
          }
        : null,
      notBeside: found.flatMap((one) => ('why' in one ? [{ ...one, why: one.why.join(' ') }] : [])),
    };
  };
}

function pair(bounds: readonly [number, number] | null): [number, number] | null {
  return bounds && [bounds[0], bounds[1]];
}
