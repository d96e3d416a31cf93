import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { ReportActivityMap } from './schema.ts';

/** So many activities are listed; a log that names more has something else in that column. */
const MOST = 40;

/** What a log's events were taken to do: each of its words with the step that it was mapped to. */
export async function activityMap(engine: Engine, dataset: Dataset): Promise<ReportActivityMap[]> {
  const mapped = Object.entries(dataset.columns).find(
    ([, { wordsFrom }]) => wordsFrom === 'activities',
  );
  const [step, { sameAs: word }] = mapped ?? ['', {}];
  if (word === undefined || dataset.columns[word]?.privacy !== 'public') return [];
  const found = await engine.query(
    z.object({ activity: z.string(), step: z.string().nullable(), n: z.number() }),
    `SELECT ${identifier(word)} AS activity, ${identifier(step)} AS step, count(*)::DOUBLE AS n
     FROM ${identifier(dataset.id)} WHERE ${identifier(word)} IS NOT NULL
     GROUP BY ALL ORDER BY n DESC, activity, step`,
    `listing what ${dataset.id} says happened`,
  );
  const activities = found.slice(0, MOST);
  return [{ dataset: dataset.id, activities, omitted: found.length - activities.length }];
}
