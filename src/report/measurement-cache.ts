import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Checklist } from '../assessment/checklist.ts';
import { hasErrors } from '../errors/problem.ts';
import { REVIEWS } from '../reviews/judgement.ts';
import { projectRoot } from '../workspace/locate.ts';
import type { Measurement, MeasurementInputs } from './measurement.ts';
import { identityOf } from './provenance.ts';

/** Beside the installed packages: never in the workspace, in git, or in what is published. */
const folder = path.join(projectRoot, 'node_modules', '.cache', 'plumbline');
const KEPT = 12;

/** The code that decides what is measured; a change in it makes earlier measurements void. */
const rooms = [
  'adapters',
  'assessment',
  'comparison',
  'cover',
  'datasets',
  'engine',
  'files',
  'ingest',
  'kpis',
  'measures',
  'people',
  'quality',
  'report',
  'reviews',
  'time',
];

/**
 * A measurement of the same bytes, settings and code, from an earlier run or else from `measure`, so
 * that an edit of prose, targets or grading does not query the data again. One with errors is not kept.
 */
export async function measureOnce(
  inputs: MeasurementInputs,
  measure: () => Promise<Measurement>,
): Promise<{ measurement: Measurement; reused: boolean }> {
  const file = path.join(folder, `${await measurementKey(inputs)}.json`);
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return { measurement: JSON.parse(kept) as Measurement, reused: true };
  const measurement = await measure();
  if (!hasErrors(measurement.problems)) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(measurement), { mode: 0o600 });
    await dropOldest();
  }
  return { measurement, reused: false };
}

/** What a measurement is known by: a hash of all that decides it, which leaves out what only words or judges it. */
export async function measurementKey(inputs: MeasurementInputs): Promise<string> {
  const { audit, files, identities, members, queries, now } = inputs;
  const { timeZone, period, asOf, sources, privacy, openingHours, closures, holidays } = audit;
  const { openingHoursBy, targets, windows, activities } = audit;
  const { reportDate, skills } = audit;
  const headlines = Object.entries(targets).map(([id, target]) => [id, target.clock]);
  const clock = { timeZone, openingHours, openingHoursBy, closures, holidays, headlines };
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify({
      clock,
      windows,
      activities,
      period,
      asOf,
      sources,
      reportDate,
      skills,
      agents: [privacy.agents, inputs.agent],
      now,
    }),
  );
  for (const id of members.ownKpis) {
    const kpi = members.kpis.get(id);
    hash.update(JSON.stringify({ ...kpi, strings: null, sources: null }));
  }
  if (REVIEWS in sources || files.some(({ dataset }) => dataset === REVIEWS))
    hash.update(JSON.stringify([audit.checklists, inputs.checklists.map(whatReviewsUse)]));
  hash.update(JSON.stringify(queries));
  hash.update(JSON.stringify(inputs.companies));
  for (const { path: name } of files)
    hash.update(`${name}\n${identities.get(name)?.sha256 ?? ''}\n`);
  for (const room of rooms) {
    const source = path.join(projectRoot, 'src', room);
    for (const name of (await readdir(source)).toSorted())
      hash.update(`${name}\n${(await identityOf(path.join(source, name))).sha256}\n`);
  }
  return hash.digest('hex');
}

/** Of a checklist, what judgements are recognised and scored by: not why and how to judge. */
function whatReviewsUse({ id, name, version, sections }: Checklist): unknown {
  return [
    id,
    name,
    version,
    sections.map(({ weight, items }) => [
      weight,
      items.map((item) => [item.id, item.text, item.weight, item.fatal, item.scale !== undefined]),
    ]),
  ];
}

async function dropOldest(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const aged = await Promise.all(
    names.map(async (name) => ({ name, age: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const old = aged.toSorted((a, b) => b.age - a.age).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })));
}
