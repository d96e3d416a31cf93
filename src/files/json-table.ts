import { refuseTooWide } from './csv-table.ts';
import type { TextScan } from './encoding.ts';
import { jsonCells } from './json-cells.ts';
import { identityOf, type Source } from './open-source.ts';
import { type RowWriter, writeRows } from './row-writer.ts';
import type { Scratch } from './scratch.ts';
import type { Table, TableFormat } from './table.ts';

/** A table of objects, whose headers are known once all of them are. */
export interface ObjectTable {
  add(row: number, value: unknown): Promise<void>;
  readonly leaveOut: RowWriter['leaveOut'];
  /** The table; null without a single object. */
  end(): Promise<Table | null>;
}

/** Collects objects as rows; a value that is no object is left out. */
export function collectObjects(
  source: Source,
  format: 'json' | 'ndjson',
  { encoding, bom }: TextScan,
  member: string | null,
  scratch: Scratch,
): ObjectTable {
  const writer = writeRows(scratch);
  const places = new Map<string, number>();
  return {
    leaveOut: writer.leaveOut,
    async add(row, value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        await writer.leaveOut('no-object', row, JSON.stringify(value));
        return;
      }
      const cells: (string | undefined)[] = [];
      for (const [header, cell] of jsonCells(value)) {
        let place = places.get(header);
        if (place === undefined) {
          place = places.size;
          places.set(header, place);
          refuseTooWide(places.size);
        }
        cells[place] = cell;
      }
      await writer.write(
        row,
        Array.from(cells, (cell) => cell ?? ''),
        () => JSON.stringify(value),
      );
    },
    async end() {
      const { rows } = writer;
      const written = await writer.end();
      if (rows === 0 || places.size === 0) return null;
      const described: TableFormat = {
        ...{ format, encoding, bom, member, compression: source.compression },
        ...{ delimiter: null, quote: null, linesBefore: 0 },
      };
      return {
        ...identityOf(source),
        key: scratch.key(),
        headers: [...places.keys()],
        format: described,
        ...written,
      };
    },
  };
}
