import picomatch from 'picomatch';

import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { openTables } from '../files/open-tables.ts';
import type { Scratch } from '../files/scratch.ts';
import { type Table, tableName } from '../files/table.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Adapter } from './adapter.ts';
import type { Criteria } from './criteria.ts';
import type { Dataset } from './dataset.ts';
import { checkMeanings, planColumns } from './plan-columns.ts';
import { recogniseAdapter } from './recognise.ts';
import type { PlannedFile } from './stage.ts';
import { planUnpivot, unpivotedHeaders } from './unpivot.ts';

/** What ingest needs to know of the audit. `placeOf` finds a setting's place in audit.yaml. */
export interface IngestSettings {
  readonly audit: Audit;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** The checklists in use, to whose items exports may refer. */
  readonly criteria?: readonly Criteria[];
  /** The last instant (UTC, as SQL writes it) at which a stamp can lie. */
  readonly latest: string;
}

/** Files that are read by the same settings; `index` is their place among the audit's sources. */
export interface PlannedSource {
  readonly index: number | null;
  readonly settings: SourceSettings;
  readonly files: PlannedFile[];
}

const emptySettings: SourceSettings = { files: '*', columns: {} };

/** Which source of audit.yaml each file of a data set belongs to, and how it is to be read. */
export async function planSources(
  dataset: Dataset,
  files: readonly DataFile[],
  settings: IngestSettings,
  scratch: Scratch,
): Promise<{ sources: PlannedSource[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const stated = settings.audit.sources[dataset.id] ?? [];
  const sources: PlannedSource[] = stated.map((source, index) => ({
    index,
    settings: source,
    files: [],
  }));
  const rest: PlannedSource = { index: null, settings: emptySettings, files: [] };
  const nameOf = (file: DataFile) => file.path.slice(`data/${dataset.id}/`.length);
  let index = 0;
  for (const file of files) {
    const claims = sources.filter((source) =>
      picomatch.isMatch(nameOf(file), source.settings.files),
    );
    const [first, second] = claims.map((source) => source.settings.files);
    if (first !== undefined && second !== undefined)
      problems.push(problem('file-in-two-sources', { file: file.path }, { first, second }));
    const source = claims[0] ?? rest;
    const opened = await openTables(file, scratch);
    problems.push(...opened.problems);
    for (const table of opened.tables) {
      const planned = planTable(dataset, table, index, source, settings);
      index += 1;
      problems.push(...planned.problems);
      if (planned.file) source.files.push(planned.file);
    }
  }
  for (const { index, settings: source } of sources) {
    const path = ['sources', dataset.id, index ?? 0];
    problems.push(
      ...checkMeanings(dataset, source, settings.criteria ?? [], (column) =>
        settings.placeOf([...path, 'columns', ...column]),
      ),
    );
    const names = files.map(nameOf);
    if (files.length > 0 && !names.some((name) => picomatch.isMatch(name, source.files)))
      problems.push(
        problem('no-file-matches', settings.placeOf([...path, 'files']), {
          pattern: source.files,
          files: names,
          folder: `data/${dataset.id}`,
        }),
      );
  }
  const used = [...sources, rest].filter((source) => source.files.length > 0);
  const planned = used.flatMap((source) => source.files);
  return { sources: used, problems: [...problems, ...missingRequired(dataset, planned, settings)] };
}

function planTable(
  dataset: Dataset,
  table: Table,
  index: number,
  source: PlannedSource,
  settings: IngestSettings,
): { file: PlannedFile | null; problems: Problem[] } {
  const name = tableName(table);
  const place = { file: name };
  const { criteria = [] } = settings;
  const {
    unpivot,
    settings: columnSettings,
    problems: unpivoted,
  } = planUnpivot(dataset, table.headers, source.settings, criteria, place);
  const headers = [...table.headers, ...(unpivot ? unpivotedHeaders : [])];
  const { adapter, problems: unrecognised } = recogniseAdapter(
    dataset,
    place,
    headers,
    columnSettings,
    settings.adapters,
  );
  if (!adapter) return { file: null, problems: [...unpivoted, ...unrecognised] };
  const plan = planColumns(
    dataset,
    adapter,
    headers,
    columnSettings,
    { activities: settings.audit.activities, criteria },
    name,
    (column) => settings.placeOf(['sources', dataset.id, source.index ?? 0, 'columns', column]),
  );
  return {
    file: { index, name, table, unpivot, adapter, columns: plan.columns },
    problems: [...unpivoted, ...unrecognised, ...plan.problems],
  };
}

function missingRequired(
  dataset: Dataset,
  files: readonly PlannedFile[],
  settings: IngestSettings,
): Problem[] {
  const sources = Object.values(settings.audit.sources[dataset.id] ?? []);
  return files.flatMap(({ name: file, columns }) =>
    Object.entries(dataset.columns).flatMap(([name, column]) => {
      const planned = columns.some((other) => other.name === name);
      const stated = sources.some((source) => name in source.columns);
      return column.required && !planned && !stated
        ? [
            problem(
              'required-column-unmapped',
              { file },
              { dataset: dataset.id, row: dataset.row, canonical: name, meaning: column.meaning },
            ),
          ]
        : [];
    }),
  );
}
