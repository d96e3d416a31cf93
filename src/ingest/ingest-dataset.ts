import picomatch from 'picomatch';

import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Place, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { timeZoneMacros } from '../time/time-zone.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Adapter } from './adapter.ts';
import { auditHours } from './audit-hours.ts';
import { addBusinessIntervals } from './business-intervals.ts';
import type { Dataset } from './dataset.ts';
import { decideDateOrder } from './date-order.ts';
import {
  checkSequences,
  type FileOutcome,
  finaliseTable,
  foldUpdates,
  type SequenceCheck,
  tallyOutcomes,
} from './finalise.ts';
import { checkMeanings, planColumns } from './plan-columns.ts';
import { pseudonymiseAgents } from './pseudonyms.ts';
import { recogniseAdapter } from './recognise.ts';
import { sniffCsv } from './sniff.ts';
import {
  createStagedTable,
  type PlannedFile,
  profileFile,
  readColumns,
  type StagedFile,
  stageFile,
  unknownWords,
} from './stage.ts';
import type { DateOrder } from './stamps.ts';

/** One file as it was read: what it was taken for and what became of its rows. */
export interface IngestedFile {
  readonly planned: PlannedFile;
  readonly staged: StagedFile;
  readonly outcome: FileOutcome;
  readonly zone: { readonly name: string; readonly assumed: boolean };
  readonly dateOrder: { readonly order: DateOrder; readonly proven: boolean } | null;
}

export interface IngestedDataset {
  readonly dataset: Dataset;
  readonly files: readonly IngestedFile[];
  readonly sequences: readonly SequenceCheck[];
  /** Canonical columns that at least one file has a column for. */
  readonly mapped: ReadonlySet<string>;
  /** Columns filled from another one because the export has none of their own. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Names of agents that may not be published. */
  readonly withheldNames: readonly string[];
}

/** What ingest needs to know of the audit. `placeOf` finds a setting's place in audit.yaml. */
export interface IngestSettings {
  readonly audit: Audit;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** The last instant (UTC, as SQL writes it) at which a stamp can lie. */
  readonly latest: string;
}

interface Source {
  readonly index: number | null;
  readonly settings: SourceSettings;
  readonly files: PlannedFile[];
}

const emptySettings: SourceSettings = { files: '*', columns: {} };

/**
 * Reads all files of a data set into the engine's table of that name. Returns null for the data set
 * when nothing could be read; every reason is among the problems. `progress` is told of each of the
 * `ingestSteps` that are done.
 */
export async function ingestDataset(
  engine: Engine,
  dataset: Dataset,
  files: readonly DataFile[],
  settings: IngestSettings,
  progress: () => void,
): Promise<{ ingested: IngestedDataset | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const sources = await planSources(dataset, files, settings, problems);
  const planned = sources.flatMap((source) => source.files);
  if (planned.length === 0) return { ingested: null, problems };
  problems.push(...missingRequired(dataset, planned, settings));
  const unmappedRequired = hasErrors(problems);

  await createStagedTable(engine, dataset);
  const read: Omit<IngestedFile, 'outcome'>[] = [];
  for (const source of sources) {
    read.push(...(await stageSource(engine, dataset, source, settings, problems, progress)));
  }
  const usable = read.filter(({ staged }) => staged.rows > staged.ragged.count);
  if (usable.length === 0) return { ingested: null, problems };

  const stagedRows = new Map(
    read.map(({ planned: { index }, staged }) => [index, staged.rows - staged.ragged.count]),
  );
  const kept = usable.map((file) => file.planned);
  await finaliseTable(engine, dataset, kept, settings.latest);
  progress();
  const sequences = await checkSequences(engine, dataset, settings.latest);
  const outcomes = await tallyOutcomes(engine, dataset, kept, settings.latest, stagedRows);
  const lastYear = Number(settings.latest.slice(0, 4)) + 1;
  await addBusinessIntervals(engine, dataset, auditHours(settings.audit, dataset, lastYear));
  progress();
  const withheldNames = await pseudonymiseAgents(engine, dataset, settings.audit.privacy.agents);
  const ingested = usable.map((file) => {
    const found = outcomes.get(file.planned.index);
    if (!found) throw new RangeError(`no outcome for ${file.planned.file.path}`);
    const { count, lines } = file.staged.ragged;
    const outcome: FileOutcome =
      count > 0
        ? { ...found, rejected: { ...found.rejected, ragged: { count, rows: lines } } }
        : found;
    return { ...file, outcome };
  });
  if (!unmappedRequired) problems.push(...ingested.flatMap(rowProblems));
  problems.push(...sequences.flatMap(sequenceProblems(dataset)));
  for (const file of ingested) problems.push(...(await vocabularyProblems(engine, file)));

  const mapped = new Set(kept.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const standIns = Object.fromEntries(
    Object.entries(dataset.standIns).flatMap(([name, other]) =>
      !mapped.has(name) && other !== undefined && mapped.has(other) ? [[name, other]] : [],
    ),
  );
  return {
    ingested: { dataset, files: ingested, sequences, mapped, standIns, withheldNames },
    problems,
  };
}

/** How many steps `ingestDataset` takes for a number of files. */
export const ingestSteps = (files: number): number => 2 * files + 2;

async function planSources(
  dataset: Dataset,
  files: readonly DataFile[],
  settings: IngestSettings,
  problems: Problem[],
): Promise<Source[]> {
  const stated = settings.audit.sources[dataset.id] ?? [];
  const sources: Source[] = stated.map((source, index) => ({ index, settings: source, files: [] }));
  const rest: Source = { index: null, settings: emptySettings, files: [] };
  for (const [index, file] of files.entries()) {
    const name = file.path.slice(`data/${dataset.id}/`.length);
    const claims = sources.filter((source) => picomatch.isMatch(name, source.settings.files));
    if (claims.length > 1) {
      problems.push(
        problem(
          'file-in-two-sources',
          { file: file.path },
          {
            first: claims[0]?.settings.files ?? '',
            second: claims[1]?.settings.files ?? '',
          },
        ),
      );
    }
    const source = claims[0] ?? rest;
    const planned = await planFile(dataset, file, index, source, settings, problems);
    if (planned) source.files.push(planned);
  }
  for (const { index, settings: source } of sources) {
    problems.push(
      ...checkMeanings(dataset, source, (path) =>
        settings.placeOf(['sources', dataset.id, index ?? 0, 'columns', ...path]),
      ),
    );
    const names = files.map((file) => file.path.slice(`data/${dataset.id}/`.length));
    if (index !== null && !names.some((name) => picomatch.isMatch(name, source.files))) {
      problems.push(
        problem('no-file-matches', settings.placeOf(['sources', dataset.id, index, 'files']), {
          pattern: source.files,
          files: names,
          folder: `data/${dataset.id}`,
        }),
      );
    }
  }
  return [...sources, rest].filter((source) => source.files.length > 0);
}

async function planFile(
  dataset: Dataset,
  file: DataFile,
  index: number,
  source: Source,
  settings: IngestSettings,
  problems: Problem[],
): Promise<PlannedFile | null> {
  const sniffed = await sniffCsv(file);
  problems.push(...sniffed.problems);
  if (!sniffed.shape) return null;
  const { adapter, problems: unrecognised } = recogniseAdapter(
    file,
    sniffed.shape.headers,
    source.settings,
    settings.adapters,
  );
  problems.push(...unrecognised);
  if (!adapter) return null;
  const plan = planColumns(
    dataset,
    adapter,
    sniffed.shape.headers,
    source.settings,
    file.path,
    (column) => settings.placeOf(['sources', dataset.id, source.index ?? 0, 'columns', column]),
  );
  problems.push(...plan.problems);
  return { index, file, shape: sniffed.shape, adapter, columns: plan.columns };
}

function missingRequired(
  dataset: Dataset,
  files: readonly PlannedFile[],
  settings: IngestSettings,
): Problem[] {
  return files.flatMap(({ file, columns }) =>
    Object.entries(dataset.columns).flatMap(([name, column]) => {
      const statedInAudit = Object.values(settings.audit.sources[dataset.id] ?? []).some(
        (source) => name in source.columns,
      );
      return column.required && !columns.some((planned) => planned.name === name) && !statedInAudit
        ? [
            problem(
              'required-column-unmapped',
              { file: file.path },
              {
                canonical: name,
                meaning: column.meaning,
              },
            ),
          ]
        : [];
    }),
  );
}

async function stageSource(
  engine: Engine,
  dataset: Dataset,
  source: Source,
  settings: IngestSettings,
  problems: Problem[],
  progress: () => void,
): Promise<Omit<IngestedFile, 'outcome'>[]> {
  const profiled = [];
  for (const planned of source.files) {
    profiled.push({
      planned,
      path: planned.file.path,
      profiles: await profileFile(engine, planned),
    });
    progress();
  }
  const {
    order,
    proven,
    needed,
    problems: unclear,
  } = decideDateOrder(profiled, source.settings.dateOrder);
  problems.push(...unclear);

  const staged: Omit<IngestedFile, 'outcome'>[] = [];
  for (const { planned, path, profiles } of profiled) {
    const zone = zoneOf(planned.adapter, source.settings, settings.audit);
    const macro = `zone_${planned.index}`;
    const lastYear = Number(settings.latest.slice(0, 4)) + 1;
    for (const sql of timeZoneMacros(macro, zone.name, lastYear))
      await engine.run(sql, `preparing the time zone ${zone.name}`);
    const counts = await stageFile(engine, dataset, planned, profiles, order, `${macro}_to_utc`);
    const local = profiles.some(({ forms }) => forms.iso + forms.numeric + forms.named > 0);
    const assumed = zone.assumed && local;
    if (assumed) problems.push(problem('zone-assumed', { file: path }, { zone: zone.name }));
    problems.push(...readProblems(path, counts));
    staged.push({
      planned,
      staged: counts,
      zone: { name: zone.name, assumed },
      dateOrder: needed ? { order, proven } : null,
    });
    progress();
  }
  for (const adapter of new Set(source.files.map((file) => file.adapter))) {
    const own = source.files.filter((file) => file.adapter === adapter);
    if (adapter.fold) await foldUpdates(engine, dataset, adapter.fold, own);
  }
  return staged;
}

function zoneOf(
  adapter: Adapter,
  source: SourceSettings,
  audit: Audit,
): { name: string; assumed: boolean } {
  if (source.timeZone !== undefined) return { name: source.timeZone, assumed: false };
  if (adapter.zone !== 'account') return { name: adapter.zone, assumed: false };
  return { name: audit.timeZone, assumed: true };
}

function readProblems(path: string, { rows, ragged, unclosedQuoteLine }: StagedFile): Problem[] {
  if (unclosedQuoteLine !== null)
    return [problem('unclosed-quote', { file: path, line: unclosedQuoteLine }, {})];
  if (rows === 0) return [problem('header-only', { file: path }, {})];
  const readable = rows - ragged.count;
  if (ragged.count > readable)
    return [problem('ragged-file', { file: path }, { rows: ragged.count, readable })];
  return [];
}

function rowProblems({ planned, staged, outcome }: IngestedFile): Problem[] {
  const place = { file: planned.file.path };
  const rejected = Object.entries(outcome.rejected);
  if (outcome.accepted === 0 && outcome.merged === 0) {
    const reasons = rejected.map(([reason, { count }]) => `${reason} ${count}`).join(', ');
    return [problem('all-rows-rejected', place, { rows: staged.rows, reasons })];
  }
  return rejected.map(([reason, { count, rows }]) => {
    const where = `${reason === 'ragged' ? 'lines' : 'rows'} ${rows.join(', ')}`;
    return problem('rows-rejected', place, { reason, count, of: staged.rows, where });
  });
}

/** More contradictions than this share of the rows that could show one, and the data isn't drawn. */
const CONTRADICTIONS_TOLERATED = 0.2;
const FEW = 10;

function sequenceProblems(dataset: Dataset) {
  return ({ earlier, later, both, wrong, rows }: SequenceCheck): Problem[] => {
    if (wrong === 0) return [];
    const args = { earlier, later, count: wrong, of: both, rows: rows.join(', ') };
    const place = { file: `data/${dataset.id}` };
    return wrong >= FEW && wrong > CONTRADICTIONS_TOLERATED * both
      ? [problem('contradictory-dates', place, args)]
      : [problem('contradictory-dates-few', place, args)];
  };
}

async function vocabularyProblems(
  engine: Engine,
  { planned, outcome }: IngestedFile,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const column of readColumns(planned)) {
    const tally =
      outcome.setAside[`unknown-${column.name}`] ?? outcome.setAside[`unparsable-${column.name}`];
    if (!tally) continue;
    const words = column.column.values ? await unknownWords(engine, planned, column) : [];
    problems.push(
      problem(
        'values-not-understood',
        { file: planned.file.path },
        {
          column: column.name,
          count: tally.count,
          what:
            words.length > 0
              ? words.map((word) => `“${word}”`).join(', ')
              : `rows ${tally.rows.join(', ')}`,
        },
      ),
    );
  }
  return problems;
}
