import { stringify } from 'yaml';

import { steps } from '../ingest/steps.ts';
import type { Guess } from './guess-columns.ts';

/** What a source of audit.yaml has to say of one file. */
export interface SourceLines {
  readonly dataset: string;
  /** The file’s name, without its folders. */
  readonly file: string;
  /** Where the author has to name it, since the headers don’t prove it. */
  readonly adapter: string | null;
  /** Null where the file says it itself. */
  readonly timeZone: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | 'unknown' | null;
  readonly columns: readonly Guess[];
  readonly lacking: readonly { readonly column: string; readonly meaning: string }[];
  /** Activities of a log of which it is not known what they do. */
  readonly activities: readonly string[];
}

/** YAML to put into audit.yaml as it is; comments say what is assumed or guessed. Empty where nothing has to be said. */
export function auditLines(sources: readonly SourceLines[]): string {
  const byDataset = Map.groupBy(sources, ({ dataset }) => dataset);
  if (sources.length === 0) return '';
  return [
    'sources:',
    ...[...byDataset].flatMap(([dataset, own]) => [
      `  ${dataset}: # put the ${own.length === 1 ? 'file' : 'files'} into data/${dataset}/`,
      ...own.flatMap(linesOf),
    ]),
    ...activityLines(sources.flatMap(({ activities }) => activities)),
    '',
  ].join('\n');
}

/** The words of a log, for the author to put under the steps that they stand for. */
function activityLines(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  return [
    `# What these activities do, each under one of ${steps.join(', ')}:`,
    '# activities:',
    `#   other: [${[...new Set(words)].map(scalar).join(', ')}]`,
  ];
}

function linesOf(source: SourceLines): string[] {
  const { file, adapter, timeZone, dateOrder, columns, lacking } = source;
  const mapped = [
    ...columns.map(
      ({ column, header, sure }) =>
        `        ${column}: ${scalar(header)}${sure ? '' : ' # a guess'}`,
    ),
  ];
  const lacked = lacking.map(
    ({ column, meaning }) => `        # ${column}: … (${meaning}; it is needed)`,
  );
  return [
    `    - files: ${scalar(filePattern(file))}`,
    ...(adapter === null ? [] : [`      adapter: ${scalar(adapter)}`]),
    ...(timeZone === null
      ? []
      : [`      timeZone: ${scalar(timeZone)} # assumed: put in that of the help desk’s account`]),
    ...(dateOrder === null
      ? []
      : dateOrder === 'unknown'
        ? ['      dateOrder: dmy # or mdy: the dates don’t prove whether day or month comes first']
        : [`      dateOrder: ${dateOrder} # stated; the dates don’t prove it`]),
    ...(mapped.length > 0 ? ['      columns:', ...mapped] : []),
    ...(mapped.length > 0 ? lacked : lacked.length > 0 ? ['      # columns:', ...lacked] : []),
  ];
}

/** A file’s name as a pattern that matches nothing else. */
export function filePattern(file: string): string {
  return file.replaceAll(/[\\*?[\]{}()!+@|]/g, String.raw`\$&`);
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trim();
}
