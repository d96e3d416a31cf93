import { didYouMean, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what an audit’s own queries ask for. */
export const queryTexts = {
  'query-file': text<{ extension: string }>(
    'error',
    ({ extension }) =>
      `content/queries/ holds .sql files only, and this ${extension === '' ? 'has no extension' : `ends in ${extension}`}.`,
    ({ extension }) =>
      `${didYouMean(extension, ['.sql'])}A query is a file such as content/queries/waiting-by-topic.sql; notes may end in .md.`,
  ),
  'query-name': text<{ id: string }>(
    'error',
    ({ id }) => `${show(id)} can’t be the id of a query.`,
    () => 'Name the file with small letters, digits and hyphens, such as waiting-by-topic.sql.',
  ),
  'query-untitled': text<object>(
    'error',
    () => 'The query has no title.',
    () => 'Begin the file with a comment that says what it gives: -- Refunds that wait, by topic',
  ),
  'query-comment': text<{ comment: string; directive: string }>(
    'error',
    ({ comment }) => `There is no comment “${comment}:” that Plumbline understands.`,
    ({ directive }) =>
      `Did you mean “${directive}:”? There are -- unit: column share and -- period: all. In other comments, put no colon behind the first word.`,
  ),
  'query-comment-late': text<{ comment: string }>(
    'error',
    ({ comment }) => `“${comment}:” is read only before the first line of SQL.`,
    () => 'Move the line up to the title.',
  ),
  'query-unit-comment': text<{ value: string }>(
    'error',
    ({ value }) => `${show(value)} is not a column and its unit.`,
    () => 'Write -- unit: the_column share (or duration, count, decimal, score).',
  ),
  'query-period-comment': text<{ value: string }>(
    'error',
    ({ value }) => `period: ${show(value)} is not understood.`,
    () =>
      'Write -- period: all where rows outside of the audit’s period are meant to count, or take the line out and use the column in_period.',
  ),
  'query-empty': text<object>(
    'error',
    () => 'The file holds no query.',
    () => 'Write a SELECT below the title, or take the file away.',
  ),
  'query-open': text<{ sign: string }>(
    'error',
    ({ sign }) =>
      sign === '/'
        ? 'A comment opens here and is never closed.'
        : `A quote (${sign}) opens here and is never closed.`,
    ({ sign }) => (sign === '/' ? 'Close it with */.' : `Close it with ${sign}.`),
  ),
  'query-not-select': text<{ word: string }>(
    'error',
    ({ word }) => `A query can only read, and this one begins with ${word.toUpperCase()}.`,
    () => 'Begin it with SELECT, or with WITH … SELECT.',
  ),
  'query-several': text<object>(
    'error',
    () => 'A second statement begins here, but a file holds one query.',
    () => 'Put it into a file of its own, or join the two as WITH … SELECT.',
  ),
  'query-parenthesis': text<{ sign: string }>(
    'error',
    ({ sign }) => `This ${sign} has no other half.`,
    ({ sign }) => `Add the missing ${sign === '(' ? ')' : '('}, or take this one out.`,
  ),
  'query-changing': text<{ word: string }>(
    'error',
    ({ word }) =>
      `${word} differs from one run to the next, but the same data must give the same report.`,
    ({ word }) =>
      /sample|random|seed|uuid/i.test(word)
        ? 'Count all rows, or pick some by a rule that stays the same.'
        : 'For the time at which the audit looks, take as_of from the table audit: FROM tickets, audit WHERE created_at < as_of.',
  ),
  'query-syntax': text<{ detail: string; word: string | null }>(
    'error',
    ({ detail }) => `This is not valid SQL: ${detail}.`,
    ({ word }) =>
      word === null
        ? 'Look at this place and just before it: a comma, a quote or a word is missing or too many.'
        : `If the column is meant: ${word} is also a word of SQL, so write "${word}" in double quotes.`,
  ),
  'query-column': text<{
    column: string;
    allowed: readonly string[];
    why: string;
    tables: string;
  }>(
    'error',
    ({ column, why }) => `There is no column ${show(column)} here${why}.`,
    ({ column, allowed, tables }) => `${didYouMean(column, allowed)}Columns: ${tables}.`,
  ),
  'query-table': text<{ table: string; empty: boolean; allowed: readonly string[] }>(
    'error',
    ({ table, empty }) =>
      empty
        ? `There is no data for ${table}: data/${table}/ is empty.`
        : `There is no table ${show(table)}.`,
    ({ table, allowed }) => `${didYouMean(table, allowed)}Tables: ${quoteList(allowed)}.`,
  ),
  'query-function': text<{ name: string; near: string | null }>(
    'error',
    ({ name }) => `There is no function ${show(name)}.`,
    ({ near }) =>
      `${near === null ? '' : `Did you mean “${near}”? `}Functions are those of DuckDB: duckdb.org/docs/sql/functions/overview.`,
  ),
  'query-reads-files': text<object>(
    'error',
    () => 'A query can’t read files, only the tables of this audit.',
    () => 'Put exports into data/, from where they are read, checked and made private.',
  ),
  'query-failed': text<{ detail: string; tables: string }>(
    'error',
    ({ detail }) => `The query can’t be run: ${detail}`,
    ({ tables }) => `Columns: ${tables}.`,
  ),
  'query-identifier': text<{ column: string }>(
    'error',
    ({ column }) =>
      `${show(column)} would publish identifiers (numbers of rows, customers or organisations).`,
    () =>
      'Count them instead, as count(DISTINCT requester). They may be joined, grouped and compared with each other, but not shown.',
  ),
  'query-identifier-compared': text<{ detail: string }>(
    'error',
    ({ detail }) => `An identifier can only be compared with another one: ${detail}`,
    () =>
      'Ids and customers stand in for the export’s own; they may be joined, grouped and counted, but have no text.',
  ),
  'query-rows': text<object>(
    'error',
    () => 'The query gives rows of the data, one by one; a report holds figures only.',
    () =>
      'Aggregate: SELECT channel, count(*) AS n, median(first_reply_seconds) … GROUP BY channel.',
  ),
  'query-too-long': text<{ most: number }>(
    'error',
    ({ most }) => `The query gives more than ${most.toLocaleString('en')} rows.`,
    () => 'Group more coarsely, or add ORDER BY … LIMIT.',
  ),
  'query-column-type': text<{ column: string; type: string }>(
    'error',
    ({ column, type }) => `${show(column)} is of the type ${type}, which a report can’t show.`,
    () =>
      'Give one number, text, date or true/false a cell; unnest lists, and name fields one by one.',
  ),
  'query-share': text<{ column: string; value: number }>(
    'error',
    ({ column, value }) => `${column} is stated as a share but holds ${value}; a share is 0 to 1.`,
    () => 'Divide it by 100, or state another unit.',
  ),
  'query-unit-of-text': text<{ column: string; type: string }>(
    'error',
    ({ column, type }) => `${column} has a unit but is of the type ${type}.`,
    () => 'Only numbers have a unit.',
  ),
  'query-no-rows': text<object>(
    'warning',
    () => 'The query gives no rows.',
    () => 'Check its conditions. Charts of it stay empty.',
  ),
  'query-outside-period': text<{ table: string; count: number; period: string }>(
    'warning',
    ({ table, count, period }) =>
      `${count.toLocaleString('en')} rows of ${table} lie outside of the audit’s period (${period}), and the query counts them.`,
    () =>
      'Add WHERE in_period, as KPIs do, or say that they are meant to count with the comment -- period: all.',
  ),
  'query-without-n': text<{ columns: readonly string[] }>(
    'warning',
    ({ columns }) =>
      `The query doesn’t say how many rows ${quoteList(columns)} rest on, so figures on very few can’t be withheld.`,
    () => 'Add count(*) AS n, or the count of the rows that the figures are made of.',
  ),
  'chart-of-two': text<object>(
    'error',
    () => '<Chart> draws a KPI or a query, not both.',
    () => 'Take one of the attributes kpi and query out.',
  ),
  'query-column-of': text<{
    attribute: string;
    column: string;
    query: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ attribute, column, query }) =>
      `${attribute}: the query ${query} gives no column ${show(column)}.`,
    ({ column, allowed }) => `${didYouMean(column, allowed)}Its columns: ${quoteList(allowed)}.`,
  ),
  'query-not-number': text<{
    attribute: string;
    column: string;
    type: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ attribute, column, type }) => `${attribute}: ${show(column)} holds ${type}, not numbers.`,
    ({ allowed }) =>
      allowed.length === 0
        ? 'The query gives no column of numbers.'
        : `Columns of numbers: ${quoteList(allowed)}.`,
  ),
  'chart-repeats': text<{ x: string; value: string; coloured: boolean }>(
    'error',
    ({ x, value, coloured }) =>
      `Several rows have the same ${x}${coloured ? ' and colour' : ''} (${value}), so it is not clear what to draw.`,
    ({ coloured }) =>
      coloured
        ? 'Group the query by both, so that each pair has one row.'
        : 'Name the column that tells them apart with color, or group the query by it.',
  ),
  'chart-crowded': text<{ what: string; count: number; most: number }>(
    'error',
    ({ what, count, most }) =>
      `The chart would have ${count} ${what}; more than ${most} can’t be told apart.`,
    () => 'Add ORDER BY … LIMIT to the query, group more coarsely, or use type="table".',
  ),
} as const;
