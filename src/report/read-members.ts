import { readOwnBenchmarks } from '../comparison/read-benchmarks.ts';
import type { Problem } from '../errors/problem.ts';
import { withOwnDimensions } from '../ingest/own-dimensions.ts';
import type { Language } from '../language/language.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { type OwnChecklist, readOwnChecklists } from '../workspace/read-checklists.ts';
import { readOwnCriteria } from '../workspace/read-criteria.ts';
import { type OwnKpi, readOwnKpis } from '../workspace/read-kpis.ts';
import type { Source } from '../workspace/source.ts';
import {
  collectAllMembers,
  kpiIds,
  type Members,
  withOwnBenchmarks,
  withOwnChecklists,
  withOwnCriteria,
  withOwnKpis,
} from './members.ts';
import { membersInLanguage } from './members-in-words.ts';

/** What Plumbline ships and what the audit adds to it, with the mistakes in the latter. */
export async function readMembers(
  contentFolder: string,
  { texts }: Pick<Language, 'texts'>,
  { audit, source }: { readonly audit: Audit; readonly source: Source },
): Promise<{
  members: Members;
  ownKpis: readonly OwnKpi[];
  ownChecklists: readonly OwnChecklist[];
  /** Every criterion that can be referred to, also those that have mistakes in them. */
  criterionIds: readonly string[];
  problems: Problem[];
}> {
  const collected = membersInLanguage(await collectAllMembers(), texts);
  const extended = withOwnDimensions(collected.datasets, audit, source);
  const shipped = { ...collected, datasets: extended.datasets };
  const kpis = await readOwnKpis(contentFolder, shipped);
  const withKpis = withOwnKpis(shipped, kpis.own);
  const ids = kpiIds(withKpis);
  const checklists = await readOwnChecklists(contentFolder, shipped.checklists, {
    kpis: withKpis.kpis,
    ids,
  });
  const knownKpis = new Map(ids.map((id) => [id, withKpis.kpis.get(id)]));
  const figures = await readOwnBenchmarks(contentFolder, {
    kpis: knownKpis,
    benchmarks: shipped.benchmarks,
  });
  const ownCriteria = await readOwnCriteria(contentFolder, shipped.criteria, knownKpis);
  const { criteria, ids: criterionIds } = withOwnCriteria(shipped.criteria, ownCriteria.own);
  const withChecklists = withOwnChecklists(withKpis, checklists.own);
  return {
    members: {
      ...withOwnBenchmarks(withChecklists, figures.benchmarks, figures.ids),
      criteria,
    },
    ownKpis: kpis.own,
    ownChecklists: checklists.own,
    criterionIds,
    problems: [
      ...extended.problems,
      ...kpis.problems,
      ...checklists.problems,
      ...figures.problems,
      ...ownCriteria.problems,
    ],
  };
}
