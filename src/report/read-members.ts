import type { Problem } from '../errors/problem.ts';
import { type OwnChecklist, readOwnChecklists } from '../workspace/read-checklists.ts';
import { type OwnKpi, readOwnKpis } from '../workspace/read-kpis.ts';
import {
  collectAllMembers,
  kpiIds,
  type Members,
  withOwnChecklists,
  withOwnKpis,
} from './members.ts';

/** What Plumbline ships and what the audit adds to it, with the mistakes in the latter. */
export async function readMembers(contentFolder: string): Promise<{
  members: Members;
  ownKpis: readonly OwnKpi[];
  ownChecklists: readonly OwnChecklist[];
  problems: Problem[];
}> {
  const shipped = await collectAllMembers();
  const kpis = await readOwnKpis(contentFolder, shipped);
  const withKpis = withOwnKpis(shipped, kpis.own);
  const checklists = await readOwnChecklists(contentFolder, shipped.checklists, {
    kpis: withKpis.kpis,
    ids: kpiIds(withKpis),
  });
  return {
    members: withOwnChecklists(withKpis, checklists.own),
    ownKpis: kpis.own,
    ownChecklists: checklists.own,
    problems: [...kpis.problems, ...checklists.problems],
  };
}
