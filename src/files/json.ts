import { Assembler } from 'stream-json/core/assembler.js';
import type { Token } from 'stream-json/core/parser.js';

import { problem } from '../errors/texts.ts';
import type { TextScan } from './encoding.ts';
import { collectObjects, type ObjectTable } from './json-table.ts';
import { jsonTokens } from './json-tokens.ts';
import { LONGEST_CELL } from './limits.ts';
import type { Opened, Source } from './open-source.ts';
import type { Scratch } from './scratch.ts';
import type { Table } from './table.ts';
import { decodedChunks } from './text-chunks.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** More than an object of an export holds, with all its texts. */
const LONGEST_OBJECT = 64 * LONGEST_CELL;
/** Arrays are looked for so deep within the objects around them. */
const DEEPEST = 4;

/**
 * The tables of a JSON file: the objects of its array, or of each array within the objects around
 * them, as APIs answer (`{"tickets": […], "count": 2}`). An object without any is a row of its own.
 */
export async function openJson(source: Source, scan: TextScan, scratch: Scratch): Promise<Opened> {
  const arrays = new Map<string, ObjectTable>();
  const loose: Record<string, unknown> = {};
  const path: string[] = [];
  let key = '';
  let table = null as ObjectTable | null;
  let row = 0;
  let element = null as Assembler | null;
  let began = 0;

  const collect = (name: string) => collectObjects(source, 'json', scan, name, scratch);
  const tableAt = (name: string): ObjectTable => {
    const found = arrays.get(name) ?? collect(name);
    arrays.set(name, found);
    return found;
  };
  /** A token that is part of no element of an array. */
  const outside = ({ name, ...token }: Token): void => {
    if (name === 'keyValue') key = String((token as { value: unknown }).value);
    else if (name === 'startObject') {
      path.push(key);
      key = '';
      if (path.length > DEEPEST) throw damaged('its objects lie too deep in each other');
    } else if (name === 'endObject') key = path.pop() ?? '';
    else if (name === 'startArray') {
      table = tableAt([...path, key].filter(Boolean).join('.'));
      row = 0;
    } else if ('value' in token && path.length > 0)
      loose[[...path, key].filter(Boolean).join('.')] = token.value;
  };

  for await (const { tokens, characters } of jsonTokens(decodedChunks(source.path, scan))) {
    if (element && characters - began > LONGEST_OBJECT)
      throw damaged(`the object ${row} goes on for more than ${LONGEST_OBJECT} characters`);
    for (const token of tokens) {
      if (!table) {
        outside(token);
        continue;
      }
      if (!element) {
        if (token.name === 'endArray') {
          table = null;
          continue;
        }
        row += 1;
        began = characters;
        element = new ExactAssembler();
      }
      element.consume(token);
      if (!element.done) continue;
      await table.add(row, element.current);
      element = null;
    }
  }
  const found = (await Promise.all([...arrays.values()].map((each) => each.end()))).filter(
    (each) => each !== null,
  );
  if (found.length === 0 && Object.keys(loose).length > 0) {
    const single = collect('');
    await single.add(1, loose);
    const only = await single.end();
    if (only) found.push(only);
  }
  if (found.length === 0)
    throw new Unreadable((place) => problem('no-table', place, { what: 'JSON file' }));
  return { tables: found.map((each) => named(each, source.member, found.length)), problems: [] };
}

/** Keeps the digits of numbers that have more of them than a double, such as ids. */
class ExactAssembler extends Assembler {
  override numberValue(value: string): void {
    if (/^-?\d{16,}$/.test(value)) this.stringValue(value);
    else super.numberValue(value);
  }
}

/** A table is named for its array only where there are several. */
function named(table: Table, member: string | null, count: number): Table {
  const array = count > 1 ? table.format.member : null;
  const names = [member, array].filter((name) => name !== null && name !== '');
  return { ...table, format: { ...table.format, member: names.join(' › ') || null } };
}
