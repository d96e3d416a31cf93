import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { lineAndColumn, plainSql } from './sql-text.ts';

/** What depends on the clock or on chance, and would change a report without a change of its inputs. */
const changing =
  /\b(?:(?:current_date|current_time|current_timestamp|localtime|localtimestamp|tablesample)\b|using\s+sample\b|(?:now|today|random|setseed|uuid|uuidv4|uuidv7|gen_random_uuid|get_current_time|get_current_timestamp|transaction_timestamp|nextval|currval|getenv|current_setting)\s*\()/i;

/**
 * What can be told of a query before it is run: that it is one SELECT, whole, and gives the same each
 * time. Nothing is said of a file that holds comments only.
 */
export function queryMistakes(file: string, sql: string): Problem[] {
  const { plain, open } = plainSql(sql);
  const at = (offset: number): Place => ({ file, ...lineAndColumn(sql, offset) });
  if (open !== null) return [problem('query-open', at(open), { sign: sql.charAt(open) })];
  const first = /[^\s(]/.exec(plain)?.index;
  if (first === undefined) return [problem('query-empty', { file }, {})];

  const word = /^\w+/.exec(plain.slice(first))?.[0] ?? plain.charAt(first);
  if (!/^(?:select|with|from)$/i.test(word))
    return [problem('query-not-select', at(first), { word })];
  const another = /;\s*\S/.exec(plain);
  if (another) return [problem('query-several', at(another.index + another[0].length - 1), {})];
  const stray = strayParenthesis(plain);
  if (stray !== null)
    return [problem('query-parenthesis', at(stray), { sign: plain.charAt(stray) })];
  const inconstant = changing.exec(plain);
  return inconstant
    ? [
        problem('query-changing', at(inconstant.index), {
          word: inconstant[0].replace(/\s*\($/, ''),
        }),
      ]
    : [];
}

/** Where a parenthesis stands that has no other half. */
function strayParenthesis(plain: string): number | null {
  const opened: number[] = [];
  for (const { 0: sign, index } of plain.matchAll(/[()]/g)) {
    if (sign === '(') opened.push(index);
    else if (opened.pop() === undefined) return index;
  }
  return opened.at(-1) ?? null;
}
