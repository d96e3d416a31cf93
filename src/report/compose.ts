import { checkFindings } from '../assessment/check-findings.ts';
import { resolveItems } from '../assessment/decide-items.ts';
import { checkBrand } from '../brand/check-brand.ts';
import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { createLanguage } from '../language/language.ts';
import { findDataFiles } from '../workspace/data-files.ts';
import type { WorkspacePaths } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';
import { readBaselines } from '../workspace/read-baselines.ts';
import { readChapters } from '../workspace/read-chapters.ts';
import { readCompetitors } from '../workspace/read-competitors.ts';
import { readFindings } from '../workspace/read-findings.ts';
import { readQueries } from '../workspace/read-queries.ts';
import { buildReport } from './build-report.ts';
import { checkPeers } from './check-benchmarks.ts';
import { checkChecklists, recordedVersions } from './check-checklists.ts';
import { checkComparison, checkCompanies, checkCompetitors, namesOf } from './check-competitors.ts';
import { checkCover } from './check-cover.ts';
import { checkFigures } from './check-figures.ts';
import { checkNamedAgents } from './check-named-agents.ts';
import { checkQueryFigures } from './check-query-figures.ts';
import { checkTestedValues } from './check-tested-values.ts';
import { checkAuditReferences, checkFindingReferences, checkProse } from './check-references.ts';
import { checkSkills } from './check-skills.ts';
import { checkSampling } from './check-sampling.ts';
import { checkTargets } from './check-targets.ts';
import { dataTooLarge, isTooLarge } from './data-too-large.ts';
import { type IdentifiedFiles, identifyFiles } from './identify-files.ts';
import { measureWorkspace } from './measure-workspace.ts';
import type { Measurement, MeasurementInputs } from './measurement.ts';
import { measureOnce } from './measurement-cache.ts';
import { kpiIds } from './members.ts';
import { counted, type Progress } from './progress.ts';
import { type FileIdentity, workspaceIdentity } from './provenance.ts';
import { readMembers } from './read-members.ts';
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
  const { audit, source, problems: auditProblems } = await readAudit(paths.content);
  const { findings, problems: findingProblems } = await readFindings(paths.content);
  const language = createLanguage(audit.locale);
  const found = await readMembers(paths.content, language, { audit, source });
  const { ownKpis, ownChecklists, criterionIds } = found;
  const { chapters, problems: chapterProblems } = await readChapters(paths.content);
  const { kpis, problems: clockProblems } = onTargetClocks(
    audit,
    source,
    found.members,
    language.t,
  );
  const members = { ...found.members, kpis };
  const criteria = { criteria: members.criteria, ids: criterionIds };
  const { competitors, problems: competitorProblems } = await readCompetitors(
    paths.content,
    criteria,
  );
  const { queries, ids: queryIds, problems: queryProblems } = await readQueries(paths.content);
  const { baselines, problems: baselineProblems } = await readBaselines(paths.content);
  const data = await findDataFiles(paths.data, [...members.datasets.keys()]);
  const checklists = audit.checklists.flatMap(({ id }) => members.checklists.get(id) ?? []);
  const { statements, problems: itemProblems } = resolveItems(
    findings,
    checklists,
    recordedVersions(audit),
  );
  const { problems: targetProblems, ...targets } = readTargets(audit, source, members);
  const proses = [...findings, ...chapters];
  const findingIds = findings.map(({ id }) => id);
  const problems = [
    ...auditProblems,
    ...findingProblems,
    ...chapterProblems,
    ...found.problems,
    ...queryProblems,
    ...data.problems,
    ...checkAuditReferences(audit, source, members),
    ...checkChecklists(audit, source, members, ownChecklists),
    ...checkPeers(audit, source, members),
    ...(await checkBrand(audit, source, paths.public)),
    ...checkFindingReferences(findings, members, queryIds),
    ...chapters.flatMap((chapter) => checkProse(chapter, members, findingIds, queryIds)),
    ...itemProblems,
    ...baselineProblems,
    ...checkFindings(findings, checklists, {
      kpis: kpiIds(members),
      queries: queryIds,
      baselines,
      reportDate: audit.reportDate ?? null,
    }),
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
      ...(ownKpis.length > 0 ? [counted(ownKpis.length, 'own KPI')] : []),
      ...(ownChecklists.length > 0 ? [counted(ownChecklists.length, 'own checklist')] : []),
      ...(queryIds.length > 0 ? [counted(queryIds.length, 'query', 'queries')] : []),
      counted(data.files.length, 'export'),
    ].join(', '),
  );

  const { identities, changed } = await identifyFiles(data.files);
  const inputs = {
    audit,
    source,
    files: data.files,
    identities,
    members,
    checklists,
    queries,
    agent: language.t('pseudonym.agent'),
    now,
    companies: namesOf(competitors),
  };
  const measurement = await measured(inputs, changed, progress, openEngine).catch(
    (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      const bytesOf = ([file, { bytes }]: [string, FileIdentity]) => [file, bytes] as const;
      problems.push(dataTooLarge(Array.from(identities, bytesOf)));
      return null;
    },
  );
  if (!measurement) return { report: null, problems, withheldNames: [] };
  problems.push(...measurement.problems);
  const { withheldNames } = measurement;
  if (hasErrors(problems)) return { report: null, problems, withheldNames };

  problems.push(
    ...checkFigures(proses, measurement.results),
    ...checkTestedValues(ownKpis, measurement.results),
    ...checkTargets(audit, source, measurement.results),
    ...checkSkills(audit, source, measurement.skills),
    ...checkCover(audit, source, measurement.cover),
    ...checkQueryFigures(proses, measurement.queries),
    ...checkSampling(audit, source, measurement.reviews),
    ...checkCompanies(competitors, measurement.outside),
  );
  const built = await buildReport({
    language,
    audit,
    findings,
    chapters,
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
  // Told after the report is made, whose notices are published.
  problems.push(...built.problems, ...(await checkNamedAgents(proses, paths.root, withheldNames)));
  return { report: hasErrors(problems) ? null : built.report, problems, withheldNames };
}

async function measured(
  inputs: MeasurementInputs,
  changed: IdentifiedFiles['changed'],
  progress: Progress,
  openEngine: ComposeOptions['openEngine'],
): Promise<Measurement> {
  const measure = async (): Promise<Measurement> => {
    const engine = await (openEngine ?? openDuckdbWasm)();
    try {
      const measurement = await measureWorkspace(engine, inputs, progress);
      const told = new Set(
        measurement.problems.flatMap(({ code, place }) =>
          code === 'file-changed' && place ? [place.file] : [],
        ),
      );
      const late = (await changed()).filter(({ place }) => place && !told.has(place.file));
      return { ...measurement, problems: [...measurement.problems, ...late] };
    } finally {
      engine.close();
    }
  };
  if (openEngine) return measure();
  const { measurement, reused } = await measureOnce(inputs, measure);
  if (reused) progress.stage('Measure', 'the data is as it was, so its figures are too');
  return measurement;
}
