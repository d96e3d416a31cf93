import { DataType, type Field, type List, tableFromIPC } from 'apache-arrow';

import { identifier } from '../engine/engine.ts';
import { parquetSchema } from '../engine/parquet-file.ts';
import { refuseTooWide } from './csv-table.ts';
import { binaryFormat, identityOf, type Opened, type Source } from './open-source.ts';
import { withoutMail } from './row-like.ts';
import type { Scratch } from './scratch.ts';
import { damaged } from './unreadable.ts';

/** The table of a Parquet file; columns within columns get dotted headers, as in JSON. */
export async function openParquet(source: Source, scratch: Scratch): Promise<Opened> {
  const schema = await parquetSchema(source.path).catch((error: unknown) => {
    throw damaged(parquetDetail(error));
  });
  const columns = tableFromIPC(schema).schema.fields.flatMap((field) =>
    textColumns(field, withoutMail(field.name), identifier(field.name)),
  );
  refuseTooWide(columns.length);
  return {
    tables: [
      {
        ...identityOf(source),
        key: scratch.key(),
        headers: columns.map(({ header }) => header),
        format: binaryFormat(source, 'parquet'),
        cells: {
          kind: 'parquet',
          path: source.path,
          texts: columns.map(({ text }) => text),
        },
        leftOut: {},
        leftRows: null,
      },
    ],
    problems: [],
  };
}

/** What a failure of the Parquet reader says. */
export const parquetDetail = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes('unreachable') ? 'its parts don’t hold together' : message.slice(0, 200);
};

/** A column, or each column within it, as text. */
function textColumns(
  field: Field,
  header: string,
  value: string,
): { header: string; text: string }[] {
  const type: unknown = field.type;
  if (DataType.isStruct(type))
    return type.children.flatMap((child) =>
      textColumns(
        child,
        `${header}.${withoutMail(child.name)}`,
        `struct_extract(${value}, '${child.name.replaceAll("'", "''")}')`,
      ),
    );
  return [{ header, text: textSql(type, value) }];
}

const isScalar = (list: List): boolean => {
  const item: unknown = list.children[0]?.type;
  return !DataType.isStruct(item) && !DataType.isList(item) && !DataType.isMap(item);
};

/**
 * A value as an export would write it. A stamp with a zone is one of UTC, and can't be cast to text
 * without tables of zones; a double that is whole, such as an id beside an empty one, has no fraction.
 */
function textSql(type: unknown, value: string): string {
  const plain = `CAST(${value} AS VARCHAR)`;
  if (DataType.isTimestamp(type) && type.timezone)
    return `CAST(make_timestamp(epoch_us(${value})) AS VARCHAR) || 'Z'`;
  if (DataType.isFloat(type))
    return `CASE WHEN abs(${value}) < 9007199254740992 AND ${value} = trunc(${value})
      THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE ${plain} END`;
  if (DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type))
    return `coalesce(TRY(decode(${value})), ${plain})`;
  if (DataType.isList(type) && isScalar(type)) return `array_to_string(${value}, '; ')`;
  return plain;
}
