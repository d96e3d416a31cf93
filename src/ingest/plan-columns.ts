import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { ColumnMapping, SourceSettings } from '../workspace/audit-schema.ts';
import { checklistWords, type Criteria, itemNames, itemWords } from './criteria.ts';
import { type Step, stepWords } from './steps.ts';
import type { Adapter, ColumnRule, Rule } from './adapter.ts';
import { type Column, type Dataset, headersOf } from './dataset.ts';
import { headerKey, headerPositions } from './headers.ts';
import { statedColumns } from './own-dimensions.ts';

/**
 * One canonical column as one file gives it: from the cells at `positions`, or the same everywhere. Of
 * a stamp, a second cell holds the time of day, unless the rule says what several cells are.
 */
export interface PlannedColumn {
  readonly name: string;
  readonly column: Column;
  readonly from:
    | {
        readonly positions: readonly number[];
        readonly header: string;
        readonly rule: ColumnRule;
        /** The cells that have to hold one of the words for the own cell to count. */
        readonly where?: readonly (readonly [position: number, words: readonly string[]])[];
        /** The cells of which one is filled once the column's clock has stopped. */
        readonly until?: readonly number[];
        /** The cell that counts where there is none else. */
        readonly orElse?: number;
      }
    | { readonly constant: string };
}

/**
 * Which of the file's columns give which canonical ones: the adapter's rules, with the author's own
 * map on top. A header that the author names but the file lacks is a problem at the place of that map,
 * whose path is below the source.
 */
export function planColumns(
  dataset: Dataset,
  adapter: Adapter,
  headers: readonly string[],
  settings: SourceSettings,
  words: VocabularySources,
  file: string,
  placeOf: (path: readonly string[]) => Place,
): { columns: PlannedColumn[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const columns: PlannedColumn[] = [];
  const stated = statedColumns(settings);
  for (const [name, column] of Object.entries(dataset.columns)) {
    const own = stated.get(name);
    const shipped = adapterRule(dataset, adapter, name, settings);
    const rule = own === undefined ? bestRule(shipped, headers) : ownRule(own.mapping, shipped);
    if (!rule) continue;
    if ('constant' in rule) {
      columns.push({ name, column, from: rule });
      continue;
    }
    const found = positionsOf(rule, headers);
    const spare =
      rule.orElse === undefined ? [] : headerPositions(headers, rule.orElse).slice(0, 1);
    const positions = found.length > 0 ? found : spare;
    const [first] = positions;
    if (first !== undefined) {
      columns.push({
        name,
        column,
        from: {
          positions,
          header: headers[first] ?? '',
          rule: withWords(rule, column, words),
          ...(found.length > 0 && conditions(rule, headers)),
          ...(found.length > 0 && spare[0] !== undefined && { orElse: spare[0] }),
        },
      });
    } else if (rule.absent !== undefined && own === undefined) {
      columns.push({ name, column, from: { constant: rule.absent } });
    } else if (own !== undefined) {
      problems.push(
        problem('column-missing', placeOf(own.path), {
          canonical: own.path[1],
          header: String(rule.header),
          headers,
          file,
        }),
      );
    }
  }
  return { columns, problems };
}

function positionsOf(rule: ColumnRule, headers: readonly string[]): number[] {
  const members = below(rule, rule.members ?? []).flatMap((header) =>
    headerPositions(headers, header).slice(0, 1),
  );
  if (members.length > 0) return members;
  const found = headerPositions(headers, rule.header);
  if (rule.repeated) return found;
  const times = rule.time === undefined ? [] : headerPositions(headers, rule.time);
  return [...found.slice(0, 1), ...times.slice(0, 1).filter((time) => time !== found[0])];
}

function bestRule(
  rule: Exclude<Rule, string> | undefined,
  headers: readonly string[],
): Exclude<Rule, string> | undefined {
  const rather = rule && 'rather' in rule ? rule.rather : undefined;
  return rather && headerPositions(headers, rather.header).length > 0 ? rather : rule;
}

/** Names of what an object holds, below each header that it may have. */
const below = ({ header }: ColumnRule, names: readonly string[]): string[] =>
  [header].flat().flatMap((object) => names.map((name) => `${object}.${name}`));

function conditions(rule: ColumnRule, headers: readonly string[]) {
  const { where, until = [] } = rule;
  const stopped = (rule.members ? below(rule, until) : until).flatMap((header) =>
    headerPositions(headers, header),
  );
  return {
    ...(where && {
      where: Object.entries(where).flatMap(([header, words]) =>
        headerPositions(headers, header).map((position) => [position, words] as const),
      ),
    }),
    ...(stopped.length > 0 && { until: stopped }),
  };
}

/** What gives a column its words beside the data set. */
export interface VocabularySources {
  readonly activities: Readonly<Partial<Record<Step, readonly string[]>>>;
  readonly criteria: readonly Criteria[];
}

function withWords(
  rule: ColumnRule,
  { wordsFrom }: Column,
  { activities, criteria }: VocabularySources,
): ColumnRule {
  if (wordsFrom === undefined) return rule;
  if (wordsFrom === 'activities')
    return { ...rule, values: { ...rule.values, ...stepsOfWords(activities) } };
  const known = wordsFrom === 'items' ? itemWords(criteria) : checklistWords(criteria);
  return { ...rule, values: { ...known, ...rule.values } };
}

/**
 * Each word of the audit's activity map with the step that it stands for. A step that the audit maps
 * has no words but the audit's: the common ones for it then mean something else in this log.
 */
function stepsOfWords(
  activities: Readonly<Partial<Record<Step, readonly string[]>>>,
): Record<string, Step> {
  const stated = Object.entries(activities) as [Step, readonly string[]][];
  const meanings = (pairs: readonly (readonly [Step, readonly string[]])[], meant?: Step) =>
    pairs.flatMap(([step, words]) =>
      words.map((word) => [word.trim().toLowerCase(), meant ?? step] as const),
    );
  const common = stated.map(([step]) => [step, [step, ...stepWords[step]]] as const);
  return Object.fromEntries([...meanings(common, 'other'), ...meanings(stated)]);
}

/** The adapter's rule; a column read from another's header follows that one's map. */
function adapterRule(
  dataset: Dataset,
  adapter: Adapter,
  name: string,
  settings: SourceSettings,
): Exclude<Rule, string> | undefined {
  const rule = adapter.columns[name];
  if (rule !== undefined) return typeof rule === 'string' ? { header: rule } : rule;
  const shared = dataset.columns[name]?.sameAs;
  const mapped = shared === undefined ? undefined : settings.columns[shared];
  const header =
    (mapped && mappedHeader(mapped)) ??
    (shared !== undefined && adapter.columns[shared] !== undefined
      ? headerOf(adapter.columns[shared])
      : undefined);
  if (!adapter.mappedByHand) return header === undefined ? undefined : { header };
  if (header !== undefined) {
    // A file may have a header of this column's own, beside the one that it shares.
    return { header: [name, ...(dataset.columns[name]?.aka ?? []), header].flat() };
  }
  // What a header commonly means counts for nothing once the author has said what it means.
  const taken = new Set(
    Object.values(settings.columns).map((each) => headerKey(mappedHeader(each) ?? '')),
  );
  return {
    header: headersOf(dataset, name).filter((each) => each === name || !taken.has(headerKey(each))),
  };
}

/** The header that an author's map names. */
function mappedHeader(mapping: ColumnMapping): string | undefined {
  if (typeof mapping === 'string') return mapping;
  return 'column' in mapping ? mapping.column : undefined;
}

function headerOf(rule: Rule): ColumnRule['header'] | undefined {
  if (typeof rule === 'string') return rule;
  return 'header' in rule ? rule.header : undefined;
}

function ownRule(
  own: ColumnMapping,
  shipped: Exclude<Rule, string> | undefined,
): Exclude<Rule, string> {
  // What the format's other words mean holds of its own header alone, as does what stands in for it.
  const known =
    shipped && 'header' in shipped
      ? { ...shipped, otherwise: undefined, orElse: undefined }
      : undefined;
  if (typeof own === 'string') return { ...known, header: own };
  if ('constant' in own) return own;
  const { column, unit, values } = own;
  return {
    ...known,
    header: column,
    ...(unit && { unit }),
    ...(values && {
      values: {
        ...known?.values,
        ...Object.fromEntries(
          Object.entries(values).map(([word, meaning]) => [word.toLowerCase(), meaning]),
        ),
      },
    }),
  };
}

/** Meanings in an author's map that the column can't hold, such as a status that does not exist. */
export function checkMeanings(
  dataset: Dataset,
  settings: SourceSettings,
  criteria: readonly Criteria[],
  placeOf: (path: readonly string[]) => Place,
): Problem[] {
  return Object.entries(settings.columns).flatMap(([name, own]) => {
    const known = dataset.columns[name];
    if (!known || typeof own === 'string') return [];
    const column = withNames(known, criteria);
    if ('constant' in own)
      return meaningProblems(column, name, own.constant, placeOf([name, 'constant']));
    return Object.entries(own.values ?? {}).flatMap(([word, meaning]) =>
      meaning === null
        ? []
        : meaningProblems(column, name, meaning, placeOf([name, 'values', word])),
    );
  });
}

/** A column whose values are checklists or items, with those in use. */
function withNames(column: Column, criteria: readonly Criteria[]): Column {
  if (column.wordsFrom !== 'checklists' && column.wordsFrom !== 'items') return column;
  const names = column.wordsFrom === 'items' ? itemNames(criteria) : criteria.map(({ id }) => id);
  return { ...column, values: Object.fromEntries(names.map((id) => [id, []])) };
}

function meaningProblems(
  { type, values }: Column,
  key: string,
  value: string | number | boolean,
  place: Place,
): Problem[] {
  if (values) {
    const allowed = Object.keys(values);
    return allowed.includes(String(value))
      ? []
      : [problem('value-not-allowed', place, { key, value, allowed })];
  }
  const [expected, fits] = meanings[type];
  return fits.test(String(value))
    ? []
    : [problem('value-of-wrong-kind', place, { key, value, expected })];
}

const number = ['a number', /^-?\d+(\.\d+)?$/] as const;
const meanings: Record<Column['type'], readonly [expected: string, fits: RegExp]> = {
  text: ['a text', /^/],
  boolean: ['true or false', /^(true|false)$/],
  integer: ['a whole number', /^-?\d+$/],
  number,
  duration: ['a number of seconds', number[1]],
  instant: [
    'a date and time such as 2026-01-31 14:00',
    /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/,
  ],
};
