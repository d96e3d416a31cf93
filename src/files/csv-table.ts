import { problem } from '../errors/texts.ts';
import { csvShape } from './csv-shape.ts';
import { type TextScan, toUtf8 } from './encoding.ts';
import { footerStart } from './footer.ts';
import { keepLeftRows } from './left-rows.ts';
import { evenLineEnds } from './line-ends.ts';
import { MOST_COLUMNS } from './limits.ts';
import { identityOf, type Opened, type Source } from './open-source.ts';
import { readHead } from './read-head.ts';
import type { Scratch } from './scratch.ts';
import { nameIn } from './table.ts';
import { isRowLike } from './row-like.ts';
import { Unreadable } from './unreadable.ts';

/** The table of a CSV file. UTF-8 whose lines end alike is read where it lies. */
export async function openCsv(source: Source, scan: TextScan, scratch: Scratch): Promise<Opened> {
  const { encoding, bom, nuls, lineEnds, guarded } = scan;
  const plain = encoding === 'utf-8' && nuls === 0;
  const utf8 = plain ? source.path : await toUtf8(source.path, scan, scratch);
  const text = new TextDecoder('utf-8').decode(await readHead(utf8));
  if (text.trim() === '') throw new Unreadable((place) => problem('file-empty', place, {}));
  const shape = csvShape(text);
  if (!shape)
    throw new Unreadable((place) =>
      problem('delimiter-unclear', place, {
        header: firstLine(text),
      }),
    );
  const { headers, delimiter, quote, skip, titles } = shape;
  refuseTooWide(headers.length);
  const left = keepLeftRows(scratch);
  for (const { line, text: title } of titles) await left.add('title', line, title);
  const path = lineEnds.length > 1 ? await evenLineEnds(utf8, shape, scratch) : utf8;
  return {
    tables: [
      {
        ...identityOf(source),
        key: scratch.key(),
        headers,
        format: {
          ...{ format: 'csv', encoding, bom, delimiter, quote, linesBefore: skip },
          compression: source.compression,
          member: source.member,
        },
        cells: {
          ...{ kind: 'csv', path, delimiter, quote, skip, guarded },
          lineEnd: scan.lineEnds.length > 1 ? '\\n' : (scan.lineEnds[0] ?? null),
          footerFrom: await footerStart(path, shape),
        },
        ...(await left.end()),
      },
    ],
    problems:
      nuls > 0
        ? [problem('nul-bytes', { file: nameIn(source.file, source.member) }, { count: nuls })]
        : [],
  };
}

/** The first line, where it is no row. */
function firstLine(text: string): string | null {
  const [line = ''] = text.trim().split(/\r?\n/, 1);
  return isRowLike([line]) ? null : line.slice(0, 80);
}

/** A table this wide is no table of fields. */
export function refuseTooWide(count: number): void {
  if (count > MOST_COLUMNS)
    throw new Unreadable((place) =>
      problem('too-many-columns', place, { count, most: MOST_COLUMNS }),
    );
}
