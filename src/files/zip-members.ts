import type { Problem } from '../errors/problem.ts';
import { hasErrors } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Opened, Source } from './open-source.ts';
import type { Scratch } from './scratch.ts';
import { nameIn, type Table } from './table.ts';
import { noTable, problemOf, Unreadable } from './unreadable.ts';
import type { Zip } from './zip.ts';

/** What archives hold beside the tables that were put in: resource forks, hidden files, notes. */
const beside =
  /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$|(readme|licen[sc]e)[^/]*$)|\.(md|pdf|docx?)$/i;

/** What a zip archive is, where it is one of documents. */
const documents: readonly [member: string, what: string][] = [
  ['xl/workbook.bin', 'a binary Excel workbook (.xlsb)'],
  ['word/document.xml', 'a Word document'],
  ['ppt/presentation.xml', 'a presentation'],
  ['content.xml', 'an OpenDocument file'],
];

export const isWorkbook = ({ names }: Zip): boolean => names.includes('xl/workbook.xml');

/** The tables of the files in an archive. What is none is told, and an error only where nothing else is there. */
export async function openMembers(
  source: Source,
  zip: Zip,
  scratch: Scratch,
  open: (source: Source) => Promise<Opened>,
): Promise<Opened> {
  const document = documents.find(([member]) => zip.names.includes(member));
  if (document) throw noTable(document[1]);
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const name of zip.names.filter((each) => !beside.test(each))) {
    const member = source.member === null ? name : `${source.member} › ${name}`;
    try {
      const path = await zip.unpack(name, scratch);
      const opened = await open({
        ...source,
        ...{ path, member, compression: source.compression ?? 'zip', depth: source.depth + 1 },
      });
      tables.push(...opened.tables);
      problems.push(...opened.problems);
    } catch (error) {
      problems.push(problemOf(error, { file: nameIn(source.file, member) }));
    }
  }
  if (tables.length > 0) return { tables, problems: problems.map(unused) };
  if (hasErrors(problems)) return { tables, problems };
  throw new Unreadable((place) => problem('no-table', place, { what: 'archive' }));
}

/** An error in a member, where others can be read. */
const unused = (found: Problem): Problem =>
  found.severity === 'error'
    ? problem('member-unused', found.place, { why: found.message })
    : found;
