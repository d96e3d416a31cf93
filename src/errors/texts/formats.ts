import { didYouMean, plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** A vendor's format that a table would be of, if it had a few more headers. */
export interface NearFormat {
  readonly adapter: string;
  readonly dataset: string;
  readonly score: number;
  readonly missing: readonly string[];
  /** The canonical columns that are read from what is missing, for the author to map. */
  readonly columns: readonly string[];
}

/** What a table nearly is, and how to have it read as that. */
function nearText({ adapter, dataset, score, missing, columns }: NearFormat, file: string): string {
  const map = columns.map((column) => `${column}: …`).join(', ');
  const line = `- { files: "${file}", adapter: ${adapter}${map === '' ? '' : `, columns: { ${map} }`} }`;
  return `It is nearly ${adapter} (${score.toFixed(2)}), which also needs ${missing.join(', ')}. If it is one, name it in audit.yaml, under sources → ${dataset}, with the header that stands for each of these, if there is one: ${line}. `;
}

const notRecognised = (headers: readonly string[] | null, width: number): string =>
  headers === null
    ? `The format isn’t recognised: the first line of its ${plural(width, 'column')} looks like a row, so there seem to be no headers.`
    : `The format isn’t recognised from its ${plural(width, 'column')}: ${quoteList(headers, 12)}.`;

/** What is wrong with what formats and columns exports are in. */
export const formatTexts = {
  'format-unknown': text<{
    dataset: string;
    required: readonly string[];
    /** Null where a row stands in their place, whose cells are not told. */
    headers: readonly string[] | null;
    width: number;
    adapters: readonly string[];
    closest: string;
    near: NearFormat | null;
    file: string;
  }>(
    'error',
    ({ headers, width }) => notRecognised(headers, width),
    ({ dataset, required, adapters, closest, near, file }) =>
      `${near ? nearText(near, file) : closest}${near ? 'Or in' : 'In'} audit.yaml, under sources → ${dataset}, name the adapter (${adapters.join(', ')}) or map its columns under “columns”; the least that is needed is ${required.join(' and ')}. “npm run inspect -- FILE” proposes the lines.`,
  ),
  'format-unknown-anywhere': text<{
    /** Null where a row stands in their place, whose cells are not told. */
    headers: readonly string[] | null;
    width: number;
    adapters: readonly string[];
    folders: readonly string[];
    closest: string;
    near: NearFormat | null;
    file: string;
  }>(
    'error',
    ({ headers, width }) => notRecognised(headers, width),
    ({ adapters, closest, folders, near, file }) =>
      `${near ? nearText(near, file) : closest}Tried: ${adapters.join(', ')}. Move the file into the folder of what it holds (${folders.join(', ')}), where its columns can be mapped.`,
  ),
  'format-unsure': text<{
    dataset: string;
    file: string;
    best: { adapter: string; score: number };
    second: { adapter: string; score: number } | null;
    near: NearFormat | null;
  }>(
    'error',
    ({ best, second }) =>
      second
        ? `The headers fit ${best.adapter} (${best.score.toFixed(2)}) and ${second.adapter} (${second.score.toFixed(2)}) too much alike to tell which it is.`
        : `The headers fit ${best.adapter} (${best.score.toFixed(2)}), but too few of them to be sure.`,
    ({ best, dataset, file, near }) =>
      `${near ? nearText(near, file) : ''}Name the adapter in audit.yaml, under sources → ${dataset}: - { files: "${file}", adapter: ${best.adapter} }`,
  ),
  'format-nearly': text<{ near: NearFormat; file: string }>(
    'warning',
    ({ near }) =>
      `It is read by the names of its columns alone, though it looks more like ${near.adapter}.`,
    ({ near, file }) => nearText(near, file).trim(),
  ),
  'adapter-mismatch': text<{ adapter: string; missing: readonly string[] }>(
    'error',
    ({ adapter, missing }) =>
      `The adapter ${adapter} needs columns that the file lacks: ${quoteList(missing)}.`,
    () => 'In audit.yaml, take the adapter out to have the format recognised, or name another one.',
  ),
  'column-missing': text<{
    canonical: string;
    header: string;
    headers: readonly string[];
    file: string;
  }>(
    'error',
    ({ canonical, header, file }) =>
      `${canonical} is mapped to the column ${show(header)}, which ${file} lacks.`,
    ({ header, headers }) => `${didYouMean(header, headers)}Columns: ${quoteList(headers, 40)}.`,
  ),
  'dimension-unnamed': text<{ label: string }>(
    'error',
    ({ label }) =>
      `The dimension ${show(label)} has no name by which KPIs and queries can know it.`,
    () => 'Write its label with at least one of the letters a to z, or a digit.',
  ),
  'dimension-taken': text<{ label: string; column: string; why: string; mappable: boolean }>(
    'error',
    ({ label, column, why }) =>
      `The dimension ${show(label)} would be the column ${column}, ${why}.`,
    ({ column, mappable }) =>
      `Choose another label${mappable ? `, or map the header to ${column} under columns` : ''}.`,
  ),
  'dimension-privacy': text<{ label: string; privacy: string; other: string }>(
    'error',
    ({ label, privacy, other }) =>
      `The dimension ${show(label)} is ${privacy} here and ${other} in an earlier source.`,
    () => 'State the same privacy wherever it is kept: public, agent or personal.',
  ),
  'dimension-of-some-files': text<{ label: string; files: readonly string[] }>(
    'warning',
    ({ label, files }) =>
      `The dimension ${show(label)} is stated for some files only; in the rows of ${quoteList(files)} it is empty.`,
    () => 'State it in their source too, if they have such a column.',
  ),
  'required-column-unmapped': text<{
    dataset: string;
    row: string;
    canonical: string;
    meaning: string;
  }>(
    'error',
    ({ row, canonical, meaning }) =>
      `No column gives ${canonical} (${meaning}), which every ${row} needs.`,
    ({ dataset, canonical }) =>
      `In audit.yaml, under sources → ${dataset} → columns, add ${canonical}: “the column’s name”.`,
  ),
} as const;
