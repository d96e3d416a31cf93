import { resolveItems } from '../assessment/decide-items.ts';
import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { findDataFiles } from '../workspace/data-files.ts';
import type { WorkspacePaths } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';
import { readCompetitors } from '../workspace/read-competitors.ts';
import { readOwnCriteria } from '../workspace/read-criteria.ts';
import { readFindings } from '../workspace/read-findings.ts';
import { readOwnKpis } from '../workspace/read-kpis.ts';
import { readQueries } from '../workspace/read-queries.ts';
import { buildReport } from './build-report.ts';
import { checkComparison, checkCompanies, checkCompetitors, namesOf } from './check-competitors.ts';
import { checkFigures } from './check-figures.ts';
import { checkQueryFigures } from './check-query-figures.ts';
import { checkTestedValues } from './check-tested-values.ts';
import { checkAuditReferences, checkFindingReferences } from './check-references.ts';
import { checkTargets } from './check-targets.ts';
import { type Measurement, type MeasurementInputs, measureWorkspace } from './measure-workspace.ts';
import { measureOnce } from './measurement-cache.ts';
import { collectAllMembers, withOwnCriteria, withOwnKpis } from './members.ts';
import { counted, type Progress } from './progress.ts';
import { type FileIdentity, identityOf, workspaceIdentity } from './provenance.ts';
import { onTargetClocks, readTargets } from './read-targets.ts';
import type { Report } from './schema.ts';

export interface Composed {
  /** Null if there is any error among the problems. */
  readonly report: Report | null;
  readonly problems: readonly Problem[];
  readonly withheldNames: readonly string[];
}

export interface ComposeOptions {
  /** Measure anew, in this engine, whatever earlier runs have kept. */
  readonly openEngine?: () => Promise<Engine>;
}

/**
 * Reads a workspace, measures it and composes its report. `now` (UTC, as SQL writes it) is used for
 * one thing only: no stamp of an export can lie after it.
 */
export async function compose(
  paths: WorkspacePaths,
  now: string,
  progress: Progress,
  { openEngine }: ComposeOptions = {},
): Promise<Composed> {
  const shipped = await collectAllMembers();
  const { audit, source, problems: auditProblems } = await readAudit(paths.content);
  const { findings, problems: findingProblems } = await readFindings(paths.content);
  const { own, problems: kpiProblems } = await readOwnKpis(paths.content, shipped);
  const everything = withOwnKpis(shipped, own);
  const { kpis, problems: clockProblems } = onTargetClocks(audit, source, everything);
  const ownCriteria = await readOwnCriteria(paths.content, shipped.criteria);
  const criteria = withOwnCriteria(shipped.criteria, ownCriteria.own);
  const members = { ...everything, kpis, criteria: criteria.criteria };
  const { competitors, problems: competitorProblems } = await readCompetitors(
    paths.content,
    criteria,
  );
  const { queries, ids: queryIds, problems: queryProblems } = await readQueries(paths.content);
  const found = await findDataFiles(paths.data, [...members.datasets.keys()]);
  const checklists = audit.checklists.flatMap(({ id }) => members.checklists.get(id) ?? []);
  const { statements, problems: itemProblems } = resolveItems(findings, checklists);
  const { problems: targetProblems, ...targets } = readTargets(audit, source, members);
  const problems = [
    ...auditProblems,
    ...findingProblems,
    ...kpiProblems,
    ...queryProblems,
    ...found.problems,
    ...checkAuditReferences(audit, source, members),
    ...checkFindingReferences(findings, members, queryIds),
    ...itemProblems,
    ...ownCriteria.problems,
    ...competitorProblems,
    ...checkCompetitors(competitors, audit.reportDate ?? now.slice(0, 10)),
    ...checkComparison(audit, source, criteria),
    ...targetProblems,
    ...clockProblems,
  ];
  progress.stage(
    'Read',
    [
      counted(findings.length, 'finding'),
      ...(own.length > 0 ? [counted(own.length, 'own KPI')] : []),
      ...(queryIds.length > 0 ? [counted(queryIds.length, 'query', 'queries')] : []),
      counted(found.files.length, 'export'),
    ].join(', '),
  );

  const identities = new Map<string, FileIdentity>();
  for (const file of found.files) {
    const identity = await identityOf(file.absolute).catch(() => null);
    if (identity) identities.set(file.path, identity);
  }
  const inputs = {
    audit,
    source,
    files: found.files,
    identities,
    members,
    queries,
    now,
    companies: namesOf(competitors),
  };
  const measurement = await measured(inputs, progress, openEngine);
  problems.push(...measurement.problems);
  const { withheldNames } = measurement;
  if (hasErrors(problems)) return { report: null, problems, withheldNames };

  problems.push(
    ...checkFigures(findings, measurement.results),
    ...checkTestedValues(own, measurement.results),
    ...checkTargets(audit, source, measurement.results),
    ...checkQueryFigures(findings, measurement.queries),
    ...checkCompanies(competitors, measurement.outside),
  );
  const built = await buildReport({
    audit,
    findings,
    queries,
    members,
    checklists,
    statements,
    competitors: competitors.map(({ competitor }) => competitor),
    ...targets,
    measurement,
    workspace: await workspaceIdentity(paths, identities),
    warnings: problems,
  });
  problems.push(...built.problems);
  return { report: hasErrors(problems) ? null : built.report, problems, withheldNames };
}

async function measured(
  inputs: MeasurementInputs,
  progress: Progress,
  openEngine: ComposeOptions['openEngine'],
): Promise<Measurement> {
  const measure = async (): Promise<Measurement> => {
    const engine = await (openEngine ?? openDuckdbWasm)();
    try {
      return await measureWorkspace(engine, inputs, progress);
    } finally {
      engine.close();
    }
  };
  if (openEngine) return measure();
  const { measurement, reused } = await measureOnce(inputs, measure);
  if (reused) progress.stage('Measure', 'the data is as it was, so its figures are too');
  return measurement;
}
