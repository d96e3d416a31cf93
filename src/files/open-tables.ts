import { problem } from '../errors/texts.ts';
import type { Problem } from '../errors/problem.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { openCsv } from './csv-table.ts';
import { scanText } from './encoding.ts';
import { extensionProblems } from './extension.ts';
import { gunzip } from './gunzip.ts';
import { identify, identifyOle } from './identify.ts';
import { openJson } from './json.ts';
import { isNdjson, openNdjson } from './ndjson.ts';
import type { Opened, Source } from './open-source.ts';
import { openParquet } from './parquet.ts';
import { readHead, stampOf } from './read-head.ts';
import { withoutMail } from './row-like.ts';
import type { Scratch } from './scratch.ts';
import type { Table } from './table.ts';
import { damaged, noTable, problemOf, Unreadable } from './unreadable.ts';
import { openXlsx } from './xlsx.ts';
import { withZip } from './zip.ts';
import { isWorkbook, openMembers } from './zip-members.ts';

/** Archives lie in archives, but not for ever. */
const DEEPEST = 3;

/**
 * Says what a file is, by its content, and gives the tables in it. What the engine can't read as it is
 * is written to `scratch` first. Without a table, the problems say why.
 */
export async function openTables(
  file: DataFile,
  scratch: Scratch,
): Promise<{ tables: readonly Table[]; problems: readonly Problem[] }> {
  try {
    const stamp = await stampOf(file.absolute);
    const path = file.absolute;
    const source: Source = { file, stamp, path, compression: null, member: null, depth: 0 };
    const opened = await open(source, scratch);
    return {
      tables: withPublicNames(opened.tables),
      problems: [...opened.problems, ...extensionProblems(source, opened)],
    };
  } catch (error) {
    return { tables: [], problems: [problemOf(error, { file: file.path })] };
  }
}

/** Whether a file was written to since its table was opened. */
export async function hasChanged({ file, stamp }: Table): Promise<boolean> {
  return (await stampOf(file.absolute).catch(() => 'gone')) !== stamp;
}

/** Tables by names that tell no mail address and still tell them apart. */
function withPublicNames(tables: readonly Table[]): Table[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    if (table.format.member === null) return table;
    const name = withoutMail(table.format.member);
    let member = name;
    for (let copy = 2; taken.has(member); copy += 1) member = `${name} ${copy}`;
    taken.add(member);
    return { ...table, format: { ...table.format, member } };
  });
}

async function open(source: Source, scratch: Scratch): Promise<Opened> {
  if (source.depth > DEEPEST) throw damaged('it holds archives within archives');
  const head = await readHead(source.path);
  const identified = identify(head);
  if ('what' in identified) throw noTable(identified.what);
  switch (identified.kind) {
    case 'gzip': {
      const path = await gunzip(source.path, scratch);
      const compression = source.compression ?? 'gzip';
      return open({ ...source, path, compression, depth: source.depth + 1 }, scratch);
    }
    case 'zip':
      return withZip(source.path, (zip) =>
        isWorkbook(zip)
          ? openXlsx(source, zip, scratch)
          : openMembers(source, zip, scratch, (member) => open(member, scratch)),
      );
    case 'parquet':
      return openParquet(source, scratch);
    case 'ole':
      throw oldOffice(head);
    case 'text':
      return openText(source, head, scratch);
  }
}

async function openText(source: Source, head: Buffer, scratch: Scratch): Promise<Opened> {
  const scan = await scanText(source.path, head);
  const start = new TextDecoder(scan.encoding).decode(head).trimStart();
  // A header may begin with a bracket: “[Id];[Name]”.
  if (!/^(\{\s*["}]|\[\s*[[{\]])/.test(start)) return openCsv(source, scan, scratch);
  const isLines = isNdjson(start, source.member ?? source.file.path);
  return isLines ? openNdjson(source, scan, scratch) : openJson(source, scan, scratch);
}

function oldOffice(head: Buffer): Unreadable {
  const what = identifyOle(head);
  if (what === 'protected') return new Unreadable((place) => problem('file-protected', place, {}));
  return noTable(what === 'xls' ? 'an old Excel workbook (.xls)' : 'an old Office file');
}
