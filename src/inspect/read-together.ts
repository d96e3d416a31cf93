import path from 'node:path';

import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import type { Problem } from '../errors/problem.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { IngestedWorkspace } from '../ingest/ingest-workspace.ts';
import { createLanguage } from '../language/language.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import { sayLack } from '../measures/say-lack.ts';
import { ingestExports } from '../report/ingest-exports.ts';
import { hoursCovers, measureAllKpis } from '../report/measure-all-kpis.ts';
import type { Members } from '../report/members.ts';
import { membersInWords } from '../report/members-in-words.ts';
import { quiet } from '../report/progress.ts';
import { spanOf } from '../report/period.ts';
import { qualitySection } from '../report/quality-section.ts';
import { measureQuality } from '../quality/measure-quality.ts';
import type { Period } from '../time/period.ts';
import { auditSchema, type SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { parseSource } from '../workspace/source.ts';
import { filePattern } from './audit-lines.ts';
import type { Understanding } from './inspection-schema.ts';

/** A file with what is to be stated of it, as in audit.yaml. */
export interface StatedFile {
  readonly file: DataFile;
  readonly dataset: string | null;
  readonly settings: SourceSettings | null;
}

/** What files give when they are read as an audit’s. */
export interface ReadFiles {
  readonly datasets: readonly IngestedDataset[];
  readonly sides: IngestedWorkspace['sides'];
  readonly problems: readonly Problem[];
  readonly spans: ReadonlyMap<string, Period | null>;
  readonly understanding: Omit<Understanding, 'settings'>;
}

/** Without an audit, stamps without a zone are taken to be in UTC. */
const unstated = { organisation: 'The organisation', title: 'Inspection', timeZone: 'UTC' };

/** Reads files as those of an audit that states nothing but `settings`, and measures what they support. */
export async function readTogether(
  stated: readonly StatedFile[],
  members: Members,
  now: string,
): Promise<ReadFiles> {
  const sources: Record<string, SourceSettings[]> = {};
  for (const { file, dataset, settings } of stated)
    if (dataset !== null && settings)
      (sources[dataset] ??= []).push({
        ...settings,
        files: filePattern(path.basename(file.absolute)),
      });
  const audit = auditSchema.parse({ ...unstated, sources });
  const engine = await openDuckdbWasm();
  try {
    const inputs = {
      ...{ audit, members, now, checklists: [], queries: [], companies: [] },
      source: parseSource('audit.yaml', '').source,
      files: stated.map(({ file }) => file),
      identities: new Map(),
    };
    const { datasets, sides, problems } = await ingestExports(engine, inputs, quiet);
    const covers = await hoursCovers(engine, datasets, inputs);
    const { period, results } = await measureAllKpis(engine, datasets, covers, inputs);
    const kpis = [...members.kpis.values()];
    const measured = new Set(kpis.flatMap(({ id }) => (results[id]?.lack === null ? [id] : [])));
    const quality = await measureQuality(engine, datasets, { audit, covers, kpis, measured, now });
    const spans = new Map<string, Period | null>();
    for (const { dataset } of datasets)
      spans.set(dataset.id, await spanOf(engine, dataset, 'audit_from_utc'));
    return {
      ...{ datasets, sides, problems, spans },
      understanding: {
        period: period && { from: period.from, to: period.to },
        ...support(members, results),
        quality: qualitySection(quality),
      },
    };
  } finally {
    engine.close();
  }
}

const NO_ROW = 'its columns are there, but no row has what it is measured from';

/** Which KPIs can be measured, and what the others lack. */
function support(
  members: Members,
  results: Readonly<Record<string, KpiResult>>,
): Pick<Understanding, 'supported' | 'unsupported' | 'elsewhere'> {
  const kpis = [...members.kpis.values()];
  const read = kpis.flatMap(({ id, strings, dataset }) => {
    const result = results[id];
    return result ? [{ id, name: strings.name, dataset, result }] : [];
  });
  const language = createLanguage('en');
  const { datasets } = membersInWords(members, language.texts);
  return {
    supported: read
      .filter(({ result }) => result.lack === null && result.headline.value !== null)
      .map(({ id, name }) => ({ id, name })),
    unsupported: read.flatMap(({ result: { lack, headline }, dataset, id, name }) => {
      const own = datasets.get(dataset);
      if (lack !== null && own) return [{ id, name, lacks: sayLack(lack, own, language) }];
      return lack === null && headline.value === null ? [{ id, name, lacks: NO_ROW }] : [];
    }),
    elsewhere: kpis.length - read.length,
  };
}
