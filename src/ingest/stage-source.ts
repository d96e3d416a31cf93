import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { yearAfter } from '../time/now.ts';
import { timeZoneMacros } from '../time/time-zone.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { Dataset } from './dataset.ts';
import { decideDateOrder } from './date-order.ts';
import { foldUpdates } from './fold-updates.ts';
import { headerZone } from './headers.ts';
import type { IngestSettings } from './ingest-settings.ts';
import type { PlannedSource } from './plan-files.ts';
import { type PlannedFile, profileFile, type StagedFile, stageFile, unreadCount } from './stage.ts';
import type { DateOrder } from './stamps.ts';

/** A file whose rows are in the staged table, and how its stamps were understood. */
export interface StagedSourceFile {
  readonly planned: PlannedFile;
  readonly staged: StagedFile;
  readonly zone: { readonly name: string; readonly assumed: boolean };
  readonly dateOrder: { readonly order: DateOrder; readonly proven: boolean } | null;
}

/** Reads the files of a source into the staged table: all stamps are looked at before any is read. */
export async function stageSource(
  engine: Engine,
  dataset: Dataset,
  source: PlannedSource,
  settings: IngestSettings,
  progress: () => void,
): Promise<{ files: StagedSourceFile[]; problems: Problem[] }> {
  const profiled = [];
  for (const planned of source.files) {
    const profiles = await profileFile(engine, planned);
    profiled.push({ planned, path: planned.name, profiles });
    progress();
  }
  const { order, proven, needed, problems } = decideDateOrder(
    dataset.id,
    profiled,
    source.settings.dateOrder,
  );
  const staged: StagedSourceFile[] = [];
  for (const { planned, path, profiles } of profiled) {
    const zone = zoneOf(planned, source.settings, settings.audit);
    if (zone.others.length > 0)
      problems.push(
        problem(
          'zones-differ',
          { file: path },
          { dataset: dataset.id, zones: [zone.name, ...zone.others] },
        ),
      );
    const macro = `zone_${planned.index}`;
    for (const sql of timeZoneMacros(macro, zone.name, yearAfter(settings.latest)))
      await engine.run(sql, `preparing the time zone ${zone.name}`);
    const counts = await stageFile(engine, dataset, planned, profiles, order, `${macro}_to_utc`);
    const local = profiles.some(({ forms }) => forms.iso + forms.numeric + forms.named > 0);
    const assumed = zone.assumed && local;
    if (assumed)
      problems.push(
        problem('zone-assumed', { file: path }, { dataset: dataset.id, zone: zone.name }),
      );
    problems.push(...readProblems(path, counts));
    staged.push({
      planned,
      staged: counts,
      zone: { name: zone.name, assumed },
      dateOrder: needed ? { order, proven } : null,
    });
    progress();
  }
  for (const adapter of new Set(source.files.map((file) => file.adapter))) {
    const own = source.files.filter((file) => file.adapter === adapter);
    if (adapter.fold) await foldUpdates(engine, dataset, adapter.fold, own);
  }
  return { files: staged, problems };
}

function zoneOf(
  { adapter, columns }: PlannedFile,
  source: SourceSettings,
  audit: Audit,
): { name: string; assumed: boolean; others: readonly string[] } {
  const known = (name: string, ...others: string[]) => ({ name, assumed: false, others });
  if (source.timeZone !== undefined) return known(source.timeZone);
  const stated = columns.flatMap(({ column, from }) =>
    column.type === 'instant' && 'header' in from ? (headerZone(from.header) ?? []) : [],
  );
  const [first, ...others] = new Set(stated);
  if (adapter.zone === 'header' && first !== undefined) return known(first, ...others);
  if (adapter.zone !== 'account' && adapter.zone !== 'header') return known(adapter.zone);
  return { name: audit.timeZone, assumed: true, others: [] };
}

function readProblems(path: string, { rows, unread, unclosedQuoteLine }: StagedFile): Problem[] {
  if (unclosedQuoteLine !== null)
    return [problem('unclosed-quote', { file: path, line: unclosedQuoteLine }, {})];
  if (rows === 0) return [problem('header-only', { file: path }, {})];
  const ragged = unread.ragged?.count ?? 0;
  const readable = rows - unreadCount(unread);
  if (ragged > readable)
    return [problem('ragged-file', { file: path }, { rows: ragged, readable })];
  return [];
}
