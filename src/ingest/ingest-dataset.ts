import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { detachTable } from '../files/table-sql.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { type Automation, findAutomations } from './automations.ts';
import type { Dataset } from './dataset.ts';
import { filledCounts } from './filled-counts.ts';
import { type FeedCheck, type GivenFeed, takeFeed } from './feeds.ts';
import {
  checkSequences,
  type FileOutcome,
  finaliseTable,
  type SequenceCheck,
  tallyOutcomes,
} from './finalise.ts';
import type { IngestSettings } from './ingest-settings.ts';
import { type PlannedSource, planSources } from './plan-files.ts';
import type { RoutedTables } from './route-tables.ts';
import {
  findUnknownWords,
  rowProblems,
  sequenceProblems,
  vocabularyProblems,
  vendorProblems,
} from './row-problems.ts';
import { createStagedTable, unreadCount } from './stage.ts';
import { stageSource, type StagedSourceFile } from './stage-source.ts';
import { windowSeconds } from '../time/windows.ts';

/** One file as it was read: what it was taken for and what became of its rows. */
export interface IngestedFile extends StagedSourceFile {
  readonly outcome: FileOutcome;
  /** How many accepted rows have a value in each canonical column. */
  readonly filled: Readonly<Record<string, number>>;
  /** Of each column with a vocabulary, the words that it does not know, where they are few. */
  readonly unknownWords: ReadonlyMap<string, readonly string[]>;
}

export interface IngestedDataset {
  readonly dataset: Dataset;
  readonly files: readonly IngestedFile[];
  readonly sequences: readonly SequenceCheck[];
  /** Canonical columns that at least one file has a column for, or another data set or a fallback gives. */
  readonly mapped: ReadonlySet<string>;
  /** Columns filled from another one because the export has none of their own. */
  readonly standIns: Readonly<Record<string, string>>;
  /** What other data sets gave, held against what the data set's own export says. */
  readonly feeds: readonly FeedCheck[];
  readonly automations: readonly Automation[];
}

/**
 * Reads all tables of a data set, and what other data sets give it, into the engine's table of that
 * name. Returns null for the data set when there is nothing; every reason is among the problems.
 * `progress` is told of each of the `ingestSteps` that are done.
 */
export async function ingestDataset(
  engine: Engine,
  dataset: Dataset,
  routed: RoutedTables,
  files: readonly DataFile[],
  given: readonly GivenFeed[],
  settings: IngestSettings,
  progress: () => void,
): Promise<{ ingested: IngestedDataset | null; problems: Problem[] }> {
  const { sources, problems } = planSources(dataset, routed, files, settings);
  const planned = sources.flatMap((source) => source.files);
  if (planned.length === 0 && (files.length > 0 || given.length === 0))
    return { ingested: null, problems };
  const read = await ingestSources(engine, dataset, sources, given, settings, progress, problems);
  for (const { table } of planned) await detachTable(engine, table);
  return { ingested: read.ingested, problems: [...problems, ...read.problems] };
}

async function ingestSources(
  engine: Engine,
  dataset: Dataset,
  sources: readonly PlannedSource[],
  given: readonly GivenFeed[],
  settings: IngestSettings,
  progress: () => void,
  planning: readonly Problem[],
): Promise<{ ingested: IngestedDataset | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const hasFiles = sources.length > 0;
  const unclear = hasErrors(planning);

  await createStagedTable(engine, dataset);
  const read: StagedSourceFile[] = [];
  for (const source of sources) {
    const staged = await stageSource(engine, dataset, source, settings, progress);
    problems.push(...staged.problems);
    read.push(...staged.files);
  }
  const usable = read.filter(({ staged }) => staged.rows > unreadCount(staged.unread));
  if (usable.length === 0 && hasFiles) {
    for (const file of read) await settings.judged?.(engine, dataset, file);
    return { ingested: null, problems };
  }

  const kept = usable.map((file) => file.planned);
  const own = new Set(kept.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const feeds: FeedCheck[] = [];
  for (const feed of given) feeds.push(await takeFeed(engine, dataset, feed, own));
  const mapped = new Set([...own, ...feeds.flatMap(({ gives }) => gives)]);
  for (const [name, other] of Object.entries(dataset.fallbacks ?? {}))
    if (other !== undefined && mapped.has(other)) mapped.add(name);
  const standIns = Object.fromEntries(
    Object.entries(dataset.standIns).flatMap(([name, other]) =>
      !mapped.has(name) && other !== undefined && mapped.has(other) ? [[name, other]] : [],
    ),
  );
  const automations = await findAutomations(engine, dataset, mapped, standIns);
  await finaliseTable(engine, dataset, kept, {
    latest: settings.latest,
    standIns,
    windows: windowSeconds(settings.audit.windows),
  });
  progress();
  const sequences = await checkSequences(engine, dataset, settings.latest);
  const stagedRows = new Map(
    read.map(({ planned: { index }, staged }) => [index, staged.rows - unreadCount(staged.unread)]),
  );
  for (const file of read) await settings.judged?.(engine, dataset, file);
  const outcomes = await tallyOutcomes(engine, dataset, kept, settings.latest, stagedRows);
  progress();
  const filled = await filledCounts(engine, dataset);
  const ingested: IngestedFile[] = [];
  for (const file of usable) {
    const judged = { ...file, outcome: outcomeOf(file, outcomes) };
    ingested.push({
      ...judged,
      filled: filled.get(file.planned.index) ?? {},
      unknownWords: await findUnknownWords(engine, judged),
    });
  }
  if (!unclear) problems.push(...ingested.flatMap(rowProblems));
  problems.push(...vendorProblems(dataset, ingested));
  problems.push(...sequences.flatMap((check) => sequenceProblems(dataset, check)));
  problems.push(
    ...ingested.flatMap((file) => vocabularyProblems(file, file.unknownWords, settings.criteria)),
  );
  return {
    ingested: { dataset, files: ingested, sequences, mapped, standIns, feeds, automations },
    problems,
  };
}

/** How many steps `ingestDataset` takes for a number of files. */
export const ingestSteps = (files: number): number => 2 * files + 2;

function outcomeOf(
  { planned, staged }: StagedSourceFile,
  outcomes: ReadonlyMap<number, FileOutcome>,
): FileOutcome {
  const found = outcomes.get(planned.index);
  if (!found) throw new RangeError(`no outcome for ${planned.name}`);
  return { ...found, rejected: { ...found.rejected, ...staged.unread } };
}
