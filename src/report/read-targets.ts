import { readTarget, type Target } from '../assessment/target.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Translate } from '../language/translate.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { onClock } from '../measures/kpi-clock.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';
import type { Members } from './members.ts';

/** Targets of a KPI's parts: by dimension, then by the part as the audit names it. */
export type PartTargets = Readonly<Record<string, Readonly<Record<string, Target>>>>;

/** The targets of an audit by KPI, those of whole KPIs and those of their parts. */
export interface AuditTargets {
  readonly targets: ReadonlyMap<string, Target>;
  readonly partTargets: ReadonlyMap<string, PartTargets>;
}

/** Reads every target of audit.yaml in the unit of its KPI. */
export function readTargets(
  audit: Audit,
  source: Source,
  { kpis }: Pick<Members, 'kpis'>,
): AuditTargets & { problems: Problem[] } {
  const targets = new Map<string, Target>();
  const partTargets = new Map<string, PartTargets>();
  const problems: Problem[] = [];
  for (const [id, stated] of Object.entries(audit.targets)) {
    const kpi = kpis.get(id);
    if (!kpi) continue;
    const read = (own: typeof stated, ...path: string[]): Target => {
      const found = readTarget(kpi, own, (bound) =>
        source.placeOf(['targets', id, ...path, bound]),
      );
      problems.push(...found.problems);
      return found.target;
    };
    if (stated.min !== undefined || stated.max !== undefined) targets.set(id, read(stated));
    const by = Object.entries(stated.by ?? {}).map(([dimension, parts]) => [
      dimension,
      Object.fromEntries(
        Object.entries(parts).map(([part, own]) => [part, read(own, 'by', dimension, part)]),
      ),
    ]);
    if (by.length > 0) partTargets.set(id, Object.fromEntries(by) as PartTargets);
  }
  return { targets, partTargets, problems };
}

/** The KPIs, each on the clock that its target is held on. */
export function onTargetClocks(
  audit: Audit,
  source: Source,
  { kpis, datasets }: Pick<Members, 'kpis' | 'datasets'>,
  t: Translate,
): { kpis: ReadonlyMap<string, Kpi>; problems: Problem[] } {
  const problems: Problem[] = [];
  const held = new Map(kpis);
  for (const [id, { clock }] of Object.entries(audit.targets)) {
    const kpi = kpis.get(id);
    const dataset = kpi && datasets.get(kpi.dataset);
    if (!dataset || clock === undefined) continue;
    const turned = onClock(kpi, dataset, clock, t);
    if (turned) held.set(id, turned);
    else
      problems.push(
        problem('kpi-without-clock', source.placeOf(['targets', id, 'clock']), { kpi: id }),
      );
  }
  return { kpis: held, problems };
}
