import type { FailingFinding } from '../assessment/if-fixed.ts';
import type { decidedItems, Result } from '../assessment/score.ts';
import { type Effort, efforts } from '../workspace/finding-schema.ts';
import { openFindings } from './order-findings.ts';
import type { ReportFinding } from './schema.ts';

type DecidedItem = ReturnType<typeof decidedItems>[number];

/**
 * The effort of putting each item right, as `<checklist>/<item>`: the greatest that is stated by a
 * finding that touches it. Items that no such finding touches are left out.
 */
export function effortsOf(
  items: readonly DecidedItem[],
  findings: readonly ReportFinding[],
): Map<string, Effort> {
  const touching = findingsByItem(items, findings, () => true);
  return new Map(
    [...touching].flatMap(([key, own]) => {
      const stated = own.map(({ effort }) => (effort === null ? -1 : efforts.indexOf(effort)));
      const effort = efforts[Math.max(...stated)];
      return effort === undefined ? [] : [[key, effort] as const];
    }),
  );
}

/** Open problem findings that fail items in whole or in part, the most severe first. */
export function failingFindings(
  items: readonly DecidedItem[],
  findings: readonly ReportFinding[],
): FailingFinding[] {
  const open = openFindings(findings);
  const fails = (result: Result) => result === 'fail' || result === 'partial';
  const failed = items.filter(({ result }) => fails(result));
  const byFinding = new Map<ReportFinding, string[]>();
  for (const [key, own] of findingsByItem(failed, open, fails))
    for (const finding of own) byFinding.set(finding, [...(byFinding.get(finding) ?? []), key]);
  return open.flatMap((finding) => {
    const keys = byFinding.get(finding);
    return keys ? [{ id: finding.id, items: keys }] : [];
  });
}

/** The findings that give an item a result; else, where a KPI decided it, those that name the KPI. */
function findingsByItem(
  items: readonly DecidedItem[],
  findings: readonly ReportFinding[],
  counts: (result: Result) => boolean,
): Map<string, ReportFinding[]> {
  const stating = new Map<string, ReportFinding[]>();
  const naming = new Map<string, ReportFinding[]>();
  const add = (to: typeof stating, key: string, finding: ReportFinding) => {
    const known = to.get(key);
    if (known) known.push(finding);
    else to.set(key, [finding]);
  };
  for (const finding of findings) {
    for (const { checklist, item, result } of finding.checklist)
      if (counts(result)) add(stating, `${checklist}/${item}`, finding);
    for (const kpi of finding.kpis) add(naming, kpi, finding);
  }
  return new Map(
    items.flatMap(({ key, item, decision }) => {
      const own =
        stating.get(key) ??
        (decision.decidedBy === 'kpi' && item.kpi ? naming.get(item.kpi.id) : undefined);
      return own ? [[key, own] as const] : [];
    }),
  );
}
