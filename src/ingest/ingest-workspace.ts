import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { openTables } from '../files/open-tables.ts';
import { type Scratch, withScratch } from '../files/scratch.ts';
import type { Table } from '../files/table.ts';
import { detachTable } from '../files/table-sql.ts';
import { yearAfter } from '../time/now.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { auditClosures, auditHours } from './audit-hours.ts';
import { addBusinessIntervals } from './business-intervals.ts';
import { countSides, type IngestedSide } from './count-sides.ts';
import type { Dataset } from './dataset.ts';
import type { GivenFeed } from './feeds.ts';
import { type IngestedDataset, ingestDataset, ingestSteps } from './ingest-dataset.ts';
import { lookUp } from './look-up.ts';
import type { IngestSettings } from './ingest-settings.ts';
import { pseudonymiseAgents } from './pseudonyms.ts';
import { type RoutedTables, routeTables } from './route-tables.ts';

export interface IngestedWorkspace {
  readonly datasets: readonly IngestedDataset[];
  readonly sides: readonly IngestedSide[];
  /** Names of agents that may not be published. */
  readonly withheldNames: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every export into the engine, a table a data set. Those that tell something of others come
 * first. `progress` is told how many of how many steps are done.
 */
export async function ingestWorkspace(
  engine: Engine,
  datasets: readonly Dataset[],
  files: readonly DataFile[],
  settings: IngestSettings,
  progress: (done: number, of: number) => void,
): Promise<IngestedWorkspace> {
  const { ingested, sides, problems } = await withScratch((scratch) =>
    ingestDatasets(engine, givingFirst(datasets), files, settings, scratch, progress),
  );
  const complete: IngestedDataset[] = [];
  const closures = auditClosures(settings.audit, yearAfter(settings.latest));
  for (const data of ingested) {
    const found = await lookUp(engine, data, ingested);
    complete.push({ ...data, mapped: new Set([...data.mapped, ...found]) });
    const hours = auditHours(settings.audit, data.dataset, closures);
    await addBusinessIntervals(engine, data.dataset, hours);
  }
  const withheldNames = await pseudonymiseAgents(
    engine,
    complete.map(({ dataset }) => dataset),
    settings.audit.privacy.agents,
    settings.agent,
  );
  return { datasets: complete, sides, withheldNames, problems };
}

async function ingestDatasets(
  engine: Engine,
  datasets: readonly Dataset[],
  files: readonly DataFile[],
  settings: IngestSettings,
  scratch: Scratch,
  progress: (done: number, of: number) => void,
): Promise<Pick<IngestedWorkspace, 'sides' | 'problems'> & { ingested: IngestedDataset[] }> {
  const { tables, problems } = await openAll(files, scratch);
  const all = routeTables(datasets, tables, settings);
  const { sides, problems: unreadable } = await countSides(engine, all.sides, settings);
  const routed = { ...all, sides };
  problems.push(...routed.problems, ...unreadable);
  const ingested: IngestedDataset[] = [];
  const steps = ingestSteps(files.length) + ingestSteps(0) * (datasets.length - 1);
  let done = 0;
  let expected = 0;
  for (const dataset of datasets) {
    const own = filesOf(dataset, files, tables, routed);
    const ofDataset = ingestSteps(own.length);
    const result = await ingestDataset(
      engine,
      dataset,
      routed,
      own,
      feedsFor(dataset, ingested, own.length > 0),
      settings,
      () => {
        done = Math.min(done + 1, expected + ofDataset);
        progress(done, steps);
      },
    );
    // A data set without an export, or with one that can't be read, takes fewer; files of many tables more.
    expected += ofDataset;
    done = expected;
    progress(done, steps);
    problems.push(...result.problems);
    if (result.ingested) ingested.push(result.ingested);
  }
  for (const { table } of sides) await detachTable(engine, table);
  return { ingested, sides, problems };
}

async function openAll(
  files: readonly DataFile[],
  scratch: Scratch,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const opened = await openTables(file, scratch);
    tables.push(...opened.tables);
    problems.push(...opened.problems);
  }
  return { tables, problems };
}

/** The files that hold rows of a data set, or lie in its folder and hold nothing else that is known. */
function filesOf(
  { id }: Dataset,
  files: readonly DataFile[],
  tables: readonly Table[],
  { rows, unclear }: RoutedTables,
): DataFile[] {
  const own = new Set((rows.get(id) ?? []).map(({ table }) => table.file));
  const readable = new Set(tables.map(({ file }) => file));
  const open = new Set(unclear.map(({ file }) => file));
  return files.filter(
    (file) => own.has(file) || (file.dataset === id && (open.has(file) || !readable.has(file))),
  );
}

/** The feeds that a data set gets from those that are read; one that lacks what rows meet by is none. */
function feedsFor(
  dataset: Dataset,
  ingested: readonly IngestedDataset[],
  hasExport: boolean,
): GivenFeed[] {
  return ingested.flatMap((giver) =>
    (giver.dataset.feeds ?? [])
      .filter(
        ({ to, added, match, gives }) =>
          to === dataset.id &&
          (hasExport || added !== 'beside') &&
          match.every((column) => gives[column]?.every((name) => giver.mapped.has(name))),
      )
      .map((feed) => ({ from: giver.dataset, feed, mapped: giver.mapped })),
  );
}

/** Every data set after those that feed it. */
function givingFirst(datasets: readonly Dataset[]): Dataset[] {
  const ordered: Dataset[] = [];
  const place = (dataset: Dataset): void => {
    if (ordered.includes(dataset)) return;
    for (const other of datasets)
      if (other.feeds?.some(({ to }) => to === dataset.id)) place(other);
    ordered.push(dataset);
  };
  for (const dataset of datasets) place(dataset);
  return ordered;
}
