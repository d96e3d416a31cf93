import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { findSpikes, type Spike } from '../measures/spikes.ts';
import type { Dataset } from './dataset.ts';
import { stagedTable } from './stage.ts';

/** What automations did to a data set: many rows with one exact delay between two of their stamps. */
export interface Automation {
  readonly what: 'reply' | 'closing' | 'resolution';
  readonly from: string;
  readonly to: string;
  /** Half of the delays, in seconds, are no longer. */
  readonly median: number;
  readonly spikes: readonly Spike[];
  /** Rows in which what the automation did was set aside. */
  readonly setAside: number;
}

/** With more than this share at one delay, export and automation can't be told apart … */
const MOST = 0.8;
/** … unless it is sooner than a person can act, in seconds. */
const INHUMAN = 60;

/**
 * Looks for automations in the staged rows and sets aside what they did where a measure would take it
 * for people's work. `standIns` name the columns that will be filled from another.
 */
export async function findAutomations(
  engine: Engine,
  dataset: Dataset,
  mapped: ReadonlySet<string>,
  standIns: Readonly<Record<string, string>>,
): Promise<Automation[]> {
  const staged = stagedTable(dataset);
  const found: Automation[] = [];
  for (const rule of dataset.automations ?? []) {
    const stands = standIns[rule.to];
    if (rule.onlyAsStandIn && stands === undefined) continue;
    if (!rule.needs.every((name) => mapped.has(name))) continue;
    const to = stands ?? rule.to;
    const rows = rule.rows === undefined ? staged : `(${rule.rows.replaceAll('$rows', staged)})`;
    const spikes = await findSpikes(engine, rows, { from: rule.from, to });
    if (spikes.length === 0) continue;
    const delay = `epoch(${identifier(to)}) - epoch(${identifier(rule.from)})`;
    const cleared = spikes.filter(({ share, delay: at }) => share <= MOST || at < INHUMAN);
    const setAside =
      rule.then === undefined ? 0 : cleared.reduce((sum, { count }) => sum + count, 0);
    const [middle] = await engine.query(
      z.object({ median: z.number() }),
      `SELECT median(${delay})::DOUBLE AS median FROM ${rows} WHERE ${delay} >= 0`,
      `looking for automations in ${dataset.id}`,
    );
    const inSpikes = cleared
      .map((spike) => `(${delay} >= ${spike.from} AND ${delay} < ${spike.to})`)
      .join(' OR ');
    if (rule.then !== undefined && setAside > 0)
      await engine.run(
        `UPDATE ${staged} SET ${rule.then.replaceAll('$to', identifier(to))}
         FROM (SELECT _file, _row FROM ${rows} WHERE ${inSpikes}) AS automatic
         WHERE ${staged}._file = automatic._file AND ${staged}._row = automatic._row`,
        `setting automations of ${dataset.id} aside`,
      );
    const { what, from } = rule;
    found.push({ what, from, to, median: middle?.median ?? 0, spikes, setAside });
  }
  return found;
}
