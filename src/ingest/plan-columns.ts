import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { ColumnMapping, SourceSettings } from '../workspace/audit-schema.ts';
import { type Adapter, type ColumnRule, findHeader, type Rule } from './adapter.ts';
import type { Column, Dataset } from './dataset.ts';

/** One canonical column as one file gives it: from the cell at `position`, or the same everywhere. */
export interface PlannedColumn {
  readonly name: string;
  readonly column: Column;
  readonly from:
    | { readonly position: number; readonly header: string; readonly rule: ColumnRule }
    | { readonly constant: string };
}

/**
 * Which of the file's columns give which canonical ones: the adapter's rules, with the author's own
 * map on top. A header that the author names but the file lacks is a problem at `placeOf(column)`.
 */
export function planColumns(
  dataset: Dataset,
  adapter: Adapter,
  headers: readonly string[],
  settings: SourceSettings,
  placeOf: (column: string) => Place,
): { columns: PlannedColumn[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const columns: PlannedColumn[] = [];
  for (const [name, column] of Object.entries(dataset.columns)) {
    const own = settings.columns[name];
    const rule = own === undefined ? adapterRule(adapter, name) : ownRule(own, adapter, name);
    if (!rule) continue;
    if ('constant' in rule) {
      columns.push({ name, column, from: rule });
      continue;
    }
    const header = findHeader(headers, rule.header);
    if (header !== undefined) {
      columns.push({ name, column, from: { position: headers.indexOf(header), header, rule } });
    } else if (own !== undefined) {
      problems.push(
        problem('column-missing', placeOf(name), {
          canonical: name,
          header: String(rule.header),
          headers,
        }),
      );
    }
  }
  return { columns, problems };
}

function adapterRule(adapter: Adapter, name: string): Exclude<Rule, string> | undefined {
  const rule = adapter.columns[name] ?? (adapter.mappedByHand ? name : undefined);
  return typeof rule === 'string' ? { header: rule } : rule;
}

function ownRule(own: ColumnMapping, adapter: Adapter, name: string): Exclude<Rule, string> {
  if (typeof own === 'string') {
    const shipped = adapterRule(adapter, name);
    return shipped && 'header' in shipped ? { ...shipped, header: own } : { header: own };
  }
  if ('constant' in own) return own;
  const { column, unit, values } = own;
  return {
    header: column,
    ...(unit && { unit }),
    ...(values && {
      values: Object.fromEntries(
        Object.entries(values).map(([word, meaning]) => [word.toLowerCase(), meaning]),
      ),
    }),
  };
}
