import { type Checklist, shippedChecklists } from '../assessment/checklist.ts';
import type { Adapter } from '../ingest/adapter.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { collectMembers } from '../registry/members.ts';

/** Everything that Plumbline ships, by id. */
export interface Members {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly checklists: ReadonlyMap<string, Checklist>;
}

export async function collectAllMembers(): Promise<Members> {
  const [datasets, adapters, kpis, checklists] = await Promise.all([
    collectMembers<Dataset>('datasets'),
    collectMembers<Adapter>('adapters'),
    collectMembers<Kpi>('kpis'),
    shippedChecklists(),
  ]);
  return { datasets, adapters, kpis, checklists };
}
