import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Table, tableName } from '../files/table.ts';
import type { Adapter } from './adapter.ts';
import type { Dataset } from './dataset.ts';
import { fitOfAdapter } from './fit.ts';
import { type IngestSettings, type SourceChoice, sourceOf, sourcesOf } from './ingest-settings.ts';
import { recogniseAdapter, recogniseAnywhere, type Recognised, TIE } from './recognise.ts';
import { type SideRole, sideRole } from './side-tables.ts';
import { planUnpivot, type Unpivot, unpivotedHeaders } from './unpivot.ts';

/** A table that gives rows of a data set. */
export interface RoutedTable extends Recognised, SourceChoice {
  readonly table: Table;
  readonly unpivot: Unpivot | null;
}

/** A table of a vendor that completes rows, or is known and not used. */
export interface SideTable extends SideRole {
  readonly table: Table;
}

export interface RoutedTables {
  /** By data set, in the order of files. */
  readonly rows: ReadonlyMap<string, readonly RoutedTable[]>;
  readonly sides: readonly SideTable[];
  /** Tables of which it is not clear what they are. */
  readonly unclear: readonly Table[];
  readonly problems: readonly Problem[];
}

interface Sight {
  readonly rows: readonly (RoutedTable & { readonly dataset: string })[];
  readonly problems: readonly Problem[];
}

/**
 * Says of each table what it is. The folder of a file says of which data set it is; a file in `data/`
 * itself is of the data set of its format. Of a vendor whose rows are read, tables that its adapters know
 * complete these rows, are left alone, or give rows of other data sets, wherever they lie.
 */
export function routeTables(
  datasets: readonly Dataset[],
  tables: readonly Table[],
  settings: IngestSettings,
): RoutedTables {
  const sights = tables.map((table) => ({ table, sight: lookAt(table, datasets, settings) }));
  const vendors = new Set(
    sights.flatMap(({ sight }) => sight.rows.flatMap(({ adapter }) => adapter.vendor ?? [])),
  );
  const known = new Map(
    [...settings.adapters].filter(([, { vendor }]) => vendor !== null && vendors.has(vendor)),
  );
  const rows = new Map<string, RoutedTable[]>();
  const sides: SideTable[] = [];
  const unclear: Table[] = [];
  const problems: Problem[] = [];
  const doubtful: { table: Table; problems: readonly Problem[] }[] = [];
  for (const { table, sight } of sights) {
    const role = sideRole(headed(table), [...known.values()]);
    const best = Math.max(0, ...sight.rows.map(({ recognition }) => recognition.score));
    const certain = sight.rows.some(isCertain);
    const betterSide = role !== null && role.score >= (certain ? best + TIE : best);
    const alsoSide = certain && role?.joined === true && role.score >= best - 2 * TIE;
    if (role !== null && (betterSide || alsoSide)) sides.push({ table, ...role });
    if (betterSide) continue;
    const found =
      sight.rows.length > 0 ? sight : elsewhere(table, datasets, known, settings, sight);
    const isPart = tables.some((other) => other !== table && other.file === table.file);
    if (found.rows.length === 0) unclear.push(table);
    if (found.rows.length === 0 && isPart) doubtful.push({ table, problems: found.problems });
    else problems.push(...found.problems);
    for (const { dataset, ...routed } of found.rows)
      rows.set(dataset, [...(rows.get(dataset) ?? []), routed]);
  }
  const used = new Set([...[...rows.values()].flat(), ...sides].map(({ table }) => table.file));
  for (const { table, problems: found } of doubtful)
    problems.push(...(used.has(table.file) ? found.map(unused) : found));
  return { rows, sides, unclear, problems };
}

/** Of the sheets of a workbook or the files of an archive, some may be of other things. */
const unused = (found: Problem): Problem =>
  found.severity === 'error'
    ? problem('member-unused', found.place, { why: found.message })
    : found;

/** Whether a table is of the rows that it seems to be, whatever else its headers fit. */
function isCertain({ adapter, settings }: RoutedTable): boolean {
  return adapter.vendor !== null || settings.adapter !== undefined;
}

/** What a table is by itself: by its folder, by audit.yaml, or by its headers alone. */
function lookAt(table: Table, datasets: readonly Dataset[], settings: IngestSettings): Sight {
  const { file } = table;
  const folder = datasets.find(({ id }) => id === file.dataset);
  if (folder) return lookAtInFolder(folder, table, datasets, settings);
  for (const dataset of datasets)
    for (const choice of sourcesOf(dataset.id, file, settings))
      if (isMeant(table, dataset, choice, settings))
        return lookAtIn(dataset, table, choice, settings);
  return lookAnywhere(table, datasets, settings.adapters, settings);
}

/**
 * A table in the folder of a data set is one of its own, unless its vendor has a format of another data
 * set that fits plainly better: what a help desk gave is often dropped in one place. Rows that another
 * format finds in the very same table are read beside its own.
 */
function lookAtInFolder(
  folder: Dataset,
  table: Table,
  datasets: readonly Dataset[],
  settings: IngestSettings,
): Sight {
  const own = lookAtIn(folder, table, sourceOf(folder.id, table.file, settings), settings);
  const [row] = own.rows;
  if (!row || row.recognition.named || row.adapter.vendor === null) return own;
  const { adapter, recognition } = row;
  const kin = (fits: (other: Adapter) => boolean) =>
    new Map([...settings.adapters].filter(([, other]) => fits(other)));
  const anywhere = lookAnywhere(
    table,
    datasets,
    kin(({ vendor }) => vendor === adapter.vendor),
    settings,
  );
  if (anywhere.rows.some(({ recognition: { score } }) => score >= recognition.score + TIE))
    return anywhere;
  const beside = kin(({ alsoReads }) => alsoReads === adapter.id);
  return { ...own, rows: [...own.rows, ...lookAnywhere(table, datasets, beside, settings).rows] };
}

/** Whether a source of audit.yaml speaks of a file in `data/` itself, of which no folder says what it is. */
function isMeant(
  table: Table,
  dataset: Dataset,
  { settings: { files, adapter = '' } }: SourceChoice,
  { adapters }: IngestSettings,
): boolean {
  const named = adapters.get(adapter);
  const fits =
    named &&
    !named.mappedByHand &&
    fitOfAdapter(named, dataset, headed(table)).missing.length === 0;
  return namesFiles(files) || fits === true;
}

/** Whether a pattern says more of a file's name than its ending. */
const namesFiles = (pattern: string): boolean => /[^*?./]/.test(pattern.replace(/\.\w+$/, ''));

function lookAtIn(
  dataset: Dataset,
  table: Table,
  choice: SourceChoice,
  { adapters, criteria = [] }: IngestSettings,
): Sight {
  const place = { file: tableName(table) };
  const wide = planUnpivot(dataset, table.headers, choice.settings, criteria, place);
  const headers = [...table.headers, ...(wide.unpivot ? unpivotedHeaders : [])];
  const { recognised, problems } = recogniseAdapter(
    dataset,
    { ...headed(table), headers },
    wide.settings,
    adapters,
  );
  const routed = { dataset: dataset.id, table, source: choice.source, settings: wide.settings };
  return {
    rows: recognised ? [{ ...routed, ...recognised, unpivot: wide.unpivot }] : [],
    problems: [...wide.problems, ...problems],
  };
}

function lookAnywhere(
  table: Table,
  datasets: readonly Dataset[],
  adapters: ReadonlyMap<string, Adapter>,
  settings: IngestSettings,
): Sight {
  const folders = datasets.map(({ id }) => id);
  const { recognised, problems } = recogniseAnywhere(headed(table), adapters, folders);
  const rows = recognised.map((each) => {
    const dataset = each.adapter.dataset ?? '';
    return { dataset, table, unpivot: null, ...sourceOf(dataset, table.file, settings), ...each };
  });
  return { rows, problems };
}

/** A table in the folder of a data set whose rows it does not hold may hold those of another. */
function elsewhere(
  table: Table,
  datasets: readonly Dataset[],
  known: ReadonlyMap<string, Adapter>,
  settings: IngestSettings,
  sight: Sight,
): Sight {
  const found = lookAnywhere(table, datasets, known, settings);
  return found.rows.length > 0 ? found : sight;
}

const headed = (table: Table) => ({ name: tableName(table), headers: table.headers });
