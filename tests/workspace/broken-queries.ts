const grouped = (select: string, rest = 'GROUP BY channel') =>
  `-- By channel\nSELECT channel, ${select}\nFROM tickets\nWHERE in_period\n${rest}\n`;

/** A query with a mistake in it, under what the mistake is. */
export const brokenQueries: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a comment only': '-- By channel\n',
  'no title': 'SELECT count(*) AS n FROM tickets WHERE in_period\n',
  'a slip in a column': grouped('count(*) AS n, median(first_repyl_seconds) AS reply_seconds'),
  'a slip in a column of a table': grouped('count(tickets.statsu) AS n'),
  'a column the export lacks': grouped('count(*) AS n, avg(nps) AS nps'),
  'a column of free text': grouped("count(*) FILTER (subject LIKE '%refund%') AS n"),
  'a helper column': grouped('count(_file) AS n'),
  'a slip in a table': '-- Rows\nSELECT count(*) AS n FROM ticket\n',
  'a table without alias': '-- Rows\nSELECT count(t.id) AS n FROM tickets WHERE in_period\n',
  'a slip in a function': grouped('count(*) AS n, medain(first_reply_seconds) AS reply_seconds'),
  'a word of SQL as a column':
    '-- By group\nSELECT group, count(*) AS n\nFROM tickets\nGROUP BY group\n',
  'a missing comma': grouped('count(*) AS n\n  avg(reopens) AS reopens'),
  'a comma too many': grouped('count(*) AS n,,'),
  'a missing group': grouped('count(*) AS n', ''),
  'a long line': grouped(
    `count(*) AS n, count(*) FILTER (status = 'open') AS open_now, count(*) FILTER (status = 'pending') AS waiting_now, avg(replies_of_agents) AS replies`,
  ),
  'text that is added up': grouped('count(*) AS n, sum(status) AS status'),
  'text that is no number': grouped('count(*) AS n, sum(status::INTEGER) AS status'),
  'a quote that is not closed': grouped("count(*) FILTER (status = 'open) AS n"),
  'a comment that is not closed': `${grouped('count(*) AS n')}/* to be checked\n`,
  'a parenthesis that is not closed': grouped('count(* AS n'),
  'a parenthesis too many': '-- Rows\nSELECT count(*) AS n FROM tickets) WHERE (in_period\n',
  'two statements': `${grouped('count(*) AS n')};\nSELECT 1;\n`,
  'another statement': '-- Away with it\nDROP TABLE tickets\n',
  'another statement after a with':
    '-- In with it\nWITH a AS (SELECT 1)\nINSERT INTO tickets SELECT * FROM a\n',
  'the clock': grouped('count(*) FILTER (created_at < now()) AS n'),
  chance: `-- A sample\nSELECT count(*) AS n\nFROM tickets USING SAMPLE 10\nWHERE in_period\n`,
  'a file': "-- A file\nSELECT count(*) AS n\nFROM read_csv('data/tickets/tickets.csv')\n",
  'a file as a table': "-- A file\nSELECT count(*) AS n\nFROM 'data/tickets/tickets.csv'\n",
  'rows of the data': '-- Rows\nSELECT channel, created_at\nFROM tickets\nWHERE in_period\n',
  identifiers:
    '-- Customers\nSELECT requester, count(*) AS n\nFROM tickets\nWHERE in_period\nGROUP BY requester\n',
  'identifiers as text':
    "-- Customers\nSELECT 'No ' || max(requester::VARCHAR) AS who, count(*) AS n\nFROM tickets\nWHERE in_period\n",
  'an identifier that is compared':
    "-- One customer\nSELECT count(*) AS n\nFROM tickets\nWHERE in_period AND requester = 'Kari'\n",
  'the text of an identifier':
    "-- Customers\nSELECT count(*) AS n\nFROM tickets\nWHERE in_period AND requester LIKE 'K%'\n",
  lists: grouped('count(*) AS n, list(status) AS statuses'),
  'more rows than can be read':
    '-- Numbers\nSELECT i, count(*) AS n FROM range(2000) AS r(i) GROUP BY i\n',
  'a unit that is none': `-- By channel\n-- unit: open_share percent\n${grouped('count(*) AS n').slice(14)}`,
  'a unit of no column': `-- By channel\n-- unit: open_shar share\n${grouped("count(*) AS n, avg((status = 'open')::INT) AS open_share").slice(14)}`,
  'a unit of text': `-- By channel\n-- unit: channel count\n${grouped('count(*) AS n').slice(14)}`,
  'a unit without column': `-- By channel\n-- unit: share\n${grouped('count(*) AS n').slice(14)}`,
  'a share in percent': `-- By channel\n-- unit: open_share share\n${grouped("count(*) AS n, 100 * avg((status = 'open')::INT) AS open_share").slice(14)}`,
  'a comment with a slip': `-- By channel\n-- units: n count\n${grouped('count(*) AS n').slice(14)}`,
  'a period in words': `-- By channel\n-- period: everything\n${grouped('count(*) AS n').slice(14)}`,
  'a unit below the query': `${grouped('count(*) AS n')}-- unit: n count\n`,
};

/** Queries that can be run but say less than they should. */
export const doubtfulQueries: Readonly<Record<string, string>> = {
  'rows outside of the period': '-- Rows\nSELECT count(*) AS n FROM tickets\n',
  'figures without n': grouped('median(first_reply_seconds) AS reply_seconds'),
  'no rows': grouped('count(*) AS n', "  AND channel = 'Letter'\nGROUP BY channel"),
};
