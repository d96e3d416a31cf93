import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { z } from 'zod';

import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { type CheckableKpi, checkKpi } from '../measures/check-kpi.ts';
import { type Kpi, kpiSchema } from '../measures/define-kpi.ts';
import { slug } from './slug.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const folder = 'content/kpis';
const extension = '.yaml';

/** An own KPI as its author wrote it; `kpi` is null while there are mistakes in it. */
export interface OwnKpi {
  readonly id: string;
  readonly kpi: Kpi | null;
  readonly source: Source;
}

/** What Plumbline ships that an own KPI is checked against. */
export interface ShippedForKpis {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly kpis: ReadonlyMap<string, Kpi>;
}

/** Reads `content/kpis/*.yaml` in the order of file names. */
export async function readOwnKpis(
  contentFolder: string,
  shipped: ShippedForKpis,
): Promise<{ own: OwnKpi[]; problems: Problem[] }> {
  const found = await readdir(path.join(contentFolder, 'kpis'), { withFileTypes: true }).catch(
    () => [],
  );
  const entries = found
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.md'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own: OwnKpi[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const file = `${folder}/${name}`;
    if (!entry.isFile() || !name.endsWith(extension)) {
      problems.push(problem('kpi-file-not-read', { file }, { folder, extension }));
      continue;
    }
    const read = readOwnKpi(
      file,
      await readFile(path.join(contentFolder, 'kpis', name), 'utf8'),
      shipped,
    );
    own.push(read.own);
    problems.push(...read.problems);
  }
  return { own, problems };
}

const ownSchema = kpiSchema.extend({ id: kpiSchema.shape.id.optional() });

const fallback: z.input<typeof ownSchema> = {
  dataset: '?',
  topic: 'quality',
  measure: { count: 'rows' },
  unit: 'count',
  better: 'neutral',
  strings: { name: '?', definition: '?', decision: '?' },
  sources: [{ title: '?' }],
};

/** Reads one own KPI and holds it against its data set. */
export function readOwnKpi(
  file: string,
  yaml: string,
  shipped: ShippedForKpis,
): { own: OwnKpi; problems: Problem[] } {
  const id = path.basename(file, extension);
  const { source, problems } = parseSource(file, yaml);
  problems.push(...nameProblems(id, file, shipped));
  if (source.value === undefined) return { own: { id, kpi: null, source }, problems };

  const { value, problems: mistakes } = validate(ownSchema, source, fallback);
  problems.push(...mistakes);
  const stated = fieldsOf(source.value);
  if (typeof stated.id === 'string' && stated.id !== id)
    problems.push(problem('id-not-file-name', source.placeOf(['id']), { id: stated.id, name: id }));
  const dataset = shipped.datasets.get(String(stated.dataset));
  if (dataset) problems.push(...checkKpi(soundFields(stated), dataset, (at) => source.placeOf(at)));
  else if (typeof stated.dataset === 'string' && stated.dataset !== '')
    problems.push(
      problem('unknown-id', source.placeOf(['dataset']), {
        kind: 'data set',
        id: stated.dataset,
        allowed: [...shipped.datasets.keys()],
      }),
    );
  return { own: { id, kpi: hasErrors(problems) ? null : { ...value, id }, source }, problems };
}

function nameProblems(id: string, file: string, { kpis }: ShippedForKpis): Problem[] {
  if (kpis.has(id)) return [problem('kpi-shipped', { file }, { id })];
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
  return [
    problem(
      'file-name-no-id',
      { file },
      { name: id, suggestion: `${slug(id, 'my-kpi')}${extension}` },
    ),
  ];
}

/** The fields that can be checked against the data set even when there are mistakes in others. */
function soundFields(stated: Readonly<Record<string, unknown>>): CheckableKpi {
  const { cohort, measure, unit, hourOfWeek, running, twiceTheRest } = kpiSchema.shape;
  const further = Object.entries(fieldsOf(stated.also)).flatMap(([name, given]) => {
    const own = fieldsOf(given);
    const read = measure.safeParse(own.measure).data;
    return read ? [[name, { measure: read, unit: unit.safeParse(own.unit).data }] as const] : [];
  });
  return {
    cohort: cohort.safeParse(stated.cohort).data,
    measure: measure.safeParse(stated.measure).data,
    unit: unit.safeParse(stated.unit).data,
    hourOfWeek: hourOfWeek.safeParse(stated.hourOfWeek).data,
    running: running.safeParse(stated.running).data,
    twiceTheRest: twiceTheRest.safeParse(stated.twiceTheRest).data,
    also: Object.fromEntries(further),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
