import picomatch from 'picomatch';

import type { Engine } from '../engine/engine.ts';
import type { Place } from '../errors/problem.ts';
import type { Table } from '../files/table.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Adapter } from './adapter.ts';
import type { Criteria } from './criteria.ts';
import type { Dataset } from './dataset.ts';
import type { StagedSourceFile } from './stage-source.ts';

/** What ingest needs to know of the audit. `placeOf` finds a setting's place in audit.yaml. */
export interface IngestSettings {
  readonly audit: Audit;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** The checklists in use, to whose items exports may refer. */
  readonly criteria?: readonly Criteria[];
  /** What an agent is called in the report's language, which pseudonyms begin with. */
  readonly agent?: string;
  /** The last instant (UTC, as SQL writes it) at which a stamp can lie. */
  readonly latest: string;
  /** Told of each file while its cells can be read and the judgement of its rows is at hand. */
  readonly judged?: (engine: Engine, dataset: Dataset, file: StagedSourceFile) => Promise<void>;
  /** Told of each side table while it can be read. */
  readonly sideRead?: (engine: Engine, table: Table) => Promise<void>;
}

/** How a file is to be read, and at which place among the data set's sources audit.yaml says so. */
export interface SourceChoice {
  readonly source: number | null;
  readonly settings: SourceSettings;
}

const unstated: SourceSettings = { files: '*', columns: {}, dimensions: {} };

/** The sources of a data set whose pattern takes a file in; the first is the one that counts. */
export function sourcesOf(
  dataset: string,
  file: DataFile,
  { audit }: IngestSettings,
): SourceChoice[] {
  const name = nameIn(dataset, file);
  return (audit.sources[dataset] ?? []).flatMap((settings, source) =>
    picomatch.isMatch(name, settings.files) ? [{ source, settings }] : [],
  );
}

export function sourceOf(dataset: string, file: DataFile, settings: IngestSettings): SourceChoice {
  return sourcesOf(dataset, file, settings)[0] ?? { source: null, settings: unstated };
}

/** What patterns know a file by: its path from the data set's folder on, else that from `data/` on. */
export function nameIn(dataset: string, { path }: DataFile): string {
  const own = `data/${dataset}/`;
  return path.startsWith(own) ? path.slice(own.length) : path.slice('data/'.length);
}
