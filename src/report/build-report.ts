import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Checklist } from '../assessment/checklist.ts';
import type { Competitor } from '../comparison/competitor.ts';
import { decideItems, type Statements } from '../assessment/decide-items.ts';
import { printPlace } from '../errors/print-problems.ts';
import type { Problem } from '../errors/problem.ts';
import { createFormats, type Formats } from '../formats/create-formats.ts';
import { type Kpi, kpiTopics } from '../measures/define-kpi.ts';
import { sayWindows, windowNames, windowSeconds } from '../time/windows.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { projectRoot } from '../workspace/locate.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { Query } from '../workspace/read-queries.ts';
import { checklistSection } from './checklist-section.ts';
import { automationNote, automationsOf } from './automation-notes.ts';
import { competitorSections } from './competitors-section.ts';
import { findingsAndActions } from './findings-section.ts';
import { kpiSection, notesFor } from './kpi-section.ts';
import type { Measurement } from './measure-workspace.ts';
import type { Members } from './members.ts';
import type { AuditTargets } from './read-targets.ts';
import { querySection } from './query-section.ts';
import { SCHEMA_VERSION, type Report, type ReportKpi } from './schema.ts';
import { scoreSection } from './score-section.ts';

/** Everything that a report is composed of. */
export interface ReportParts extends AuditTargets {
  readonly audit: Audit;
  readonly findings: readonly Finding[];
  readonly queries: readonly Query[];
  readonly members: Members;
  readonly checklists: readonly Checklist[];
  readonly statements: Statements;
  readonly competitors: readonly Competitor[];
  readonly measurement: Measurement;
  readonly workspace: { readonly sha256: string; readonly files: number };
  readonly warnings: readonly Problem[];
}

export async function buildReport(
  parts: ReportParts,
): Promise<{ report: Report; problems: Problem[] }> {
  const { audit, members, checklists, targets } = parts;
  const kpis = kpiSections(parts);
  const formats = createFormats(audit.locale);
  const { decisions, problems } = decideItems(
    checklists,
    parts.statements,
    members.kpis,
    new Map(Object.entries(kpis)),
    targets,
    (kpi: Kpi, { value, n }, target) => {
      const bound = (sign: string, limit: number | null) =>
        limit === null ? [] : [`${sign} ${formats.limit(kpi.unit, limit)}`];
      const limits = [...bound('≥', target.min), ...bound('≤', target.max)].join(' and ');
      const figure = value === null ? 'not measured' : formats.value(kpi.unit, value);
      return `${kpi.strings.name} is ${figure} (${formats.n(n)}) against a target of ${limits}`;
    },
  );
  const sections = Object.fromEntries(
    checklists.map((checklist) => [checklist.id, checklistSection(checklist, decisions)]),
  );
  const asOfDay = audit.reportDate ?? parts.measurement.asOf?.slice(0, 10) ?? null;
  const { findings, actions } = findingsAndActions(parts.findings, parts.statements, asOfDay);
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    audit: auditSection(parts),
    score: scoreSection(checklists, decisions, audit),
    checklists: sections,
    kpis,
    queries: querySections(parts),
    findings,
    actions,
    ...competitorSections({
      ...{ audit, competitors: parts.competitors, criteria: members.criteria, day: asOfDay },
      outside: parts.measurement.outside,
    }),
    changes: null,
    evidence: {
      files: [...parts.measurement.files],
      automations: [...parts.measurement.automations],
      feeds: [...parts.measurement.feeds],
      activityMaps: [...parts.measurement.activityMaps],
      generatedFrom: { plumbline: await ownVersion(), ...parts.workspace },
      notices: parts.warnings
        .filter(({ severity }) => severity === 'warning')
        .map(({ code, place, message }) => ({
          code,
          place: place && printPlace(place),
          message,
        })),
    },
  };
  return { report, problems };
}

function kpiSections({
  audit,
  members,
  measurement,
  targets,
  partTargets,
}: ReportParts): Record<string, ReportKpi> {
  const formats = createFormats(audit.locale);
  return Object.fromEntries(
    [...members.kpis.values()].toSorted(byTopic).flatMap((kpi) => {
      const dataset = members.datasets.get(kpi.dataset);
      if (!dataset) return [];
      const section = kpiSection(
        kpi,
        dataset,
        measurement.results[kpi.id],
        targets.get(kpi.id) ?? null,
        audit.privacy.minimumCell,
        [
          ...notesFor(kpi, dataset, measurement.basis[dataset.id]),
          ...automationsOf(kpi, dataset, measurement.automations).map((automation) =>
            automationNote(automation, formats),
          ),
        ],
        partTargets.get(kpi.id),
      );
      const own = members.ownKpis.has(kpi.id);
      return [[kpi.id, { ...inWords(section, audit, formats), own }]];
    }),
  );
}

/** The section with the audit's windows said in its texts. */
function inWords<Section extends Omit<ReportKpi, 'own'>>(
  section: Section,
  { windows }: Audit,
  formats: Formats,
): Section {
  const seconds = windowSeconds(windows);
  const say = (text: string) =>
    sayWindows(text, seconds, (amount) => formats.limit('duration', amount));
  return {
    ...section,
    definition: say(section.definition),
    decision: say(section.decision),
    wording: say(section.wording),
    reason: section.reason === null ? null : say(section.reason),
    also: Object.fromEntries(
      Object.entries(section.also).map(([name, also]) => [
        name,
        { ...also, label: say(also.label) },
      ]),
    ),
  };
}

function querySections({ audit, queries, measurement }: ReportParts): Report['queries'] {
  return Object.fromEntries(
    queries.flatMap((query) => {
      const result = measurement.queries[query.id];
      return result ? [[query.id, querySection(query, result, audit.privacy.minimumCell)]] : [];
    }),
  );
}

function byTopic(a: Kpi, b: Kpi): number {
  return kpiTopics.indexOf(a.topic) - kpiTopics.indexOf(b.topic);
}

function auditSection({ audit, measurement: { period, asOf } }: ReportParts): Report['audit'] {
  return {
    id: audit.id ?? slug(audit.title),
    title: audit.title,
    organisation: audit.organisation,
    period,
    asOf,
    timeZone: audit.timeZone,
    locale: audit.locale,
    client: audit.client ?? null,
    auditors: audit.auditors,
    auditees: audit.auditees,
    objectives: audit.objectives,
    scope: audit.scope ?? null,
    criteria: audit.criteria,
    fieldwork: audit.fieldwork ? { ...audit.fieldwork, to: audit.fieldwork.to ?? null } : null,
    confidentiality: audit.confidentiality ?? null,
    distribution: audit.distribution,
    reportDate: audit.reportDate ?? null,
    openingHours: audit.openingHours,
    openingHoursBy: audit.openingHoursBy,
    closures: audit.closures.length,
    holidays: audit.holidays ? Object.values(audit.holidays).join('-') : null,
    windows: statedWindows(audit),
    agents: audit.privacy.agents,
    minimumCell: audit.privacy.minimumCell,
  };
}

function statedWindows({ windows }: Audit): Report['audit']['windows'] {
  const seconds = windowSeconds(windows);
  return Object.fromEntries(
    windowNames.map((name) => [
      name,
      { seconds: seconds[name], stated: windows[name] !== undefined },
    ]),
  );
}

function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'audit';
}

async function ownVersion(): Promise<string> {
  const manifest = await readFile(path.join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
