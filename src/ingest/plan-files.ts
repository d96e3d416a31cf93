import picomatch from 'picomatch';

import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Adapter } from './adapter.ts';
import type { Criteria } from './criteria.ts';
import type { Dataset } from './dataset.ts';
import { checkMeanings, planColumns } from './plan-columns.ts';
import { recogniseAdapter } from './recognise.ts';
import { sniffCsv } from './sniff.ts';
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
  for (const [index, file] of files.entries()) {
    const claims = sources.filter((source) =>
      picomatch.isMatch(nameOf(file), source.settings.files),
    );
    const [first, second] = claims.map((source) => source.settings.files);
    if (first !== undefined && second !== undefined)
      problems.push(problem('file-in-two-sources', { file: file.path }, { first, second }));
    const source = claims[0] ?? rest;
    const planned = await planFile(dataset, file, index, source, settings);
    problems.push(...planned.problems);
    if (planned.file) source.files.push(planned.file);
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

async function planFile(
  dataset: Dataset,
  file: DataFile,
  index: number,
  source: PlannedSource,
  settings: IngestSettings,
): Promise<{ file: PlannedFile | null; problems: Problem[] }> {
  const { shape, problems } = await sniffCsv(file);
  if (!shape) return { file: null, problems };
  const { criteria = [] } = settings;
  const {
    unpivot,
    settings: columnSettings,
    problems: unpivoted,
  } = planUnpivot(dataset, shape.headers, source.settings, criteria, { file: file.path });
  const headers = [...shape.headers, ...(unpivot ? unpivotedHeaders : [])];
  const { adapter, problems: unrecognised } = recogniseAdapter(
    dataset,
    file,
    headers,
    columnSettings,
    settings.adapters,
  );
  if (!adapter) return { file: null, problems: [...problems, ...unpivoted, ...unrecognised] };
  const plan = planColumns(
    dataset,
    adapter,
    headers,
    columnSettings,
    { activities: settings.audit.activities, criteria },
    file.path,
    (column) => settings.placeOf(['sources', dataset.id, source.index ?? 0, 'columns', column]),
  );
  return {
    file: {
      index,
      file,
      shape: unpivot ? { ...shape, unpivot } : shape,
      adapter,
      columns: plan.columns,
    },
    problems: [...problems, ...unpivoted, ...unrecognised, ...plan.problems],
  };
}

function missingRequired(
  dataset: Dataset,
  files: readonly PlannedFile[],
  settings: IngestSettings,
): Problem[] {
  const sources = Object.values(settings.audit.sources[dataset.id] ?? []);
  return files.flatMap(({ file, columns }) =>
    Object.entries(dataset.columns).flatMap(([name, column]) => {
      const planned = columns.some((other) => other.name === name);
      const stated = sources.some((source) => name in source.columns);
      return column.required && !planned && !stated
        ? [
            problem(
              'required-column-unmapped',
              { file: file.path },
              { dataset: dataset.id, row: dataset.row, canonical: name, meaning: column.meaning },
            ),
          ]
        : [];
    }),
  );
}
