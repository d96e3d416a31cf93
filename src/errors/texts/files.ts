import { didYouMean, list, plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';
import { type UnreadableReason, unreadableReasons } from '../unreadable-reasons.ts';

/** What is wrong with what files are. */
export const fileTexts = {
  'data-too-large': text<{ files: readonly (readonly [file: string, megabytes: number])[] }>(
    'error',
    ({ files }) =>
      `The exports together are more than fits into the memory of the query engine. The largest: ${list(
        files.slice(0, 3).map(([file, size]) => `${file} (${size.toLocaleString('en')} MB)`),
      )}.`,
    () => 'Export a shorter period, or fewer data sets. About 1.5 million tickets fit.',
  ),
  'no-data': text<{ folder: string }>(
    'warning',
    ({ folder }) => `There is no export in ${folder}, so no KPI can be measured.`,
    () => 'Put the help desk’s CSV there.',
  ),
  'unknown-dataset': text<{ name: string; allowed: readonly string[] }>(
    'error',
    ({ name }) => `data/${name}/ is not a data set.`,
    ({ name, allowed }) =>
      `${didYouMean(name, allowed)}Data sets: ${quoteList(allowed)}. Move the files or rename the folder.`,
  ),
  'no-file-matches': text<{ pattern: string; folder: string; files: readonly string[] }>(
    'error',
    ({ pattern, folder }) => `No file in ${folder} matches “${pattern}”.`,
    ({ files }) => `Files there: ${quoteList(files)}.`,
  ),
  'file-in-two-sources': text<{ first: string; second: string }>(
    'error',
    ({ first, second }) => `The file is claimed by two sources, “${first}” and “${second}”.`,
    () => 'Narrow one of the “files” patterns.',
  ),
  'file-unreadable': text<{ reason: UnreadableReason }>(
    'error',
    ({ reason }) => `The file can’t be read: ${unreadableReasons[reason].why}.`,
    ({ reason }) => unreadableReasons[reason].todo,
  ),
  'not-csv': text<{ what: string }>(
    'error',
    ({ what }) => `This is no table that can be read but ${what}.`,
    () =>
      'Export again as CSV, JSON, an Excel workbook (.xlsx) or Parquet, and put that file here.',
  ),
  'file-damaged': text<{ detail: string }>(
    'error',
    ({ detail }) => `The file is damaged: ${detail}.`,
    () => 'Export or copy it again.',
  ),
  'file-protected': text<object>(
    'error',
    () => 'The file is protected by a password.',
    () => 'Save it without a password, and put that file here.',
  ),
  'file-expands': text<{ packed: number; most: number }>(
    'error',
    ({ packed, most }) =>
      `The ${packed.toLocaleString('en')} bytes of this archive unpack to more than ${most.toLocaleString('en')} MiB, as no export does.`,
    () => 'Unpack it yourself if you trust it, and put what is in it here.',
  ),
  'file-changed': text<object>(
    'error',
    () => 'The file was changed while it was read.',
    () => 'Wait until it is written, and run again.',
  ),
  'too-many-columns': text<{ count: number; most: number }>(
    'error',
    ({ count, most }) =>
      `The table has ${count.toLocaleString('en')} columns; no more than ${most.toLocaleString('en')} can be read.`,
    () => 'Export fewer fields.',
  ),
  'no-table': text<{ what: string }>(
    'error',
    ({ what }) => `There is no table in this ${what}.`,
    () => 'Export again, or take the file away.',
  ),
  'member-unused': text<{ why: string }>(
    'warning',
    ({ why }) => `This part of the file is not used. ${why}`,
  ),
  'wrong-extension': text<{ extension: string; what: string }>(
    'warning',
    ({ extension, what }) =>
      `The name ends in ${extension}, but the file is ${what}; it is read as that.`,
  ),
  'nul-bytes': text<{ count: number }>(
    'warning',
    ({ count }) =>
      `${plural(count, 'NUL byte')} in the text ${count === 1 ? 'is' : 'are'} left out.`,
  ),
  'file-empty': text<object>(
    'error',
    () => 'The file is empty.',
    () => 'Export again, or take the file away.',
  ),
  'header-only': text<object>(
    'error',
    () => 'The file holds a header but not a single row.',
    () => 'Export again with the period’s tickets, or take the file away.',
  ),
  'delimiter-unclear': text<{ header: string | null }>(
    'error',
    ({ header }) =>
      `No delimiter parts the lines of this text into columns${header === null ? '' : `; the first is ${show(header)}`}.`,
    () =>
      'Export again with commas, semicolons or tabs, or state the delimiter in a first line: sep=;',
  ),
  'unclosed-quote': text<object>(
    'error',
    () => 'A quote opens on this line and is never closed, so the rest of the file can’t be read.',
    () => 'Close the quote, double a quote that belongs to the text (""), or export again.',
  ),
  'ragged-file': text<{ rows: number; readable: number }>(
    'error',
    ({ rows, readable }) =>
      `${plural(rows, 'line')} don’t fit the header and only ${readable.toLocaleString('en')} do: the file is damaged or its delimiter or quotes are not those of the header.`,
    () => 'Export again, or mend the lines.',
  ),
  'formulas-without-values': text<{ count: number }>(
    'warning',
    ({ count }) =>
      `${plural(count, 'formula')} of this workbook ${count === 1 ? 'has' : 'have'} no value: the program that wrote it did not work ${count === 1 ? 'it' : 'them'} out. ${count === 1 ? 'That cell counts' : 'Those cells count'} as empty.`,
    () => 'Open the workbook in a spreadsheet program, save it, and put that file here.',
  ),
} as const;
