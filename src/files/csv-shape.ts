import { parse } from 'csv-parse/sync';

import { findHeaderRow, usualWidth } from './header-row.ts';

/** How the cells of a CSV file are told apart, and where its header stands. */
export interface CsvShape {
  readonly headers: readonly string[];
  readonly delimiter: string;
  readonly quote: string;
  /** Lines before the header: titles, or Excel's statement of the delimiter (`sep=;`). */
  readonly skip: number;
  /** The lines among them that hold a title. */
  readonly titles: readonly { readonly line: number; readonly text: string }[];
}

const common = [',', ';', '\t', '|'];
const rare = ['^', '~', '¦', '\u0001', '\u001f', ':'];
const LINES = 200;

interface Line {
  readonly cells: readonly string[];
  /** The line of the file at which it begins. */
  readonly line: number;
}

/** What the beginning of a file tells of it; null where no delimiter parts its lines alike. */
export function csvShape(text: string): CsvShape | null {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const [statement, stated] = /^"?sep=(.)"?\n/i.exec(lines) ?? [''];
  const records = lines.slice(statement.length);
  const before = stated === undefined ? 0 : 1;
  const best = (delimiters: readonly string[]) =>
    delimiters
      .flatMap((delimiter) => ['"', "'"].map((quote) => readShape(records, delimiter, quote)))
      .filter((candidate) => candidate !== null)
      .toSorted((a, b) => b.score - a.score || a.shape.skip - b.shape.skip)[0];
  const found = stated === undefined ? (best(common) ?? best(rare)) : best([stated]);
  if (!found) return null;
  const { shape } = found;
  const titles = shape.titles.map(({ line, text: title }) => ({
    line: line + before,
    text: title,
  }));
  return { ...shape, skip: shape.skip + before, titles };
}

function readShape(
  text: string,
  delimiter: string,
  quote: string,
): { shape: CsvShape; score: number } | null {
  const share = quotedShare(firstLines(text, delimiter, '"'));
  if (quote === '"' ? share >= 0.5 : share === 0) return null;
  const lines = firstLines(text, delimiter, quote);
  const place = findHeaderRow(lines.map(({ cells }) => cells));
  const header = lines[place];
  if (!header || header.cells.length < 2) return null;
  const body = lines.slice(place);
  const width = Math.max(header.cells.length, usualWidth(body.map(({ cells }) => cells)));
  const even = body.filter(({ cells }) => cells.length === width).length;
  // A rare delimiter is one only where it parts all lines alike.
  if (rare.includes(delimiter) && (even < body.length || body.length < 2)) return null;
  const score = width * (even / body.length);
  const nameless = Array.from({ length: width - header.cells.length }, () => '');
  return {
    shape: {
      headers: [...header.cells.map((cell) => cell.trim()), ...nameless],
      delimiter,
      quote,
      skip: header.line - 1,
      titles: lines
        .slice(0, place)
        .map(({ line, cells }) => ({ line, text: cells.join(delimiter) })),
    },
    score,
  };
}

/** In how many of the lines some cell lies within apostrophes: in most where these are its quotes. */
function quotedShare(lines: readonly Line[]): number {
  const quoted = lines.filter(({ cells }) => cells.some((cell) => /^'.*'$/s.test(cell)));
  return quoted.length / Math.max(1, lines.length);
}

/** The first lines of a text, up to where a quote is not closed in it. */
function firstLines(text: string, delimiter: string, quote: string): Line[] {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      quote,
      escape: quote,
      to: LINES,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: last }) => {
        const inner = cells.join('').split('\n').length - 1;
        lines.push({ cells, line: last - inner });
        return null;
      },
    });
  } catch {
    // What is wrong is told when the whole file is read.
  }
  return lines;
}
