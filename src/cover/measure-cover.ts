import type { Engine } from '../engine/engine.ts';
import { auditClosures } from '../ingest/audit-hours.ts';
import { partsIn } from '../ingest/parts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import type { MeasureScope } from '../measures/measure-kpis.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { type Arrivals, measureArrivals } from './measure-arrivals.ts';
import { type MeasuredComplaints, measureComplaints } from './measure-complaints.ts';
import { type ChannelFlow, measureFlow } from './measure-flow.ts';
import { measureRest, type RestOf } from './measure-rest.ts';

/** The figure by which languages are compared. */
export const LANGUAGE_KPI = 'first-reply-time';

/** What the data tells of causes and cover: plain values, of which nothing is withheld yet. */
export interface MeasuredCover {
  readonly complaints: MeasuredComplaints | null;
  /** By dimension, KPI and part, the figure of all other rows. */
  readonly rest: { readonly channel: RestOf; readonly language: RestOf };
  readonly arrivals: readonly Arrivals[];
  readonly flow: readonly ChannelFlow[];
  /** The channels and languages of the tickets, as the data names them. */
  readonly channels: readonly string[];
  readonly languages: readonly string[];
}

/**
 * Measures causes and cover.
 *
 * @param scopes the data sets that are in the engine, by their ids
 * @param asOf local
 */
export async function measureCover(
  engine: Engine,
  scopes: ReadonlyMap<string, MeasureScope>,
  kpis: readonly Kpi[],
  results: Readonly<Record<string, KpiResult>>,
  { audit, asOf }: { readonly audit: Audit; readonly asOf: string | null },
): Promise<MeasuredCover> {
  const tickets = scopes.get('tickets');
  const calls = scopes.get('calls');
  const restBy = async (dimension: string, compared: readonly Kpi[]): Promise<RestOf> => {
    const rest: Record<string, RestOf[string]> = {};
    for (const scope of scopes.values()) {
      const own = compared.filter(({ dataset }) => dataset === scope.dataset.id);
      const parts = own.flatMap(({ id }) =>
        (results[id]?.by[dimension] ?? []).flatMap(({ key }) => key ?? []),
      );
      const distinct = [...new Set(parts)];
      if (distinct.length > 1)
        Object.assign(rest, await measureRest(engine, own, dimension, distinct, scope));
    }
    return rest;
  };
  const valuesOf = async (column: string) =>
    tickets?.available.has(column) ? partsIn(engine, tickets.dataset, column) : [];
  const lastYear = Number((asOf ?? '1970').slice(0, 4)) + 1;
  return {
    complaints: tickets ? await measureComplaints(engine, tickets) : null,
    rest: {
      channel: await restBy(
        'channel',
        kpis.filter(({ core }) => core),
      ),
      language: await restBy(
        'language',
        kpis.filter(({ id }) => id === LANGUAGE_KPI),
      ),
    },
    arrivals: await measureArrivals(engine, tickets, calls, auditClosures(audit, lastYear)),
    flow: tickets && asOf !== null ? await measureFlow(engine, tickets, asOf) : [],
    channels: await valuesOf('channel'),
    languages: await valuesOf('language'),
  };
}
