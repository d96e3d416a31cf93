import { itemsOf } from '../assessment/checklist.ts';
import type { Engine } from '../engine/engine.ts';
import type { IngestSettings } from '../ingest/ingest-settings.ts';
import { type IngestedWorkspace, ingestWorkspace } from '../ingest/ingest-workspace.ts';
import { yearAfter } from '../time/now.ts';
import { timeZoneMacros } from '../time/time-zone.ts';
import { counted, type Progress } from './progress.ts';
import type { MeasurementInputs } from './measurement.ts';

/** Takes every data set’s exports into the engine, with the audit’s time zone as the macros `audit_…`. */
export async function ingestExports(
  engine: Engine,
  { audit, source, files, members, checklists, agent, now }: MeasurementInputs,
  progress: Progress,
  watch: Pick<IngestSettings, 'judged' | 'sideRead'> = {},
): Promise<IngestedWorkspace> {
  for (const sql of timeZoneMacros('audit', audit.timeZone, yearAfter(now)))
    await engine.run(sql, 'preparing the audit’s time zone');
  const settings = {
    audit,
    placeOf: (path: readonly (string | number)[]) => source.placeOf(path),
    adapters: members.adapters,
    criteria: checklists.map((checklist) => ({
      id: checklist.id,
      name: checklist.name,
      items: itemsOf(checklist),
    })),
    ...(agent !== undefined && { agent }),
    latest: now,
    ...watch,
  };
  const ingested = await ingestWorkspace(
    engine,
    [...members.datasets.values()],
    files,
    settings,
    (done, of) => {
      progress.step('Ingest', done, of);
    },
  );
  const outcomes = ingested.datasets.flatMap((dataset) => dataset.files);
  const total = (pick: (file: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, file) => sum + pick(file), 0);
  const rows = total(({ staged }) => staged.rows);
  const accepted = total(({ outcome }) => outcome.accepted);
  const merged = total(({ outcome }) => outcome.merged);
  const replaced = total(({ outcome }) =>
    [...outcome.replaced.values()].reduce((a, b) => a + b, 0),
  );
  const say = (n: number) => n.toLocaleString('en');
  progress.stage(
    'Ingest',
    [
      counted(files.length, 'file'),
      counted(rows, 'row'),
      `${say(accepted)} accepted`,
      ...(merged > 0 ? [`${say(merged)} merged`] : []),
      ...(replaced > 0 ? [`${say(replaced)} replaced by later ones`] : []),
      `${say(rows - accepted - merged - replaced)} rejected`,
    ].join(', '),
  );
  return ingested;
}
