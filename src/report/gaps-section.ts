import { isProblem } from '../assessment/finding-state.ts';
import type { Translate } from '../language/translate.ts';
import { againstTarget } from './compare.ts';
import type { ReportGap } from './gaps-schema.ts';
import { orderFindings } from './order-findings.ts';
import type { Report, ReportFinding, ReportKpi } from './schema.ts';

type Competitors = Pick<ReportGap, 'competitor' | 'notBeside'>;

export const noCompetitor: Competitors = { competitor: null, notBeside: [] };

const verdicts: readonly ReportGap['verdict'][] = ['missed', 'uncertain', 'not-measured', 'met'];

/** Each target, of a KPI or of a part of one: those that are missed first. */
export function gapsSection(
  { kpis, findings, actions, audit }: Pick<Report, 'kpis' | 'findings' | 'actions' | 'audit'>,
  besideOf: (kpi: string, channel: string | null) => Competitors,
  t: Translate,
): ReportGap[] {
  const problems = orderFindings(findings.filter(isProblem));
  const rows = Object.entries(kpis).flatMap(([id, kpi]) => {
    const closing = problems.filter((finding) => isAbout(finding, id)).map(closedBy(actions));
    const whole = kpi.target
      ? [
          {
            ...gapOf(id, kpi, kpi.target, null),
            reason: kpi.reason,
            benchmark: benchmarkOf(kpi, null),
            ...besideOf(id, null),
            findings: closing,
          },
        ]
      : [];
    const parts = Object.entries(kpi.by).flatMap(([dimension, breakdown]) =>
      breakdown.parts.flatMap((part) => {
        const { key, target, suppressed } = part;
        if (key === null || target === null) return [];
        const withheld = suppressed
          ? t('query.withheld-why', { minimum: audit.minimumCell })
          : null;
        return [
          {
            ...gapOf(id, part, target, { dimension, key }),
            reason: part.value === null ? (withheld ?? t('chart.notMeasured')) : null,
            benchmark: dimension === 'channel' ? benchmarkOf(kpi, key) : null,
            ...(dimension === 'channel' ? besideOf(id, key) : noCompetitor),
            findings: closing,
          },
        ];
      }),
    );
    return [...whole, ...parts];
  });
  return rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** The closest published figure that stands beside the headline, or beside that of a channel. */
function benchmarkOf(
  { benchmarks }: Pick<ReportKpi, 'benchmarks'>,
  channel: string | null,
): ReportGap['benchmark'] {
  const nearest = benchmarks.find(
    ({ comparable, ours }) => comparable && ours.stat === null && ours.part === channel,
  );
  return nearest && nearest.value !== null
    ? { name: nearest.publisher, year: nearest.year, value: nearest.value }
    : null;
}

function gapOf(
  kpi: string,
  { value, n, interval, verdict }: Pick<ReportKpi, 'value' | 'n' | 'interval' | 'verdict'>,
  target: ReportGap['target'],
  part: ReportGap['part'],
) {
  return {
    kpi,
    part,
    value,
    n,
    interval,
    target,
    verdict,
    ...againstTarget({ value, interval }, target),
  };
}

function isAbout({ kpis, evidence }: ReportFinding, id: string): boolean {
  return kpis.includes(id) || evidence.some(({ kind, ref }) => kind === 'kpi' && ref === id);
}

const closedBy =
  (actions: Report['actions']) =>
  ({ id }: ReportFinding): ReportGap['findings'][number] => {
    const own = actions.filter(({ finding }) => finding === id);
    const open = own.filter(({ status }) => status !== 'done');
    const due = open
      .flatMap((action) => action.due ?? [])
      .toSorted()
      .at(-1);
    return { id, actions: own.length, open: open.length, due: due ?? null };
  };
