import type { Engine } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { readWhole } from '../files/read-whole.ts';
import { yearAfter } from '../time/now.ts';
import { timeZoneMacros } from '../time/time-zone.ts';
import type { Audit, SourceSettings } from '../workspace/audit-schema.ts';
import type { Dataset } from './dataset.ts';
import { decideDateOrder } from './date-order.ts';
import { foldUpdates } from './fold-updates.ts';
import { headerZone } from './headers.ts';
import { decimalCommas } from './decimals.ts';
import type { IngestSettings } from './ingest-settings.ts';
import type { PlannedSource } from './plan-files.ts';
import {
  type FileProfile,
  type PlannedFile,
  profileFile,
  type StagedFile,
  stageFile,
  unreadCount,
} from './stage.ts';
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
  const unreadable: Problem[] = [];
  const profiled: { planned: PlannedFile; path: string; profile: FileProfile }[] = [];
  for (const planned of source.files) {
    const profile = await readWhole(planned.table, () => profileFile(engine, planned));
    if ('problem' in profile) unreadable.push(profile.problem);
    else profiled.push({ planned, path: planned.name, profile: profile.value });
    progress();
  }
  const { order, proven, needed, problems } = decideDateOrder(
    dataset.id,
    profiled.map(({ path, profile }) => ({ path, profiles: profile.stamps })),
    source.settings.dateOrder,
  );
  problems.push(...unreadable);
  const commas = decimalCommas(profiled.flatMap(({ profile }) => profile.decimals));
  const staged: StagedSourceFile[] = [];
  for (const { planned, path, profile } of profiled) {
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
    const read = await readWhole(planned.table, () =>
      stageFile(engine, dataset, planned, profile.stamps, order, commas, `${macro}_to_utc`),
    );
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const counts = read.value;
    const local = profile.stamps.some(({ forms }) => forms.iso + forms.numeric + forms.named > 0);
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
  const whole = staged.map(({ planned }) => planned);
  for (const adapter of new Set(whole.map((file) => file.adapter))) {
    const own = whole.filter((file) => file.adapter === adapter);
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

/** Reasons by which a row is damaged, rather than none of the data. */
const damage = ['ragged', 'not-utf-8', 'too-long', 'no-json', 'no-object'];

export const isDamage = (reason: string): boolean => damage.includes(reason);

function readProblems(path: string, { rows, unread, unclosedQuoteLine }: StagedFile): Problem[] {
  if (unclosedQuoteLine !== null)
    return [problem('unclosed-quote', { file: path, line: unclosedQuoteLine }, {})];
  const readable = rows - unreadCount(unread);
  const broken = damage.reduce((sum, reason) => sum + (unread[reason]?.count ?? 0), 0);
  if (readable === 0 && broken === 0) return [problem('header-only', { file: path }, {})];
  if (broken > readable)
    return [problem('ragged-file', { file: path }, { rows: broken, readable })];
  return [];
}
