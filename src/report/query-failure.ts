import { EngineError } from '../engine/engine.ts';
import { nearest } from '../errors/nearest.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { plainSql } from '../workspace/sql-text.ts';
import type { QueryTable } from './query-tables.ts';

interface Failed {
  readonly file: string;
  readonly sql: string;
}

/**
 * What DuckDB has against a query, as a problem with the author’s own line and column. The query
 * must have been run with `linesBefore` lines of Plumbline’s in front of it. Throws what is no
 * answer of the engine’s.
 */
export function queryFailure(
  failure: unknown,
  query: Failed,
  linesBefore: number,
  tables: readonly QueryTable[],
  datasets: readonly string[],
): Problem {
  const message =
    failure instanceof EngineError && failure.cause instanceof Error ? failure.cause.message : null;
  if (message === null) throw failure;
  const place = placeOf(message, query, linesBefore);
  const [head = ''] = message.split(/\n+LINE \d+:/, 1);
  const [, kind = '', detail = ''] = /^(\w+(?: \w+)* Error): ([\s\S]*)$/.exec(head) ?? [
    '',
    '',
    head,
  ];
  const read = tablesIn(query.sql, tables);

  if (kind === 'Permission Error') return problem('query-reads-files', place, {});
  const column =
    /Referenced column "(.+?)" (?:not found|was not found)/.exec(detail)?.[1] ??
    /does not have a column named "(.+?)"/.exec(detail)?.[1];
  if (column !== undefined) {
    const why = read.flatMap(({ absent }) => absent.get(column) ?? [])[0] ?? '';
    const allowed = why === '' ? read.flatMap(({ columns }) => columns) : [];
    return problem('query-column', place, { column, allowed, why, tables: listed(read) });
  }
  const table =
    /Table with name (.+?) does not exist/.exec(detail)?.[1] ??
    /Referenced table "(.+?)" not found/.exec(detail)?.[1];
  if (table !== undefined) {
    const allowed = tables.map(({ name }) => name);
    const empty = datasets.includes(table) && !allowed.includes(table);
    return problem('query-table', place, { table, empty, allowed });
  }
  const [, name] = /Function with name (.+?) does not exist/.exec(detail) ?? [];
  if (name !== undefined) {
    const near = /Did you mean "(.+?)"/.exec(detail)?.[1];
    return problem('query-function', place, {
      name,
      near: near === undefined ? null : nearest(name, [near]),
    });
  }
  const sentence = plainWords(detail);
  if (/\b(?:UUID|INT128)\b/.test(detail))
    return problem('query-identifier-compared', place, { detail: sentence });
  if (kind === 'Parser Error') {
    const word = reservedAt(query.sql, place);
    return problem('query-syntax', place, {
      detail: sentence.replace(/\.$/, ''),
      word,
    });
  }
  return problem('query-failed', place, { detail: sentence, tables: listed(read) });
}

/** A column’s name that SQL takes for a word of its own, where DuckDB stumbled or just before. */
function reservedAt(sql: string, { line = 1, column = 1 }: Place): string | null {
  const text = sql.split('\n')[line - 1] ?? '';
  const start = text.slice(0, column - 1).search(/\w+\s*$/);
  const found = /^(?:group|order|end|to|user|table|column|references|desc)\b/i;
  const [word] = found.exec(text.slice(column - 1)) ?? found.exec(text.slice(start)) ?? [];
  return word ?? null;
}

/** The first sentence or two of a message, without lists of candidates. */
function plainWords(detail: string): string {
  const [first = ''] = detail.split(/\n\s*(?:Candidate|\n)|\n\t/, 1);
  const text = first.replaceAll(/\s+/g, ' ').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** “tickets (id, created_at …)” */
function listed(tables: readonly QueryTable[]): string {
  return tables.map(({ name, columns }) => `${name} (${columns.join(', ')})`).join('; ');
}

/** The tables that a query names, or else all. */
export function tablesIn(sql: string, tables: readonly QueryTable[]): readonly QueryTable[] {
  const words = new Set(plainSql(sql).plain.toLowerCase().match(/\w+/g));
  const named = tables.filter(({ name }) => words.has(name) || sql.includes(`"${name}"`));
  return named.length > 0 ? named : tables;
}

/** DuckDB shows the line, cut to what is around the place, and a caret under it. */
function placeOf(message: string, { file, sql }: Failed, linesBefore: number): Place {
  const [, number, shown = '', caret = ''] = /\nLINE (\d+): (.*)\n( *)\^/.exec(message) ?? [];
  if (number === undefined) return { file };
  const line = Number(number) - linesBefore;
  const written = sql.split('\n')[line - 1];
  if (written === undefined) return { file };
  const excerpt = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const start = Math.max(0, written.indexOf(excerpt));
  const cut = shown.startsWith('...') && !written.startsWith('...') ? 3 : 0;
  const column = start + caret.length - `LINE ${number}: `.length - cut + 1;
  return { file, line, column: Math.max(1, column) };
}
