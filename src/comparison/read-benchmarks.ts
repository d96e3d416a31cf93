import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { expectations, readAmount } from '../assessment/target.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { memberFiles } from '../registry/members.ts';
import { readOwnFiles } from '../workspace/own-files.ts';
import { parseSource, type Source, type YamlPath } from '../workspace/source.ts';
import { validate } from '../workspace/validate.ts';
import { type Benchmark, benchmarkFileSchema, benchmarkOf, figureSchema } from './benchmark.ts';

const ownKind = { folder: 'benchmarks', notRead: 'benchmark-file-not-read' } as const;
const extension = '.yaml';

/** All KPIs that a figure may name; of one with mistakes in it no more than its id is known. */
type Kpis = ReadonlyMap<string, Pick<Kpi, 'also'> | undefined>;
type Benchmarks = ReadonlyMap<string, Benchmark>;

/** The shipped benchmarks by id; a mistake in one stops every run, so it can't ship. */
export async function shippedBenchmarks(kpis: Kpis): Promise<Map<string, Benchmark>> {
  const benchmarks = new Map<string, Benchmark>();
  for (const file of await memberFiles('benchmarks')) {
    const name = `src/benchmarks/${path.basename(file)}`;
    const yaml = await readFile(file, 'utf8');
    const read = readBenchmarkFile(name, yaml, { kpis, known: benchmarks, own: false });
    const [mistake] = read.problems;
    if (mistake) throw new Error(`${name}:${mistake.place?.line ?? 0}: ${mistake.message}`);
    for (const benchmark of read.benchmarks) benchmarks.set(benchmark.id, benchmark);
  }
  return benchmarks;
}

/** Figures; `ids` are also those of figures that are left out for their mistakes. */
interface ReadBenchmarks {
  readonly benchmarks: Benchmark[];
  readonly ids: string[];
  readonly problems: Problem[];
}

/** Reads the audit's own figures, `content/benchmarks/*.yaml`, in the order of file names. */
export async function readOwnBenchmarks(
  contentFolder: string,
  { kpis, benchmarks: shipped }: { readonly kpis: Kpis; readonly benchmarks: Benchmarks },
): Promise<ReadBenchmarks> {
  const known = new Map(shipped);
  const { own, problems } = await readOwnFiles(contentFolder, ownKind, (file, yaml) => {
    const { problems: mistakes, ...read } = readBenchmarkFile(file, yaml, {
      kpis,
      known,
      own: true,
    });
    for (const benchmark of read.benchmarks) known.set(benchmark.id, benchmark);
    return { own: read, problems: mistakes };
  });
  return {
    benchmarks: own.flatMap(({ benchmarks }) => benchmarks),
    ids: own.flatMap(({ ids }) => ids),
    problems,
  };
}

interface FileContext {
  readonly kpis: Kpis;
  /** The figures that are there already, whose ids are taken. */
  readonly known: Benchmarks;
  readonly own: boolean;
}

const fallback: z.input<typeof benchmarkFileSchema> = {
  publisher: '?',
  sources: {},
  figures: [{ id: 'x', name: '?', unit: 'count', statistic: 'count', source: '?' }],
};

/** Reads the figures of one publisher; with a mistake among them, all are left out. */
export function readBenchmarkFile(
  file: string,
  yaml: string,
  context: FileContext,
): ReadBenchmarks {
  const { source, problems } = parseSource(file, yaml);
  if (problems.length > 0) return { benchmarks: [], ids: [], problems };
  const { value, problems: mistakes } = validate(benchmarkFileSchema, source, fallback);
  problems.push(...mistakes);
  const name = path.basename(file, extension);
  if (value.id !== undefined && value.id !== name)
    problems.push(problem('id-not-file-name', source.placeOf(['id']), { id: value.id, name }));

  const named = stated.safeParse(source.value).data?.sources ?? {};
  const taken = new Map<string, string>();
  const benchmarks = statedFigures(source).flatMap(({ figure, index }): Benchmark[] => {
    const at = ['figures', index];
    problems.push(...idProblems(figure.id, source.placeOf([...at, 'id']), taken, context.known));
    // As they are written, since other mistakes in the figure don't make them right.
    const references = referenceSchema.parse(figure);
    problems.push(...referenceProblems(references, Object.keys(named), context.kpis, source, at));
    const read = figureSchema.safeParse(figure).data;
    if (!read) return [];
    const amounts = readAmounts(read, source, at);
    problems.push(...amounts.problems);
    const own = value.sources[read.source];
    if (!own) return [];
    return [
      benchmarkOf(read, amounts, { publisher: value.publisher, source: own, own: context.own }),
    ];
  });
  return { benchmarks: problems.length > 0 ? [] : benchmarks, ids: [...taken.keys()], problems };
}

const stated = z.object({ sources: z.record(z.string(), z.unknown()) });
const loose = z.object({
  figures: z.array(z.looseObject({ id: z.string().optional() }).catch({})),
});

const referenceSchema = z.object({
  source: z.string().optional().catch(undefined),
  kpis: z.array(z.string()).catch([]),
  stat: z.string().optional().catch(undefined),
});

/** The figures as they are written, each with its place in the list. */
function statedFigures({ value }: Source) {
  const figures = loose.safeParse(value).data?.figures ?? [];
  return figures.map((figure, index) => ({ figure, index }));
}

function idProblems(
  id: string | undefined,
  place: Place,
  taken: Map<string, string>,
  known: Benchmarks,
): Problem[] {
  if (id === undefined) return [];
  const earlier = taken.get(id);
  const other = known.get(id);
  taken.set(id, `line ${place.line ?? 1}`);
  if (earlier !== undefined)
    return [problem('benchmark-repeated', place, { id, where: `in ${earlier}` })];
  if (!other) return [];
  const where = other.own ? 'in another file' : `among Plumbline’s own, of ${other.publisher}`;
  return [problem('benchmark-repeated', place, { id, where })];
}

type Figure = z.output<typeof figureSchema>;

function referenceProblems(
  { source: from, kpis: named, stat }: z.output<typeof referenceSchema>,
  sources: readonly string[],
  kpis: Kpis,
  source: Source,
  at: YamlPath,
): Problem[] {
  const unknown = (kind: string, id: string, allowed: readonly string[], path: YamlPath) =>
    allowed.includes(id)
      ? []
      : [problem('unknown-id', source.placeOf([...at, ...path]), { kind, id, allowed })];
  return [
    ...(from === undefined ? [] : unknown('source in this file', from, sources, ['source'])),
    ...named.flatMap((id, i) => unknown('KPI', id, [...kpis.keys()], ['kpis', i])),
    ...(stat === undefined
      ? []
      : named.flatMap((id) =>
          unknown(`statistic of ${id}`, stat, Object.keys(kpis.get(id)?.also ?? { [stat]: 0 }), [
            'stat',
          ]),
        )),
  ];
}

/** The value, or the two ends of the range, in the figure's unit. */
function readAmounts(
  { value, range, unit }: Figure,
  source: Source,
  at: YamlPath,
): Pick<Benchmark, 'value' | 'range'> & { problems: Problem[] } {
  const none = { value: null, range: null };
  const expected = 'a figure such as 86% or 4h, or else range: [70%, 79%]';
  if (value === undefined && range === undefined)
    return {
      ...none,
      problems: [problem('missing-key', source.placeOf(at), { key: 'value', expected })],
    };
  if (value !== undefined && range !== undefined) {
    const group = { key: 'A figure', fields: ['value', 'range'], expected: 'one of the two' };
    return { ...none, problems: [problem('fields-exclusive', source.placeOf(at), group)] };
  }
  const problems: Problem[] = [];
  const read = (stated: number | string, path: YamlPath): number => {
    const amount = readAmount(unit, stated);
    if (amount === null)
      problems.push(
        problem('benchmark-unit', source.placeOf([...at, ...path]), {
          value: stated,
          unit,
          expected: expectations[unit],
        }),
      );
    // Without the dust of binary fractions: 0.082, not 0.08199999999999999.
    return Number((amount ?? 0).toPrecision(12));
  };
  if (value !== undefined) return { value: read(value, ['value']), range: null, problems };
  const [from = 0, to = 0] = (range ?? []).map((end, i) => read(end, ['range', i]));
  if (problems.length === 0 && from > to)
    problems.push(
      problem('range-reversed', source.placeOf([...at, 'range']), {
        from: range?.[0],
        to: range?.[1],
      }),
    );
  return { value: null, range: [from, to], problems };
}
