import type { z } from 'zod';

import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { type CheckableKpi, checkKpi } from '../measures/check-kpi.ts';
import { type Kpi, kpiSchema } from '../measures/define-kpi.ts';
import { fieldsOf, type OwnKind, ownId, readOwnFiles, statedIdProblems } from './own-files.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const kind: OwnKind = {
  folder: 'kpis',
  notRead: 'kpi-file-not-read',
  shipped: 'kpi-shipped',
  example: 'my-kpi',
};

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
  return readOwnFiles(contentFolder, kind, (file, yaml) => readOwnKpi(file, yaml, shipped));
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
  const { id, problems: nameProblems } = ownId(file, kind, shipped.kpis);
  const { source, problems } = parseSource(file, yaml);
  problems.push(...nameProblems);
  if (source.value === undefined) return { own: { id, kpi: null, source }, problems };

  const { value, problems: mistakes } = validate(ownSchema, source, fallback);
  problems.push(...mistakes, ...statedIdProblems(source, id));
  const stated = fieldsOf(source.value);
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
