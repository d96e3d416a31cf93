import { type Engine, identifier } from '../engine/engine.ts';
import type { Fold } from './adapter.ts';
import type { Dataset } from './dataset.ts';
import { type PlannedFile, stagedTable } from './stage.ts';

/**
 * Makes one row of many updates where a format logs them: the last row counts, except for the
 * columns that the fold treats otherwise.
 */
export async function foldUpdates(
  engine: Engine,
  dataset: Dataset,
  fold: Fold,
  files: readonly PlannedFile[],
): Promise<void> {
  const staged = stagedTable(dataset);
  const key = identifier(dataset.key);
  const inSource = `_file IN (${files.map(({ index }) => index).join(', ')})`;
  const functions = { all: 'bool_and', any: 'bool_or', min: 'min', max: 'max' };
  const folded = Object.entries(fold.columns).map(
    ([column, how]) =>
      `${functions[how]}(${identifier(column)}) OVER rows_of_key AS ${identifier(column)}`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE folded AS
     SELECT * ${folded.length > 0 ? `REPLACE (${folded.join(', ')})` : ''} FROM ${staged} WHERE ${inSource}
     WINDOW rows_of_key AS (PARTITION BY ${key})
     QUALIFY ${key} IS NULL OR row_number() OVER (PARTITION BY ${key}
       ORDER BY _order DESC NULLS LAST, ${identifier(dataset.supersededBy)} DESC NULLS LAST,
         _file DESC, _row DESC) = 1`,
    `folding the updates of each ${dataset.row}`,
  );
  await engine.run(`DELETE FROM ${staged} WHERE ${inSource}`, `folding updates`);
  await engine.run(`INSERT INTO ${staged} SELECT * FROM folded`, `folding updates`);
  await engine.run('DROP TABLE folded', 'folding updates');
}
