import type { MemberTexts } from '../language/member-texts.ts';
import type { RowWords } from '../language/row-words.ts';
import type { Dataset } from './dataset.ts';

/** A data set in the language of a report. */
export interface DatasetInWords extends Dataset {
  readonly words: RowWords;
  /** The values of closed vocabularies, by column. */
  readonly valueNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A data set with its rows, its columns and their values in a language. */
export function datasetInWords(dataset: Dataset, texts: MemberTexts): DatasetInWords {
  const { row } = dataset;
  const columns = texts.within('columns');
  const called = texts.within('called');
  const values = texts.within('values');
  const dimensions = texts.within('dimensions');
  const nouns = texts.within('nouns');
  const meant = <One extends { readonly meaning: string; readonly called?: string }>(
    all: Readonly<Record<string, One>> | undefined,
  ): Record<string, One> =>
    mapped(all ?? {}, (column, name) => ({
      ...column,
      meaning: columns.text(name, column.meaning),
      ...(column.called !== undefined && { called: called.text(name, column.called) }),
    }));
  return {
    ...dataset,
    words: {
      row: texts.text('row', row),
      rows: texts.text('rows', `${row}s`),
      ofRows: texts.text('ofRows', `${row}s`),
      counted: texts.counted('count', { one: `{count} ${row}`, other: `{count} ${row}s` }),
    },
    columns: mapped(meant(dataset.columns), (column, name) => ({
      ...column,
      ...(column.dimension !== undefined && { dimension: dimensions.text(name, column.dimension) }),
      ...(column.noun !== undefined && { noun: nouns.text(name, column.noun) }),
    })),
    stamps: meant(dataset.stamps),
    intervals: meant(dataset.intervals),
    derived: meant(dataset.derived),
    valueNames: mapped(dataset.columns, ({ type, values: vocabulary }, name) =>
      mapped(type === 'text' ? (vocabulary ?? {}) : {}, (_, value) =>
        isWord(value) ? values.within(name).text(value, value) : value,
      ),
    ),
  };
}

/** A value such as `1-5` is the same in every language. */
const isWord = (value: string): boolean => /\p{L}/u.test(value);

function mapped<One, Other>(
  all: Readonly<Record<string, One>>,
  change: (one: One, name: string) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]));
}
