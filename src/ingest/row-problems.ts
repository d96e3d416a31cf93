import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { lineReasons, noDataReasons, type Table, tableName } from '../files/table.ts';
import { type Criteria, itemNames } from './criteria.ts';
import type { Dataset } from './dataset.ts';
import type { FileOutcome, SequenceCheck, Tally } from './finalise.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { steps } from './steps.ts';
import { type PlannedFile, readColumns, type StagedFile, unknownWords } from './stage.ts';

/** A file with what became of its rows. */
interface JudgedFile {
  readonly planned: PlannedFile;
  readonly staged: StagedFile;
  readonly outcome: FileOutcome;
}

/** How many of a file's rows were rejected, by reason. */
export function rowProblems({ planned, staged, outcome }: JudgedFile): Problem[] {
  const place = { file: planned.name };
  const rejected = Object.entries(outcome.rejected);
  if (outcome.accepted + outcome.merged + outcome.replaced.size === 0) {
    const reasons = rejected.map(([reason, { count }]) => `${reason} ${count}`).join(', ');
    const alone = staged.partners.find(({ named, found }) => named > 0 && found === 0);
    return [
      alone
        ? problem('partners-missing', place, { rows: staged.rows, table: alone.name, reasons })
        : problem('all-rows-rejected', place, { rows: staged.rows, reasons }),
    ];
  }
  const found = rejected.map(([reason, tally]) =>
    rowsRejected(planned.table, reason, tally, staged.rows),
  );
  return [...found, ...partnerProblems({ planned, staged })];
}

/** Rows of a table that were rejected for a reason, with where the first of them stand. */
export function rowsRejected(
  table: Table,
  reason: string,
  { count, rows }: Tally,
  of: number,
): Problem {
  const isLine = table.cells.kind === 'csv' && lineReasons.has(reason);
  const places = `${isLine ? 'line' : 'row'}${rows.length === 1 ? '' : 's'} ${rows.join(', ')}`;
  const told = { reason, count, where: count > rows.length ? `${places} …` : places };
  const place = { file: tableName(table) };
  return noDataReasons.has(reason)
    ? problem('rows-left-out', place, told)
    : problem('rows-rejected', place, { ...told, of });
}

/** Side tables that lack most of the rows that a file names: they are hardly of the same time or place. */
function partnerProblems({ planned, staged }: Pick<JudgedFile, 'planned' | 'staged'>): Problem[] {
  return planned.joins.flatMap(({ name: table, join, cells }) => {
    const partners = staged.partners.find(({ name }) => name === table);
    // A row need not have a tag or a target, but whatever it names should be there.
    if (
      !partners ||
      join.combine ||
      Object.keys(join.where ?? {}).length > 0 ||
      partners.found * 2 >= partners.named
    )
      return [];
    const taken = new Set(cells.map(({ position }) => position));
    // A cell that counts beside some words alone may stand in rows that never meant this table.
    const columns = planned.columns.flatMap(({ name, from }) => {
      if (!('positions' in from)) return [];
      const always = (from.where ?? []).length === 0 ? from.positions : [];
      return [...always, from.orElse ?? -1].some((position) => taken.has(position)) ? [name] : [];
    });
    if (columns.length === 0) return [];
    const { named, found } = partners;
    return [problem('partners-few', { file: planned.name }, { named, found, table, columns })];
  });
}

/** Rows of one vendor's file that those of another's would replace, since both number alike. */
export function vendorProblems(dataset: Dataset, files: readonly JudgedFile[]): Problem[] {
  return files.flatMap(({ planned, outcome }) =>
    [...outcome.replaced].flatMap(([index, count]) => {
      const later = files.find((file) => file.planned.index === index)?.planned;
      const vendors = [planned.adapter.vendor, later?.adapter.vendor];
      const [own, other] = vendors;
      return !later || !own || !other || own === other
        ? []
        : [
            problem(
              'rows-of-two-vendors',
              { file: planned.name },
              { row: dataset.row, count, other: later.name, vendors: [own, other] },
            ),
          ];
    }),
  );
}

/** More contradictions than this share of the rows that could show one, and the data isn't drawn. */
const CONTRADICTIONS_TOLERATED = 0.2;
const FEW = 10;

/** Stamps in an order that can't be. */
export function sequenceProblems(
  dataset: Dataset,
  { earlier, later, both, wrong, rows }: SequenceCheck,
): Problem[] {
  if (wrong === 0) return [];
  const args = {
    row: dataset.row,
    earlier,
    later,
    count: wrong,
    of: both,
    rows: rows.join(', '),
  };
  const place = { file: `data/${dataset.id}` };
  return wrong >= FEW && wrong > CONTRADICTIONS_TOLERATED * both
    ? [problem('contradictory-dates', place, args)]
    : [problem('contradictory-dates-few', place, args)];
}

/** The words that were not understood in each column that has a vocabulary, where they are few. */
export async function findUnknownWords(
  engine: Engine,
  { planned, outcome }: JudgedFile,
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const column of readColumns(planned))
    if (column.column.values && unreadTally(outcome, column) !== undefined)
      found.set(column.name, await unknownWords(engine, planned, column));
  return found;
}

function unreadTally(
  { setAside, rejected }: FileOutcome,
  { name, column }: PlannedColumn,
): Tally | undefined {
  const unknown = `unknown-${name}`;
  return (
    setAside[unknown] ??
    setAside[`unparsable-${name}`] ??
    (column.wordsFrom ? rejected[unknown] : undefined)
  );
}

/** Cells that have no meaning in their column. */
export function vocabularyProblems(
  { planned, outcome }: JudgedFile,
  unknown: ReadonlyMap<string, readonly string[]>,
  criteria: readonly Criteria[] = [],
): Problem[] {
  const problems: Problem[] = [];
  for (const column of readColumns(planned)) {
    const { wordsFrom } = column.column;
    const tally = unreadTally(outcome, column);
    if (!tally) continue;
    const words = unknown.get(column.name) ?? [];
    const what =
      words.length > 0
        ? words.map((word) => `“${word}”`).join(', ')
        : `rows ${tally.rows.join(', ')}`;
    const place = { file: planned.name };
    if (wordsFrom === 'checklists' || wordsFrom === 'items') {
      const allowed = wordsFrom === 'items' ? itemNames(criteria) : criteria.map(({ id }) => id);
      problems.push(
        problem('criteria-not-known', place, {
          column: column.name,
          count: tally.count,
          words,
          where: `rows ${tally.rows.join(', ')}`,
          allowed,
          checklists: criteria.map(({ id }) => id),
        }),
      );
      continue;
    }
    problems.push(
      wordsFrom
        ? problem('activities-not-mapped', place, { count: tally.count, what, steps })
        : problem('values-not-understood', place, {
            column: column.name,
            count: tally.count,
            what,
          }),
    );
  }
  return problems;
}
