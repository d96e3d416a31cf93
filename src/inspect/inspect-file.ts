import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import type { IngestedFile } from '../ingest/ingest-dataset.ts';
import { sideRoles } from '../ingest/side-tables.ts';
import type { Members } from '../report/members.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { auditLines, type SourceLines } from './audit-lines.ts';
import type { InspectedFile, InspectedTable } from './inspection-schema.ts';
import { headerInDoubt } from './header-doubt.ts';
import { namesPerson } from './names-person.ts';
import { type OpenedTable, openedTables } from './opened-tables.ts';
import { isWord, readingsOf } from './readings.ts';
import { type ReadFiles, readTogether, type StatedFile } from './read-together.ts';
import { closestFormats, type Guesses, guessReading } from './unrecognised.ts';

export interface Inspected {
  readonly file: InspectedFile;
  readonly stated: StatedFile;
  readonly lines: readonly SourceLines[];
}

/** Says what a file is and what it supports by itself; `dataset` is the one that it is of, if that is stated. */
export async function inspectFile(
  name: string,
  dataset: string | null,
  members: Members,
  now: string,
): Promise<Inspected> {
  const absolute = path.resolve(name);
  const file = dataFile(absolute, dataset);
  const bytes = await stat(absolute).then(
    ({ size }) => size,
    () => 0,
  );
  const { tables, problems } = await openedTables(file);
  const alone: StatedFile = { file, dataset: null, settings: null };
  if (tables.length === 0) {
    const understanding = { ...nothing(members), settings: '' };
    const told = problems.filter(isTold).map(toldOf);
    return {
      file: { path: name, bytes, readable: false, tables: [], problems: told, understanding },
      stated: alone,
      lines: [],
    };
  }
  const first = await readTogether([alone], members, now);
  const { stated, read, guesses } = isUnread(first)
    ? await readByGuess(alone, tables, dataset, first, members, now)
    : { stated: alone, read: first, guesses: null };
  const lines = linesOf(stated, read, guesses, members);
  return {
    file: {
      ...{ path: name, bytes, readable: true },
      problems: read.problems.filter(isTold).map(toldOf),
      tables: tables.map((table) => tableSection(table, read, guesses, members)),
      understanding: { ...read.understanding, settings: auditLines(lines) },
    },
    stated,
    lines,
  };
}

function dataFile(absolute: string, dataset: string | null): DataFile {
  const base = path.basename(absolute);
  return { path: dataset === null ? `data/${base}` : `data/${dataset}/${base}`, absolute, dataset };
}

const isUnread = ({ datasets, sides }: ReadFiles): boolean =>
  sides.length === 0 && !datasets.some(({ files }) => files.length > 0);

/**
 * Reads a file that was not recognised: as the format that fits best where that was only not sure, else
 * by a map of its headers, if that finds all that a row needs.
 */
async function readByGuess(
  { file }: StatedFile,
  tables: readonly OpenedTable[],
  dataset: string | null,
  first: ReadFiles,
  members: Members,
  now: string,
): Promise<{ stated: StatedFile; read: ReadFiles; guesses: Guesses | null }> {
  const asItIs = { stated: { file, dataset: null, settings: null }, read: first };
  const [table] = tables;
  const alike = tables.every(({ headers }) => headers.join() === table?.headers.join());
  if (!table || !alike || sideOf(table, members) !== null || headerInDoubt(table, members))
    return { ...asItIs, guesses: null };
  const unsure = first.problems.some(({ code }) => code === 'format-unsure');
  const best = closestFormats(table, members).find(({ missing }) => missing.length === 0);
  const likely = best && members.adapters.get(best.adapter);
  const guesses = unsure && likely ? null : guessReading(table, dataset, members);
  const home = guesses?.dataset ?? likely?.dataset ?? null;
  const byHand = [...members.adapters.values()].find(({ mappedByHand }) => mappedByHand)?.id;
  const adapter = guesses ? byHand : likely?.id;
  if (home === null || adapter === undefined || (guesses && guesses.lacking.length > 0))
    return { ...asItIs, guesses };
  const stated: StatedFile = {
    file: dataFile(file.absolute, home),
    dataset: home,
    settings: {
      files: '*',
      adapter,
      columns: Object.fromEntries(
        (guesses?.columns ?? []).map(({ column, header }) => [column, header]),
      ),
      dimensions: {},
    },
  };
  return { stated, read: await readTogether([stated], members, now), guesses };
}

/** What audit.yaml has to state for the file to be read as it was here. */
function linesOf(
  { file, settings }: StatedFile,
  { datasets, problems }: ReadFiles,
  guesses: Guesses | null,
  members: Members,
): SourceLines[] {
  const unproven = problems.some(({ code }) => code === 'date-order-unclear');
  const common = {
    file: path.basename(file.absolute),
    adapter: settings?.adapter ?? null,
    columns: guesses?.columns ?? [],
  };
  const read = datasets.flatMap(({ dataset, files: [own] }): SourceLines[] =>
    own
      ? [
          {
            ...common,
            dataset: dataset.id,
            timeZone: own.zone.assumed ? own.zone.name : null,
            dateOrder: unproven
              ? 'unknown'
              : own.dateOrder && !own.dateOrder.proven
                ? own.dateOrder.order
                : null,
            lacking: [],
            activities: activitiesOf(own),
          },
        ]
      : [],
  );
  if (read.length > 0 || !guesses) return read;
  const columns = members.datasets.get(guesses.dataset)?.columns ?? {};
  const lacking = guesses.lacking.map((column) => ({
    column,
    meaning: columns[column]?.meaning ?? '',
  }));
  return [
    {
      ...common,
      dataset: guesses.dataset,
      timeZone: 'UTC',
      dateOrder: null,
      lacking,
      activities: [],
    },
  ];
}

/** The words of a log that its columns of steps don’t know. */
function activitiesOf({ planned, unknownWords }: IngestedFile): string[] {
  return planned.columns.flatMap(({ name, column }) =>
    column.wordsFrom === 'activities' ? [...(unknownWords.get(name) ?? [])].filter(isWord) : [],
  );
}

function tableSection(
  table: OpenedTable,
  read: ReadFiles,
  guesses: Guesses | null,
  members: Members,
): InspectedTable {
  const readings = readingsOf(table, read, guesses);
  const used = new Set<string | null>([
    ...readings.flatMap(({ columns }) => columns.map(({ header }) => header)),
    ...(guesses?.columns ?? []).map(({ header }) => header),
  ]);
  const isSide = read.sides.some((each) => each.table.headers.join() === table.headers.join());
  const side = isSide || readings.length === 0 ? sideOf(table, members) : null;
  const isKnown = side !== null || readings.some(({ guessed }) => !guessed);
  const headerMissing = !isKnown && headerInDoubt(table, members);
  return {
    name: path.basename(table.name),
    format: table.format,
    headers: table.headers.length,
    rows: table.rows,
    headerMissing,
    side,
    readings,
    otherColumns: headerMissing
      ? []
      : table.columns
          .filter(({ header }) => !used.has(header))
          .map(({ isCategory, ...column }) => ({
            ...column,
            dimension: isCategory && !namesPerson(column.header, members),
          })),
    closest: readings.some(({ guessed }) => !guessed) ? [] : closestFormats(table, members),
    guesses: (guesses?.columns ?? []).map((guess) => ({ ...guess })),
    lacking: [...(guesses?.lacking ?? [])],
  };
}

/** Vendors have tables with the same headers: only those that it lies beside tell of which it is. */
function sideOf(table: OpenedTable, { adapters }: Members): string | null {
  const roles = sideRoles(table, [...adapters.values()]);
  return roles.length === 0
    ? null
    : roles.map(({ vendor, name }) => `${vendor} ${name}`).join(' or ');
}

/** What is said elsewhere, or might quote a cell of the file. */
const untold = new Set([
  'format-unknown',
  'format-unknown-anywhere',
  'format-unsure',
  'date-order-unclear',
  'values-not-understood',
  'activities-not-mapped',
  'criteria-not-known',
  'zone-assumed',
  'rows-rejected',
  'rows-left-out',
  'contradictory-dates-few',
]);
const isTold = ({ code }: Problem): boolean => !untold.has(code);

/** Only a delimiter that is not clear quotes the file: its first line, which may be a row. */
function toldOf({ code, severity, message, hint }: Problem): InspectedFile['problems'][number] {
  return code === 'delimiter-unclear'
    ? { code, severity, message: 'No delimiter parts its first line into columns.', hint: null }
    : { code, severity, message, hint };
}

function nothing(members: Members): Omit<InspectedFile['understanding'], 'settings'> {
  return {
    period: null,
    supported: [],
    unsupported: [],
    elsewhere: members.kpis.size,
    quality: [],
  };
}
