import { problem } from '../errors/texts.ts';
import type { Problem } from '../errors/problem.ts';
import type { Opened, Source } from './open-source.ts';

const formats: Record<string, readonly string[]> = {
  csv: ['csv'],
  tsv: ['csv'],
  tab: ['csv'],
  json: ['json', 'ndjson'],
  ndjson: ['ndjson', 'json'],
  jsonl: ['ndjson', 'json'],
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  xls: [],
  parquet: ['parquet'],
  gz: ['gzip'],
  zip: ['zip'],
};

const names: Record<string, string> = {
  csv: 'CSV',
  json: 'JSON',
  ndjson: 'JSON, one object a line,',
  xlsx: 'an Excel workbook',
  parquet: 'Parquet',
  gzip: 'a gzip archive',
  zip: 'a zip archive',
};

/** A mention that a file is another thing than its name says. */
export function extensionProblems({ file }: Source, { tables }: Opened): Problem[] {
  const extension = /\.([a-z]+)$/.exec(file.path.toLowerCase())?.[1] ?? '';
  const expected = formats[extension];
  const format = tables[0]?.format;
  if (!expected || !format) return [];
  const is = format.compression ?? format.format;
  return expected.includes(is)
    ? []
    : [
        problem(
          'wrong-extension',
          { file: file.path },
          { extension: `.${extension}`, what: names[is] ?? is },
        ),
      ];
}
