import { problem } from '../errors/texts.ts';
import { Unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** How the number in a cell is to be read. */
export type NumberKind = 'number' | 'date' | 'time';

/** What the cells of all sheets of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly texts: readonly string[];
  /** Of each cell style, by its number. */
  readonly kinds: readonly NumberKind[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}

/** More than fits into memory beside the rest. */
const MOST_TEXT = 1 << 28;

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const targets = new Map<string, string>();
  let texts = '';
  let styles = '';
  await readXml(await zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = pathOf(attribute('Target') ?? '');
      targets.set(attribute('Id') ?? '', target);
      if (attribute('Type')?.endsWith('/sharedStrings')) texts = target;
      if (attribute('Type')?.endsWith('/styles')) styles = target;
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  await readXml(await zip.read('xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet' || attribute('state')?.includes('idden') === true) return;
      const path = targets.get(attribute('r:id') ?? '') ?? '';
      if (zip.names.includes(path)) sheets.push({ name: attribute('name') ?? path, path });
    },
  });
  return {
    sheets,
    from1904,
    texts: zip.names.includes(texts) ? await sharedTexts(zip, texts) : [],
    kinds: zip.names.includes(styles) ? await numberKinds(zip, styles) : [],
  };
}

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** The texts that cells refer to by number; hints on how to pronounce them are left out. */
async function sharedTexts(zip: Zip, path: string): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let length = 0;
  let [inText, inHint] = [false, false];
  await readXml(await zip.read(path), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inHint = true;
    },
    text(piece) {
      if (inText && !inHint) current += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
      if (name !== 'si') return;
      texts.push(unescaped(current));
      length += current.length;
      if (length > MOST_TEXT)
        throw new Unreadable((place) =>
          problem('file-expands', place, { packed: length, most: MOST_TEXT >> 20 }),
        );
    },
  });
  return texts;
}

/** Characters that XML can't hold are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

async function numberKinds(zip: Zip, path: string): Promise<NumberKind[]> {
  const formats = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  await readXml(await zip.read(path), {
    open(name, attribute) {
      if (name === 'numFmt')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        kinds.push(kindOf(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

/** Whether a number format is one of dates or of times: built in by its number, else by its letters. */
function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
      return 'date';
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
  }
  const [positive = ''] = code
    .toLowerCase()
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';');
  const letters = positive.replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '');
  if (/[yd]/.test(letters) || letters.includes('mmm')) return 'date';
  return /[hs]/.test(letters) || /\[m+\]/.test(letters) ? 'time' : 'number';
}
