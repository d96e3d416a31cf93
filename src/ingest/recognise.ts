import type { Place, Problem } from '../errors/problem.ts';
import { type NearFormat, problem } from '../errors/texts.ts';
import { isRowLike } from '../files/row-like.ts';
import type { SourceSettings } from '../workspace/audit-schema.ts';
import type { Adapter } from './adapter.ts';
import type { Dataset } from './dataset.ts';
import { type Fit, fitOfAdapter, type Headed, headersThatGive } from './fit.ts';
import { findHeader } from './headers.ts';
import { nearFormat } from './near-format.ts';

/** How sure it is that a table is of a format. */
export interface Recognition {
  /** From 0 to 1, as `Fit` has it. */
  readonly score: number;
  readonly runnerUp: { readonly adapter: string; readonly score: number } | null;
  /** The author named the adapter, or mapped the columns by hand. */
  readonly named: boolean;
}

export interface Recognised {
  readonly adapter: Adapter;
  readonly recognition: Recognition;
}

/** Below this score, headers are too few to tell a format by. */
const WEAK = 0.4;
/** Names such as id and created_at are anyone's: a table of such columns alone is hardly told from another. */
const WEAK_BY_HAND = 0.5;
/** Scores that are no further apart are the same. */
export const TIE = 0.05;

interface Candidate extends Fit {
  readonly adapter: Adapter;
}

/**
 * The adapter for a table of a data set: the one that audit.yaml names, else the one that fits best. It
 * has to be asked for where two fit alike or none well; where audit.yaml maps the columns, the one that
 * is mapped by hand stands in for it.
 */
export function recogniseAdapter(
  dataset: Dataset,
  table: Headed,
  settings: SourceSettings,
  adapters: ReadonlyMap<string, Adapter>,
): { recognised: Recognised | null; problems: Problem[] } {
  const place = { file: table.name };
  const ranked = rankAdapters(
    [...adapters.values()].filter((each) => each.dataset === dataset.id || each.dataset === null),
    dataset,
    table,
  );
  const named = settings.adapter === undefined ? undefined : adapters.get(settings.adapter);
  if (named) {
    const { missing } = fitOfAdapter(named, dataset, table);
    const fits = missing.length === 0 || isMapped(dataset, named, table, settings);
    return fits || named.mappedByHand === true
      ? { recognised: recognisedAs(named, dataset, table, ranked, true), problems: [] }
      : unrecognised(problem('adapter-mismatch', place, { adapter: named.id, missing }));
  }
  const rivals = contenders(ranked);
  const [best, second] = rivals;
  const near = nearFormat(ranked, best?.score);
  if (best && !second && best.score >= (best.adapter.mappedByHand ? WEAK_BY_HAND : WEAK))
    return {
      recognised: recognisedAs(best.adapter, dataset, table, ranked),
      problems:
        near && best.adapter.mappedByHand && Object.keys(settings.columns).length === 0
          ? [problem('format-nearly', place, { near, file: baseOf(place) })]
          : [],
    };

  const byHand = ranked.find(({ adapter }) => adapter.mappedByHand)?.adapter;
  const mapped = new Set(Object.keys(settings.columns));
  const needed = requiredColumns(dataset);
  if (byHand && mapped.size > 0 && (!best || needed.every((name) => mapped.has(name))))
    return { recognised: recognisedAs(byHand, dataset, table, ranked, true), problems: [] };
  if (best) return unrecognised(unsure(place, dataset.id, [best, ...rivals.slice(1)], near));
  return unrecognised(
    problem('format-unknown', place, {
      dataset: dataset.id,
      required: needed.map((name) => `${name} (${dataset.columns[name]?.meaning ?? ''})`),
      ...told(table.headers),
      adapters: ranked.map(({ adapter }) => adapter.id).toSorted(),
      closest: closestText(ranked),
      near,
      file: baseOf(place),
    }),
  );
}

/**
 * The adapters for a table of which no folder says what it holds: the best of them, and those of the
 * same vendor that read it just as well for other data sets.
 */
export function recogniseAnywhere(
  table: Headed,
  adapters: ReadonlyMap<string, Adapter>,
  folders: readonly string[],
): { recognised: Recognised[]; problems: Problem[] } {
  const place = { file: table.name };
  const ranked = rankAdapters(
    [...adapters.values()].filter(({ dataset }) => dataset !== null),
    null,
    table,
  );
  const [best, ...others] = contenders(ranked);
  if (!best)
    return {
      recognised: [],
      problems: [
        problem('format-unknown-anywhere', place, {
          ...told(table.headers),
          adapters: ranked.map(({ adapter }) => adapter.id).toSorted(),
          closest: closestText(ranked),
          near: nearFormat(ranked),
          file: baseOf(place),
          folders: folders.map((folder) => `data/${folder}/`),
        }),
      ],
    };
  const rivals = others.filter(
    ({ adapter }) =>
      adapter.vendor !== best.adapter.vendor || adapter.dataset === best.adapter.dataset,
  );
  if (rivals.length > 0 || best.score < WEAK)
    return {
      recognised: [],
      problems: [unsure(place, best.adapter.dataset ?? '', [best, ...rivals], null)],
    };
  return {
    recognised: [best, ...others].map(({ adapter }) => recognisedAs(adapter, null, table, ranked)),
    problems: [],
  };
}

/** The formats in the order in which they are likely; one that is mapped by hand yields to all others. */
function rankAdapters(
  adapters: readonly Adapter[],
  dataset: Dataset | null,
  table: Headed,
): Candidate[] {
  return adapters
    .map((adapter) => ({ adapter, ...fitOfAdapter(adapter, dataset, table) }))
    .toSorted((a, b) => b.score - a.score || (a.adapter.id < b.adapter.id ? -1 : 1));
}

/** Of the formats that fit, the best one and those that fit alike. */
function contenders(ranked: readonly Candidate[]): Candidate[] {
  const fitting = ranked.filter(({ missing }) => missing.length === 0);
  const [best] = fitting;
  if (!best) return [];
  const alike = fitting.filter(({ score }) => best.score - score < TIE);
  const known = alike.filter(({ adapter }) => !adapter.mappedByHand);
  return known.length > 0 ? known : alike;
}

function recognisedAs(
  adapter: Adapter,
  dataset: Dataset | null,
  table: Headed,
  ranked: readonly Candidate[],
  named = false,
): Recognised {
  const next = ranked.find((other) => other.adapter.id !== adapter.id && other.score > 0);
  return {
    adapter,
    recognition: {
      score: fitOfAdapter(adapter, dataset, table).score,
      runnerUp: next ? { adapter: next.adapter.id, score: next.score } : null,
      named,
    },
  };
}

/** Headers may be told; a row that stands in their place may not. */
const told = (
  headers: readonly string[],
): { headers: readonly string[] | null; width: number } => ({
  headers: isRowLike(headers) ? null : headers,
  width: headers.length,
});

/** The name of a file as sources of audit.yaml call it. */
const baseOf = ({ file }: Place): string => file.split('/').at(-1) ?? file;

function unsure(
  place: Place,
  dataset: string,
  [best, second]: readonly Candidate[],
  near: NearFormat | null,
): Problem {
  return problem('format-unsure', place, {
    best: { adapter: best?.adapter.id ?? '', score: best?.score ?? 0 },
    second: second ? { adapter: second.adapter.id, score: second.score } : null,
    dataset,
    near,
    file: baseOf(place),
  });
}

function unrecognised(found: Problem): { recognised: null; problems: Problem[] } {
  return { recognised: null, problems: [found] };
}

function closestText(ranked: readonly Candidate[]): string {
  const [closest] = ranked.filter(({ score }) => score > 0);
  return closest && closest.missing.length > 0
    ? `The closest is ${closest.adapter.id}, which also needs ${closest.missing.join(', ')}. `
    : '';
}

/** Whether the author's map and the headers together give all that the data set can't do without. */
function isMapped(
  dataset: Dataset,
  { columns }: Adapter,
  { headers }: Headed,
  settings: SourceSettings,
): boolean {
  return Object.entries(dataset.columns).every(([name, { required }]) => {
    const rule = columns[name];
    return (
      !required ||
      name in settings.columns ||
      (typeof rule === 'object' && 'constant' in rule) ||
      (rule !== undefined && findHeader(headers, headersThatGive(rule)) !== undefined)
    );
  });
}

function requiredColumns({ columns }: Dataset): string[] {
  return Object.entries(columns).flatMap(([name, { required }]) => (required ? [name] : []));
}
