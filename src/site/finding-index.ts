import type { Report, ReportAction, ReportFinding } from '../report/schema.ts';

interface FindingIndex {
  readonly findings: ReadonlyMap<string, ReportFinding>;
  readonly actions: ReadonlyMap<string, readonly ReportAction[]>;
}

const indices = new WeakMap<Report, FindingIndex>();

function indexOf(report: Report): FindingIndex {
  const known = indices.get(report);
  if (known) return known;
  const index = {
    findings: new Map(report.findings.map((finding) => [finding.id, finding])),
    actions: Map.groupBy(report.actions, ({ finding }) => finding),
  };
  indices.set(report, index);
  return index;
}

/** The finding of an id, found without going through all of them. */
export function findingOf(report: Report, id: string): ReportFinding | undefined {
  return indexOf(report).findings.get(id);
}

export function actionsOf(report: Report, finding: string): readonly ReportAction[] {
  return indexOf(report).actions.get(finding) ?? [];
}
