import { brandSection } from '../brand/brand-section.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Checklist } from '../assessment/checklist.ts';
import type { Competitor } from '../comparison/competitor.ts';
import { peersInWords } from '../comparison/benchmark-in-words.ts';
import { reasonsIn } from '../comparison/reasons.ts';
import { decideItems, type Statements } from '../assessment/decide-items.ts';
import { decisionTextsIn } from '../assessment/decision-texts.ts';
import { itemFinder } from '../assessment/find-item.ts';
import { planActions } from '../assessment/plan.ts';
import type { Problem } from '../errors/problem.ts';
import type { Language } from '../language/language.ts';
import { sayNote } from '../language/note.ts';
import { type Kpi, kpiTopics } from '../measures/define-kpi.ts';
import { sayWindows, windowNames, windowSeconds } from '../time/windows.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { projectRoot } from '../workspace/locate.ts';
import type { Chapter } from '../workspace/read-chapters.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { Query } from '../workspace/read-queries.ts';
import { checkTypedFigures } from './check-typed-figures.ts';
import { slug } from '../workspace/slug.ts';
import { causesSection } from './causes-section.ts';
import { chapterSections } from './chapters.ts';
import {
  type BenchmarkContext,
  benchmarkSection,
  kpiComparisons,
  publishedSection,
} from './benchmark-section.ts';
import { checklistSection } from './checklist-section.ts';
import { automationNote, automationsOf } from './automation-notes.ts';
import { comparisonSection } from './comparisons.ts';
import { coverSection } from './cover-section.ts';
import { fileInWords } from './evidence.ts';
import { evidenceBasis } from './evidence-basis.ts';
import { findingsAndActions, subjectProse } from './findings-section.ts';
import { internalSection } from './internal-section.ts';
import { competitorsBeside } from './competitors-beside.ts';
import { competitorSections } from './competitors-section.ts';
import { gapsSection } from './gaps-section.ts';
import { kpiSection, notesFor } from './kpi-section.ts';
import type { Measurement } from './measurement.ts';
import type { Members } from './members.ts';
import { type MembersInWords, membersInWords } from './members-in-words.ts';
import { skillsSection, staffSurveySection } from './people-section.ts';
import { noticesOf } from './notices.ts';
import type { AuditTargets } from './read-targets.ts';
import { qualitySection } from './quality-section.ts';
import { querySection } from './query-section.ts';
import { reviewsSection, samplesOf } from './reviews-section.ts';
import { SCHEMA_VERSION, type Report, type ReportKpi } from './schema.ts';
import { scoreSection } from './score-section.ts';

/** Everything that a report is composed of. */
export interface ReportParts extends AuditTargets {
  readonly audit: Audit;
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly chapters: readonly Chapter[];
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
  const { audit, language, members, checklists, targets } = parts;
  const inWords = membersInWords(members, language.texts);
  const kpis = kpiSections(parts, inWords);
  const reviews = reviewsSection(parts.measurement.reviews, checklists, inWords.datasets, audit);
  const samples = samplesOf(reviews);
  const { decisions, problems } = decideItems(checklists, {
    statements: parts.statements,
    kpis: members.kpis,
    estimates: new Map(Object.entries(kpis)),
    targets,
    samples,
    sampleLimits: { ...audit.reviews, minimumCell: audit.privacy.minimumCell },
    say: decisionTextsIn(language),
  });
  const sections = Object.fromEntries(
    checklists.map((checklist) => [
      checklist.id,
      checklistSection(checklist, decisions, samples, members.ownChecklists.has(checklist.id)),
    ]),
  );
  const asOfDay = audit.reportDate ?? parts.measurement.asOf?.slice(0, 10) ?? null;
  const measured = { audit: auditSection(parts), kpis, queries: querySections(parts) };
  const allPeriods = new Set(parts.queries.filter((q) => q.allPeriods).map(({ id }) => id));
  const { findings, actions } = findingsAndActions(parts.findings, {
    statements: parts.statements,
    findItem: itemFinder(checklists),
    basisOf: (evidence) => evidenceBasis(evidence, measured, allPeriods),
    day: asOfDay,
  });
  const { comparisons, problems: compareProblems } = comparisonSection(
    [...parts.findings, ...parts.chapters],
    measured,
    language.t,
  );
  problems.push(
    ...compareProblems,
    ...checkTypedFigures(
      [
        ...parts.findings.map(subjectProse),
        ...parts.chapters.map((chapter) => ({ ...chapter, kpis: [], queries: [] })),
      ],
      measured,
      language.formats,
    ),
  );
  const compared = competitorSections({
    ...{ audit, competitors: parts.competitors, criteria: members.criteria, day: asOfDay },
    outside: parts.measurement.outside,
  });
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    audit: measured.audit,
    score: scoreSection(checklists, decisions, findings, audit),
    checklists: sections,
    reviews,
    kpis,
    queries: measured.queries,
    comparisons,
    findings,
    actions,
    skills: skillsSection(parts.measurement.skills, audit.privacy),
    staffSurvey: staffSurveySection(parts.measurement.staffSurvey, audit.privacy.minimumCell),
    causes: causesSection(
      parts.measurement.cover.complaints,
      kpis.complaints ?? { value: null, n: 0 },
      audit.privacy.minimumCell,
    ),
    cover: coverSection(parts.measurement.cover, kpis, audit, measured.audit.period, language.t),
    gaps: gapsSection(
      { kpis, findings, actions, audit: measured.audit },
      competitorsBeside({ kpis, ...compared }, members, reasonsIn(language.t)),
      language.t,
    ),
    plan: planActions(actions, findings, asOfDay, audit.locale),
    chapters: chapterSections(audit, parts.chapters, findings),
    benchmarks: benchmarkSection(benchmarkContext(parts)),
    ...compared,
    changes: null,
    evidence: {
      files: parts.measurement.files.map((file) => fileInWords(file, inWords, language)),
      sideTables: [...parts.measurement.sideTables],
      automations: [...parts.measurement.automations],
      feeds: [...parts.measurement.feeds],
      activityMaps: [...parts.measurement.activityMaps],
      quality: qualitySection(parts.measurement.quality),
      generatedFrom: { plumbline: await ownVersion(), ...parts.workspace },
      notices: noticesOf([...parts.warnings, ...problems], language.t),
    },
  };
  return { report, problems };
}

/** What published figures are held against; their age is counted from the report’s date. */
function benchmarkContext({
  audit,
  language,
  members,
  measurement,
}: ReportParts): BenchmarkContext {
  const day = audit.reportDate ?? measurement.asOf;
  const { segment, region } = audit.benchmarks;
  return {
    benchmarks: members.benchmarks,
    peers: { segments: segment, regions: region },
    texts: language.texts.within('benchmarks'),
    year: day === null ? null : Number(day.slice(0, 4)),
  };
}

function kpiSections(parts: ReportParts, { datasets }: MembersInWords): Record<string, ReportKpi> {
  const { audit, language, members, measurement, targets, partTargets } = parts;
  const context = benchmarkContext(parts);
  const reasons = reasonsIn(language.t);
  return Object.fromEntries(
    [...members.kpis.values()].toSorted(byTopic).flatMap((kpi) => {
      const dataset = datasets.get(kpi.dataset);
      if (!dataset) return [];
      const section = kpiSection(
        kpi,
        dataset,
        measurement.results[kpi.id],
        targets.get(kpi.id) ?? null,
        audit.privacy.minimumCell,
        [
          ...notesFor(kpi, dataset, measurement.basis[dataset.id]).map((note) =>
            sayNote(note, language, dataset.words),
          ),
          ...automationsOf(kpi, dataset, measurement.automations).map((automation) =>
            automationNote(automation, language),
          ),
        ],
        language,
        partTargets.get(kpi.id),
      );
      const own = members.ownKpis.has(kpi.id);
      const benchmarks = kpiComparisons(kpi, dataset, section, context, reasons);
      const published = publishedSection(benchmarks);
      const internal = internalSection(section, audit.privacy.agents);
      return [
        [
          kpi.id,
          { ...withWindows(section, audit, language), own, benchmarks, published, internal },
        ],
      ];
    }),
  );
}

/** The section with the audit's windows said in its texts. */
function withWindows<Section extends ReturnType<typeof kpiSection>>(
  section: Section,
  { windows }: Audit,
  { formats }: Language,
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

function auditSection(parts: ReportParts): Report['audit'] {
  const { audit, measurement } = parts;
  const { period, asOf } = measurement;
  const { peers, texts } = benchmarkContext(parts);
  const { segments, regions } = peersInWords(peers, texts);
  return {
    id: audit.id ?? slug(audit.title, 'audit'),
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
    peers: { segments: [...segments], regions: [...regions] },
    agents: audit.privacy.agents,
    minimumCell: audit.privacy.minimumCell,
    brand: brandSection(audit),
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

async function ownVersion(): Promise<string> {
  const manifest = await readFile(path.join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
