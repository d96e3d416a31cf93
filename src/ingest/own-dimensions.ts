import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit, ColumnMapping, SourceSettings } from '../workspace/audit-schema.ts';
import { slug } from '../workspace/slug.ts';
import type { Source } from '../workspace/source.ts';
import { type Column, type Dataset, measurableColumns, type Privacy } from './dataset.ts';

/** The column in which a dimension of audit.yaml is kept: that of “Sales region” is `sales_region`. */
const columnOf = (label: string): string => slug(label, '').replaceAll('-', '_');

/** A column that audit.yaml speaks of, and where in its source it does. */
interface StatedColumn {
  readonly mapping: ColumnMapping;
  readonly path: readonly [field: 'columns' | 'dimensions', key: string];
}

/** By its name, each column that a source of audit.yaml maps or keeps as a dimension. */
export function statedColumns(settings: SourceSettings): ReadonlyMap<string, StatedColumn> {
  const { columns, dimensions } = settings;
  return new Map<string, StatedColumn>([
    ...Object.entries(dimensions).map(
      ([label, { column }]) =>
        [columnOf(label), { mapping: column, path: ['dimensions', label] }] as const,
    ),
    ...Object.entries(columns).map(
      ([name, mapping]) => [name, { mapping, path: ['columns', name] }] as const,
    ),
  ]);
}

interface OwnDimension {
  readonly label: string;
  readonly privacy: Privacy;
}

/**
 * The data sets with the dimensions that an audit adds to them, as text columns after their own. KPIs are
 * broken down by all but those of persons.
 */
export function withOwnDimensions(
  datasets: ReadonlyMap<string, Dataset>,
  audit: Audit,
  source: Source,
): { datasets: ReadonlyMap<string, Dataset>; problems: Problem[] } {
  const problems: Problem[] = [];
  const extended = [...datasets].map(([id, dataset]) => {
    const own = new Map<string, OwnDimension>();
    for (const [i, settings] of (audit.sources[id] ?? []).entries())
      for (const [label, { privacy }] of Object.entries(settings.dimensions)) {
        const column = columnOf(label);
        const place = source.placeOfKey(['sources', id, i, 'dimensions', label]);
        const other = own.get(column);
        const why = whyTaken(dataset, column, settings) ?? whyUnlike(label, other);
        if (column === '') problems.push(problem('dimension-unnamed', place, { label }));
        else if (why !== null)
          problems.push(
            problem('dimension-taken', place, {
              ...{ label, column, why },
              mappable: Object.hasOwn(dataset.columns, column),
            }),
          );
        else if (other && other.privacy !== privacy)
          problems.push(
            problem('dimension-privacy', place, { label, privacy, other: other.privacy }),
          );
        else own.set(column, { label, privacy });
      }
    return [id, withDimensions(dataset, own)] as const;
  });
  return { datasets: new Map(extended), problems };
}

/** What the author’s queries, or the engine, know by a name beside the data set’s columns. */
const reserved = new Set(['in_period', 'constructor']);

function whyTaken(dataset: Dataset, column: string, { columns }: SourceSettings): string | null {
  const meaning = measurableColumns(dataset).get(column);
  if (meaning !== undefined) return `which every ${dataset.row} has already: ${meaning}`;
  if (reserved.has(column)) return 'a name that is taken';
  return Object.hasOwn(columns, column) ? 'which the same source maps under columns' : null;
}

const whyUnlike = (label: string, other: OwnDimension | undefined): string | null =>
  other && other.label !== label ? `in which “${other.label}” is kept already` : null;

function withDimensions(dataset: Dataset, own: ReadonlyMap<string, OwnDimension>): Dataset {
  if (own.size === 0) return dataset;
  const columns = [...own].map(([column, { label, privacy }]): [string, Column] => [
    column,
    {
      ...{ type: 'text', privacy, meaning: label },
      ...(privacy !== 'personal' && { dimension: label, asWritten: true }),
    },
  ]);
  return { ...dataset, columns: { ...dataset.columns, ...Object.fromEntries(columns) } };
}
