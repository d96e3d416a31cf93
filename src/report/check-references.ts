import { z } from 'zod';

import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { hoursDimensions } from '../ingest/audit-hours.ts';
import { dimensionsOf } from '../ingest/dataset.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import {
  chartAttributes,
  chartTypes,
  components,
  kpiParts,
  queryChartTypes,
  quoteKinds,
} from '../workspace/prose-components.ts';
import type { ComponentUse, Prose } from '../workspace/prose.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { Source, YamlPath } from '../workspace/source.ts';
import { checkCompare } from './check-compare.ts';
import { repeatedParts } from './check-targets.ts';
import { benchmarkIds, kpiIds, type Members } from './members.ts';

/** Every id in audit.yaml that refers to something Plumbline does not have. */
export function checkAuditReferences(audit: Audit, source: Source, members: Members): Problem[] {
  const problems: Problem[] = [];
  const check = (kind: string, id: string, path: YamlPath, known: Iterable<string>, key = true) => {
    const allowed = [...known];
    if (allowed.includes(id)) return;
    const place = key ? source.placeOfKey(path) : source.placeOf(path);
    problems.push(problem('unknown-id', place, { kind, id, allowed }));
  };
  for (const [id, { by = {} }] of Object.entries(audit.targets)) {
    check('KPI', id, ['targets', id], kpiIds(members));
    const dataset = members.datasets.get(members.kpis.get(id)?.dataset ?? '');
    if (!dataset) continue;
    const dimensions = dimensionsOf(dataset).map(({ column }) => column);
    for (const [dimension, parts] of Object.entries(by)) {
      const path = ['targets', id, 'by', dimension];
      check('dimension', dimension, path, dimensions);
      problems.push(...repeatedParts(parts, source, path));
    }
  }
  for (const [column, parts] of Object.entries(audit.openingHoursBy)) {
    const path = ['openingHoursBy', column];
    check(
      'dimension of opening hours',
      column,
      path,
      new Set([...members.datasets.values()].flatMap(hoursDimensions)),
    );
    problems.push(...repeatedParts(parts, source, path));
  }
  for (const field of ['skills', 'staffing', 'languages'] as const)
    problems.push(...repeatedParts(audit[field], source, [field]));
  for (const [i, { id }] of audit.checklists.entries())
    check('checklist', id, ['checklists', i], members.checklists.keys(), false);
  if (capCanBeChecked(audit, source))
    check(
      'grade',
      audit.grading.cappedAt,
      ['grading', 'cappedAt'],
      statedGrades(source, audit),
      false,
    );
  for (const [id, sources] of Object.entries(audit.sources)) {
    check('data set', id, ['sources', id], members.datasets.keys());
    const dataset = members.datasets.get(id);
    if (!dataset) continue;
    for (const [i, { adapter, columns }] of sources.entries()) {
      const path = ['sources', id, i];
      if (adapter !== undefined)
        check('adapter', adapter, [...path, 'adapter'], members.adapters.keys(), false);
      for (const column of Object.keys(columns))
        check('column', column, [...path, 'columns', column], Object.keys(dataset.columns));
    }
  }
  return problems;
}

const gradingSchema = z.object({
  grading: z.object({ bands: z.record(z.string(), z.unknown()), cappedAt: z.unknown().optional() }),
});

/** The grades as audit.yaml names them, be it with a score that can't be. */
function statedGrades(source: Source, { grading }: Audit): string[] {
  const stated = gradingSchema.safeParse(source.value);
  return Object.keys(stated.success ? stated.data.grading.bands : grading.bands);
}

/** A cap that isn't stated says nothing where the bands are wrong: which grades are meant isn't known. */
function capCanBeChecked(audit: Audit, source: Source): boolean {
  const stated = gradingSchema.safeParse(source.value);
  if (!stated.success || stated.data.grading.cappedAt !== undefined) return true;
  return Object.keys(stated.data.grading.bands).every((grade) => grade in audit.grading.bands);
}

/** Every id in findings that refers to something that is not there. */
export function checkFindingReferences(
  findings: readonly Finding[],
  members: Members,
  queries: readonly string[],
): Problem[] {
  const kpis = kpiIds(members);
  const ids = findings.map(({ id }) => id);
  return findings.flatMap((finding) => [
    ...finding.frontmatter.kpis.flatMap((id, i) =>
      kpis.includes(id)
        ? []
        : [
            problem('unknown-id', finding.source.placeOf(['kpis', i]), {
              kind: 'KPI',
              id,
              allowed: kpis,
            }),
          ],
    ),
    ...checkProse(finding, members, ids, queries, finding.frontmatter.evidence.length),
  ]);
}

/**
 * Every component of a prose that refers to something that is not there. `evidence` is how many
 * entries the evidence list of its finding has; prose that is no finding’s has none.
 */
export function checkProse(
  { uses }: Pick<Prose, 'uses'>,
  members: Members,
  findings: readonly string[],
  queries: readonly string[],
  evidence = 0,
): Problem[] {
  const kpis = kpiIds(members);
  return uses.flatMap((use) =>
    use.name === 'Evidence'
      ? evidenceProblems(use, evidence)
      : checkUse(use, members, kpis, findings, queries),
  );
}

function evidenceProblems({ attributes: { n }, place }: ComponentUse, count: number): Problem[] {
  if (count === 0) return [problem('evidence-absent', place, {})];
  const isEntry = n === undefined || (/^[1-9]\d*$/.test(n) && Number(n) <= count);
  return isEntry ? [] : [problem('evidence-number', place, { n, count })];
}

/** A figure is of one statistic, one part or one period. */
function combination(attributes: ComponentUse['attributes'], place: Place): Problem[] {
  const selecting = ['stat', 'by', 'period'].filter((name) => attributes[name] !== undefined);
  if (selecting.length > 1)
    return [problem('attributes-exclusive', place, { component: 'Kpi', attributes: selecting })];
  if (attributes.part !== undefined && attributes.by === undefined)
    return [
      problem('missing-attribute', place, {
        component: 'Kpi',
        attribute: 'by',
        example: `by="channel" part="${attributes.part}"`,
      }),
    ];
  return [];
}

/** A chart is of a KPI or of a query, and takes only the attributes that go with it. */
function chartProblems(attributes: ComponentUse['attributes'], place: Place): Problem[] {
  const { kpi, query } = attributes;
  if (kpi !== undefined && query !== undefined) return [problem('chart-of-two', place, {})];
  if (kpi === undefined && query === undefined)
    return [
      problem('missing-attribute', place, {
        component: 'Chart',
        attribute: 'kpi or query',
        example: components.Chart.example,
      }),
    ];
  const subject = kpi === undefined ? 'query' : 'kpi';
  const allowed: readonly string[] = chartAttributes[subject];
  return Object.keys(attributes)
    .filter((name) => !allowed.includes(name))
    .map((name) =>
      problem('unknown-attribute', place, { component: `Chart ${subject}`, name, allowed }),
    );
}

function checkUse(
  use: ComponentUse,
  members: Members,
  kpis: readonly string[],
  findings: readonly string[],
  queries: readonly string[],
): Problem[] {
  const { name, attributes, place } = use;
  const oneOf = (kind: string, id: string | undefined, allowed: readonly string[]) =>
    id === undefined || allowed.includes(id)
      ? []
      : [problem('unknown-id', place, { kind, id, allowed })];
  if (name === 'Finding') return oneOf('finding', attributes.id, findings);
  if (name === 'Quote') return oneOf('kind of quotation', attributes.kind, quoteKinds);
  if (name === 'Benchmark') return oneOf('benchmark', attributes.id, benchmarkIds(members));
  if (name === 'Value') return oneOf('query', attributes.query, queries);
  if (name === 'Chart') {
    const subject = chartProblems(attributes, place);
    if (subject.length > 0) return subject;
    if (attributes.query !== undefined)
      return [
        ...oneOf('query', attributes.query, queries),
        ...oneOf('type of chart', attributes.type, queryChartTypes),
      ];
  }

  const kpi = members.kpis.get(attributes[name === 'Kpi' ? 'id' : 'kpi'] ?? '');
  const dataset = kpi && members.datasets.get(kpi.dataset);
  if (!kpi || !dataset) return oneOf('KPI', attributes[name === 'Kpi' ? 'id' : 'kpi'], kpis);
  return [
    ...oneOf(
      'dimension',
      attributes.by,
      dimensionsOf(dataset).map(({ column }) => column),
    ),
    ...(name === 'Chart'
      ? oneOf('type of chart', attributes.type, chartTypes)
      : name === 'Compare'
        ? checkCompare(use)
        : [
            ...oneOf(`statistic of ${kpi.id}`, attributes.stat, Object.keys(kpi.also)),
            ...oneOf('part of a figure', attributes.show, kpiParts),
            ...combination(attributes, place),
          ]),
  ];
}
