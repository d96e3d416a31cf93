import { isProblem, isSettled } from '../assessment/finding-state.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import {
  clauses,
  optionalChapters,
  type RequiredChapter,
  requiredChapters,
  standardChapters,
} from '../workspace/chapter-schema.ts';
import { findingKinds, severities } from '../workspace/finding-schema.ts';
import type { Chapter } from '../workspace/read-chapters.ts';
import type { Report, ReportChapter, ReportFinding } from './schema.ts';

/**
 * The chapters of a report in the order in which they stand: the summary where there is one, what
 * ISO 19011:2018, 6.5.1 asks for, the author's further chapters, and what is stated of the report's use.
 */
export function chapterSections(
  audit: Audit,
  written: readonly Chapter[],
  findings: readonly ReportFinding[],
): ReportChapter[] {
  const byId = new Map(written.map((chapter) => [chapter.id, chapter]));
  return inOrder(written).flatMap((id): ReportChapter[] => {
    const own = byId.get(id);
    const found = generated(id, audit);
    if (!own && !found) return [];
    return [
      {
        id,
        title: own?.title ?? null,
        clause: isRequired(id) ? clauses[id] : null,
        source: own || !found ? 'author' : found.source,
        lacks: own || !found ? [] : found.lacks,
        findings: id === 'findings' ? tallyFindings(findings) : null,
        sampling: id === 'sampling' ? samplingOf(audit) : null,
      },
    ];
  });
}

function isRequired(id: string): id is RequiredChapter {
  return id in clauses;
}

/** The ids of all chapters that there can be; those that nothing is stated of drop out later. */
function inOrder(written: readonly Chapter[]): string[] {
  const following = Map.groupBy(
    written.toSorted((a, b) => a.order - b.order),
    ({ after }) => after,
  );
  const withFollowers = (id: string): string[] => [
    id,
    ...(following.get(id) ?? []).flatMap((chapter) => withFollowers(chapter.id)),
  ];
  const atEnd = (following.get(null) ?? [])
    .map(({ id }) => id)
    .filter((id) => !standardChapters.includes(id));
  const [confidentiality, distribution, summary] = optionalChapters;
  return [summary, ...requiredChapters, ...atEnd, confidentiality, distribution].flatMap(
    withFollowers,
  );
}

type Generated = Pick<ReportChapter, 'source' | 'lacks'>;

/** What the report has to say in a chapter without the author's prose; null: it is not shown. */
function generated(id: string, audit: Audit): Generated | null {
  const stated = (...fields: (keyof Audit)[]): Generated => {
    const lacks = fields.filter((field) => isBlank(audit[field]));
    return { source: lacks.length < fields.length ? 'settings' : 'missing', lacks };
  };
  const optional = (field: keyof Audit) => (isBlank(audit[field]) ? null : stated(field));
  switch (id) {
    case 'objectives':
    case 'scope':
    case 'client':
    case 'criteria':
      return stated(id);
    case 'team':
      return stated('auditors', 'auditees');
    case 'dates':
      return stated('fieldwork');
    case 'conclusions':
      return { source: 'missing', lacks: [] };
    case 'findings':
    case 'fulfilment':
    case 'opinions':
      return { source: 'data', lacks: [] };
    case 'sampling':
      return { source: samplingOf(audit) ? 'settings' : 'data', lacks: [] };
    case 'confidentiality':
    case 'distribution':
      return optional(id);
    default:
      return null;
  }
}

function isBlank(value: Audit[keyof Audit]): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function tallyFindings(findings: readonly ReportFinding[]): ReportChapter['findings'] {
  return findingKinds.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    const of = (severity: string) => own.filter((finding) => finding.severity === severity).length;
    const counts = Object.fromEntries(
      severities.map((severity) => [severity, isProblem({ kind }) ? of(severity) : 0]),
    ) as Record<(typeof severities)[number], number>;
    const unsettled = own.filter(({ status }) => !isSettled(status)).length;
    return [{ kind, n: own.length, unsettled, severities: counts }];
  });
}

function samplingOf({ reviews }: Audit): ReportChapter['sampling'] {
  const { method, frame, population, exclusions, seed } = reviews;
  const sampling = {
    method: method ?? null,
    frame: frame ?? null,
    population: population ?? null,
    exclusions: exclusions ?? null,
    seed: seed === undefined ? null : String(seed),
  };
  return Object.values(sampling).some((stated) => stated !== null) ? sampling : null;
}

/** What an audit report should state and this one does not, as a warning where each can be mended. */
export function missingChapters({ chapters }: Pick<Report, 'chapters'>): Problem[] {
  const lacking = chapters.filter(({ lacks }) => lacks.length > 0);
  const unwritten = chapters.filter(({ source, lacks }) => source === 'missing' && !lacks.length);
  const ids = (of: readonly ReportChapter[]) => of.map(({ id }) => id);
  return [
    ...(lacking.length > 0
      ? [
          problem(
            'chapters-not-stated',
            { file: 'content/audit.yaml' },
            { chapters: ids(lacking), fields: lacking.flatMap(({ lacks }) => lacks) },
          ),
        ]
      : []),
    ...(unwritten.length > 0
      ? [
          problem(
            'chapters-not-written',
            { file: 'content/chapters' },
            { chapters: ids(unwritten) },
          ),
        ]
      : []),
  ];
}
