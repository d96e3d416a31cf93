import type { IngestedDataset, IngestedFile } from '../ingest/ingest-dataset.ts';
import type { Reading } from './inspection-schema.ts';
import type { OpenedTable } from './opened-tables.ts';
import type { ReadFiles } from './read-together.ts';
import type { Guesses } from './unrecognised.ts';

/** How a table was read, once for each data set that it gives rows of. */
export function readingsOf(
  table: OpenedTable,
  { datasets, spans }: ReadFiles,
  guesses: Guesses | null,
): Reading[] {
  return datasets.flatMap((data) => {
    const file = data.files.find(
      ({ planned }) =>
        planned.table.format.member === table.format.member &&
        planned.table.headers.join() === table.headers.join(),
    );
    return file ? [readingOf(data, file, spans.get(data.dataset.id) ?? null, guesses)] : [];
  });
}

function readingOf(
  { dataset }: IngestedDataset,
  file: IngestedFile,
  period: Reading['period'],
  guesses: Guesses | null,
): Reading {
  const { planned, staged, outcome, zone, dateOrder, filled } = file;
  const { adapter, recognition } = planned;
  return {
    dataset: dataset.id,
    adapter: adapter.id,
    adapterName: adapter.name,
    score: recognition.score,
    runnerUp: recognition.runnerUp && { ...recognition.runnerUp },
    guessed: guesses !== null,
    notes: [...adapter.notes],
    rows: staged.rows,
    accepted: outcome.accepted,
    merged: outcome.merged,
    replaced: [...outcome.replaced.values()].reduce((sum, n) => sum + n, 0),
    rejected: Object.fromEntries(
      Object.entries(outcome.rejected).map(([reason, { count }]) => [reason, count]),
    ),
    timeZone: zone,
    dateOrder,
    period,
    columns: planned.columns.map(({ name, column, from }) => ({
      column: name,
      header: 'header' in from ? from.header : null,
      meaning: column.meaning,
      filled: (filled[name] ?? 0) / Math.max(1, outcome.accepted),
    })),
    missingTables: planned.missing.map(({ name: table, required, columns }) => ({
      table,
      required: [...required],
      columns: [...columns],
    })),
    unknownWords: Object.fromEntries(
      [...file.unknownWords].flatMap(([name, words]) => {
        const column = dataset.columns[name];
        const sure = guesses?.columns.find((guess) => guess.column === name)?.sure ?? true;
        const told = column?.privacy === 'public' && sure ? words.filter(isWord) : [];
        return told.length > 0 ? [[name, told]] : [];
      }),
    ),
  };
}

/** Whether it can be a word of a vocabulary, rather than a name, an address or a text. */
export function isWord(text: string): boolean {
  return text.length <= 40 && text.split(/\s+/).length <= 4 && !/[@\d]{4}|@/.test(text);
}
