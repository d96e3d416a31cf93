import { resolveItems } from '../assessment/decide-items.ts';
import { readTarget, type Target } from '../assessment/target.ts';
import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { type IngestedDataset, ingestDataset } from '../ingest/ingest-dataset.ts';
import { type KpiResult, measureKpis } from '../measures/measure-kpis.ts';
import { dayAfter, type Period } from '../time/period.ts';
import { localToSqlUtc, timeZoneMacros } from '../time/time-zone.ts';
import { type Audit, auditSchema } from '../workspace/audit-schema.ts';
import { type DataFile, findDataFiles } from '../workspace/data-files.ts';
import type { WorkspacePaths } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';
import { readFindings } from '../workspace/read-findings.ts';
import type { Source } from '../workspace/source.ts';
import { buildReport } from './build-report.ts';
import { checkAuditReferences, checkFindingReferences } from './check-references.ts';
import { checkFigures } from './check-figures.ts';
import { collectAllMembers, type Members } from './members.ts';
import { type FileIdentity, identityOf, workspaceIdentity } from './provenance.ts';
import type { Report } from './schema.ts';
import { spanOf } from './period.ts';

/** Told of each stage as it ends, and of progress within a long one. */
export interface Progress {
  stage: (name: string, detail: string) => void;
  step: (name: string, done: number, of: number) => void;
}

export interface Composed {
  /** Null if there is any error among the problems. */
  readonly report: Report | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a workspace, measures it and composes its report. `now` (UTC, as SQL writes it) is used for
 * one thing only: no stamp of an export can lie after it.
 */
export async function compose(
  paths: WorkspacePaths,
  now: string,
  progress: Progress,
): Promise<Composed> {
  const members = await collectAllMembers();
  const { audit, source, problems: auditProblems } = await readAudit(paths.content);
  const { findings, problems: findingProblems } = await readFindings(paths.content);
  const found = await findDataFiles(paths.data, [...members.datasets.keys()]);
  const problems = [...auditProblems, ...findingProblems, ...found.problems];
  problems.push(...checkFindingReferences(findings, members));
  if (audit) problems.push(...checkAuditReferences(audit, source, members));

  const checklists = (audit?.checklists ?? []).flatMap((id) => members.checklists.get(id) ?? []);
  const { statements, problems: itemProblems } = resolveItems(findings, checklists);
  if (audit) problems.push(...itemProblems);
  const { targets, problems: targetProblems } = readTargets(audit, source, members);
  problems.push(...targetProblems);
  progress.stage(
    'Read',
    `${count(findings.length, 'finding')}, ${count(found.files.length, 'export')}`,
  );

  const readable = audit ?? auditForIngest(source);
  if (!readable) return { report: null, problems };
  const engine = await openDuckdbWasm();
  try {
    const ingested = await ingestAll(engine, readable, source, found.files, members, now, progress);
    problems.push(...ingested.problems);
    if (!audit || hasErrors(problems)) return { report: null, problems };

    const measured = await measureAll(engine, audit, ingested.datasets, members, now, progress);
    problems.push(...checkFigures(findings, measured, members));
    const identities = new Map<string, FileIdentity>();
    for (const file of found.files) identities.set(file.path, await identityOf(file.absolute));
    const built = await buildReport(engine, {
      audit,
      findings,
      members,
      checklists,
      statements,
      targets,
      datasets: ingested.datasets,
      ...measured,
      identities,
      workspace: await workspaceIdentity(paths, identities),
      warnings: problems,
    });
    problems.push(...built.problems);
    return { report: hasErrors(problems) ? null : built.report, problems };
  } finally {
    engine.close();
  }
}

/** With mistakes elsewhere in audit.yaml, the data is still checked as far as its sources are right. */
function auditForIngest(source: Source): Audit | null {
  const { sources, timeZone } = (source.value ?? {}) as Record<string, unknown>;
  const stated = { organisation: '?', title: '?', ...(sources !== undefined && { sources }) };
  const withZone = auditSchema.safeParse({ ...stated, timeZone });
  const parsed = withZone.success
    ? withZone
    : auditSchema.safeParse({ ...stated, timeZone: 'UTC' });
  return parsed.success ? parsed.data : null;
}

function readTargets(audit: Audit | null, source: Source, members: Members) {
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  for (const [id, stated] of Object.entries(audit?.targets ?? {})) {
    const kpi = members.kpis.get(id);
    if (!kpi) continue;
    const read = readTarget(kpi, stated, (bound) => source.placeOf(['targets', id, bound]));
    targets.set(id, read.target);
    problems.push(...read.problems);
  }
  return { targets, problems };
}

async function ingestAll(
  engine: Engine,
  audit: Audit,
  source: Source,
  files: readonly DataFile[],
  { datasets, adapters }: Members,
  now: string,
  progress: Progress,
) {
  const problems: Problem[] = [];
  const ingestedDatasets: IngestedDataset[] = [];
  let done = 0;
  for (const dataset of datasets.values()) {
    const own = files.filter((file) => file.dataset === dataset.id);
    if (own.length === 0) continue;
    const settings = {
      audit,
      placeOf: (path: readonly (string | number)[]) => source.placeOf(path),
      adapters,
      latest: now,
    };
    const result = await ingestDataset(engine, dataset, own, settings, () => {
      done += 1;
      progress.step('Ingest', done, files.length);
    });
    problems.push(...result.problems);
    if (result.ingested) ingestedDatasets.push(result.ingested);
  }
  const outcomes = ingestedDatasets.flatMap((dataset) => dataset.files);
  const total = (pick: (file: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, file) => sum + pick(file), 0);
  const rows = total(({ staged }) => staged.rows);
  const accepted = total(({ outcome }) => outcome.accepted);
  const merged = total(({ outcome }) => outcome.merged);
  if (files.length > 0)
    progress.stage(
      'Ingest',
      [
        count(files.length, 'file'),
        count(rows, 'row'),
        `${accepted.toLocaleString('en')} accepted`,
        ...(merged > 0 ? [`${merged.toLocaleString('en')} merged`] : []),
        `${(rows - accepted - merged).toLocaleString('en')} rejected`,
      ].join(', '),
    );
  return { datasets: ingestedDatasets, problems };
}

/** The audit's period, whether it was stated, and all KPI results over it. */
export interface Measured {
  readonly period: (Period & { stated: boolean }) | null;
  /** Local date and time, as `2026-10-01T00:00`. */
  readonly asOf: string | null;
  readonly results: ReadonlyMap<string, KpiResult>;
}

async function measureAll(
  engine: Engine,
  audit: Audit,
  ingested: readonly IngestedDataset[],
  { datasets, kpis }: Members,
  now: string,
  progress: Progress,
): Promise<Measured> {
  const lastYear = Number(now.slice(0, 4)) + 1;
  for (const sql of timeZoneMacros('audit', audit.timeZone, lastYear))
    await engine.run(sql, 'preparing the audit’s time zone');
  const results = new Map<string, KpiResult>();
  let span: Period | null = null;
  for (const { dataset } of ingested) span ??= await spanOf(engine, dataset, 'audit_from_utc');
  const period = audit.period
    ? { ...audit.period, stated: true }
    : span && { ...span, stated: false };
  const asOf = audit.asOf ?? (period && `${dayAfter(period.to)}T00:00`);

  for (const dataset of datasets.values()) {
    const own = [...kpis.values()].filter((kpi) => kpi.dataset === dataset.id);
    const data = ingested.find((candidate) => candidate.dataset === dataset);
    if (!data || !period || !asOf) continue;
    const measured = await measureKpis(engine, own, {
      dataset,
      available: new Set([...data.mapped, ...Object.keys(data.standIns)]),
      period,
      timeZone: audit.timeZone,
      toLocal: 'audit_from_utc',
      asOf: localToSqlUtc(asOf, audit.timeZone),
    });
    for (const [id, result] of measured) results.set(id, result);
  }
  const measurable = [...results.values()].filter(({ reason }) => reason === null).length;
  progress.stage(
    'Measure',
    `${measurable} of ${count(kpis.size, 'KPI')}, ${count(engine.statements, 'statement')}`,
  );
  return { period, asOf, results };
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
