import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { SourceSettings } from '../workspace/audit-schema.ts';
import { checklistWords, type Criteria, itemNames, itemWords } from './criteria.ts';
import { type Dataset, headersOf } from './dataset.ts';
import { findHeader, headerKey } from './headers.ts';

/** Columns of a file that hold one value each of the rows that they become. */
export interface Unpivot {
  /** Where in the file these columns are. */
  readonly positions: readonly number[];
}

/** What stands, behind the file's own columns, for the header and the cell of each of these. */
export const unpivotedHeaders = ['header of each item’s column', 'cell of each item’s column'];

/**
 * How a file with a column for each item becomes one with a row for each: every header that is an
 * item's id or text is such a column. Null for a file that has its items in rows, or none at all.
 */
export function planUnpivot(
  dataset: Dataset,
  headers: readonly string[],
  settings: SourceSettings,
  criteria: readonly Criteria[],
  place: Place,
): { unpivot: Unpivot | null; settings: SourceSettings; problems: Problem[] } {
  const { wide } = dataset;
  const asItIs = { unpivot: null, settings, problems: [] };
  if (!wide) return asItIs;
  const long = wide.name in settings.columns || findHeader(headers, headersOf(dataset, wide.name));
  const words = itemWords(criteria);
  const positions = headers.flatMap((header, position) =>
    headerKey(header) in words ? [position] : [],
  );
  if (long || positions.length === 0) return asItIs;
  const named = new Set(knownHeaders(dataset, settings).map(headerKey));
  const unread = headers.filter(
    (header, position) => !positions.includes(position) && !named.has(headerKey(header)),
  );
  const telling = checklistWords(criteria);
  const hasChecklist =
    wide.group in settings.columns || findHeader(headers, ownHeaders(dataset, wide.group));
  const unclear = hasChecklist
    ? []
    : positions.flatMap((position) => {
        const header = headers[position] ?? '';
        return headerKey(header) in telling ? [] : [header];
      });
  const [name = '', value = ''] = unpivotedHeaders;
  const stated = settings.columns[wide.value];
  const values = typeof stated === 'object' && 'values' in stated ? stated.values : undefined;
  return {
    unpivot: { positions },
    settings: {
      ...settings,
      columns: {
        ...settings.columns,
        [wide.name]: name,
        [wide.value]: values ? { column: value, values } : value,
      },
    },
    problems: [
      ...(unread.length > 0
        ? [problem('columns-not-items', place, { columns: unread, items: itemNames(criteria) })]
        : []),
      ...unclear.map((item) => {
        const checklists = criteria
          .filter(({ items }) => items.some(({ id }) => id === words[headerKey(item)]))
          .map(({ id }) => id);
        return problem('ambiguous-item', place, { item, checklists });
      }),
    ],
  };
}

/** Every header that the data set or the author knows, other than of the columns that are made. */
function knownHeaders(dataset: Dataset, { columns }: SourceSettings): string[] {
  const made = [dataset.wide?.name, dataset.wide?.value];
  const names = Object.keys(dataset.columns).filter((name) => !made.includes(name));
  const own = Object.values(columns).flatMap((mapped) =>
    typeof mapped === 'string' ? [mapped] : 'column' in mapped ? [mapped.column] : [],
  );
  return [...own, ...names.flatMap((name) => ownHeaders(dataset, name))];
}

function ownHeaders({ columns }: Dataset, name: string): string[] {
  return [name, ...(columns[name]?.aka ?? [])];
}
