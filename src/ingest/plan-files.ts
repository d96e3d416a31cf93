import picomatch from 'picomatch';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Table, tableName } from '../files/table.ts';
import type { SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Dataset } from './dataset.ts';
import { type IngestSettings, nameIn, sourcesOf } from './ingest-settings.ts';
import { planJoins, usedJoins } from './joins.ts';
import { missingTables } from './missing-tables.ts';
import { checkMeanings, planColumns } from './plan-columns.ts';
import type { RoutedTable, RoutedTables } from './route-tables.ts';
import type { PlannedFile } from './stage.ts';
import { unpivotedHeaders } from './unpivot.ts';

/** Files that are read by the same settings. */
export interface PlannedSource {
  readonly settings: SourceSettings;
  readonly files: PlannedFile[];
}

/** How each table of a data set is to be read, by the sources of audit.yaml. */
export function planSources(
  dataset: Dataset,
  { rows, sides }: RoutedTables,
  files: readonly DataFile[],
  settings: IngestSettings,
): { sources: PlannedSource[]; problems: Problem[] } {
  const problems = checkSources(dataset, files, settings);
  const sources = new Map<number | null, PlannedSource>();
  for (const [index, routed] of (rows.get(dataset.id) ?? []).entries()) {
    const { vendor } = routed.adapter;
    const tablesOf = (name: string) =>
      sides.flatMap((side) =>
        side.vendor === vendor && side.name === name && side.joined ? [side.table] : [],
      );
    const planned = planTable(dataset, routed, index, tablesOf, settings);
    problems.push(...planned.problems);
    const source = sources.get(routed.source) ?? { settings: routed.settings, files: [] };
    source.files.push(planned.file);
    sources.set(routed.source, source);
  }
  const inOrder = [...sources]
    .toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([, source]) => source);
  const planned = inOrder.flatMap((source) => source.files);
  return {
    sources: inOrder,
    problems: [
      ...problems,
      ...missingRequired(dataset, planned, settings),
      ...dimensionsOfSome(dataset, inOrder, settings),
    ],
  };
}

/** What is wrong with a data set's sources in audit.yaml. `files` are those that it has. */
function checkSources(
  dataset: Dataset,
  files: readonly DataFile[],
  settings: IngestSettings,
): Problem[] {
  const twice = files.flatMap((file) => {
    const [first, second] = sourcesOf(dataset.id, file, settings).map(
      (each) => each.settings.files,
    );
    return first !== undefined && second !== undefined
      ? [problem('file-in-two-sources', { file: file.path }, { first, second })]
      : [];
  });
  const names = files.map((file) => nameIn(dataset.id, file));
  const others = (settings.audit.sources[dataset.id] ?? []).flatMap((source, index) => {
    const path = ['sources', dataset.id, index];
    const idle = names.length > 0 && !names.some((name) => picomatch.isMatch(name, source.files));
    return [
      ...checkMeanings(dataset, source, settings.criteria ?? [], (column) =>
        settings.placeOf([...path, 'columns', ...column]),
      ),
      ...(idle
        ? [
            problem('no-file-matches', settings.placeOf([...path, 'files']), {
              pattern: source.files,
              files: names,
              folder: `data/${dataset.id}`,
            }),
          ]
        : []),
    ];
  });
  return [...twice, ...others];
}

function planTable(
  dataset: Dataset,
  { table, adapter, recognition, unpivot, source, settings: own }: RoutedTable,
  index: number,
  tablesOf: (name: string) => readonly Table[],
  settings: IngestSettings,
): { file: PlannedFile; problems: Problem[] } {
  const name = tableName(table);
  const all = [...table.headers, ...(unpivot ? unpivotedHeaders : [])];
  const { joins, headers } = planJoins(adapter, all, tablesOf);
  const { columns, problems } = planColumns(
    dataset,
    adapter,
    headers,
    own,
    { activities: settings.audit.activities, criteria: settings.criteria ?? [] },
    name,
    (path) => settings.placeOf(['sources', dataset.id, source ?? 0, ...path]),
  );
  const positions = columns.flatMap(({ from }) =>
    'positions' in from
      ? [
          ...from.positions,
          ...(from.where ?? []).map(([at]) => at),
          ...(from.until ?? []),
          ...(from.orElse === undefined ? [] : [from.orElse]),
        ]
      : [],
  );
  return {
    file: {
      ...{ index, name, table, unpivot, adapter, recognition, columns },
      joins: usedJoins(joins, new Set(positions)),
      missing: missingTables(adapter, joins),
    },
    problems,
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

/** Dimensions of audit.yaml that it states for some files only: they are empty in all rows of the others. */
function dimensionsOfSome(
  dataset: Dataset,
  sources: readonly PlannedSource[],
  settings: IngestSettings,
): Problem[] {
  const stated = new Map(
    (settings.audit.sources[dataset.id] ?? []).flatMap((source, i) =>
      Object.keys(source.dimensions).map((label) => [label, i] as const),
    ),
  );
  return [...stated].flatMap(([label, source]) => {
    const without = sources
      .filter(({ settings: { dimensions } }) => !(label in dimensions))
      .flatMap(({ files }) => files.map(({ name }) => name));
    const place = settings.placeOf(['sources', dataset.id, source, 'dimensions', label]);
    return without.length > 0
      ? [problem('dimension-of-some-files', place, { label, files: without })]
      : [];
  });
}
