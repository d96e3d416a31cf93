import {
  DataType,
  IntervalUnit,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';

/**
 * Part of a Parquet file as an Arrow IPC stream in which spans of time are texts (`26:00:05`), since the
 * engine does not take Arrow’s intervals.
 */
export function spansAsText(part: Uint8Array): Uint8Array {
  const table = tableFromIPC(part);
  const { fields } = table.schema;
  if (!fields.some(({ type }) => isSpan(type))) return part;
  const columns = fields.map(({ name, type }, i) => {
    const column = table.getChildAt(i);
    if (!isSpan(type)) return [name, column];
    const spans = (column ?? []) as Iterable<Int32Array | null>;
    return [
      name,
      vectorFromArray(
        Array.from(spans, (span) => span && clock(span)),
        new Utf8(),
      ),
    ];
  });
  return tableToIPC(new Table(Object.fromEntries(columns) as never), 'stream');
}

const isSpan = (type: unknown): boolean =>
  DataType.isInterval(type) && type.unit === IntervalUnit.DAY_TIME;

/** Days and milliseconds as hours, minutes and seconds. */
function clock([days = 0, milliseconds = 0]: Int32Array): string {
  const seconds = Math.round(days * 86_400 + milliseconds / 1000);
  const pad = (n: number) => String(n).padStart(2, '0');
  const [hours, rest] = [Math.floor(Math.abs(seconds) / 3600), Math.abs(seconds) % 3600];
  return `${seconds < 0 ? '-' : ''}${hours}:${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}
