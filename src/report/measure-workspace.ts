import { measureOutside } from '../comparison/measure-outside.ts';
import { measureCover } from '../cover/measure-cover.ts';
import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { hoursOfNobody, type HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { Note } from '../language/note.ts';
import { measureQuality } from '../quality/measure-quality.ts';
import { measureSkills } from '../people/measure-skills.ts';
import { measureStaffSurvey } from '../people/staff-survey.ts';
import { measureReviews, type ReviewedBy } from '../reviews/measure-reviews.ts';
import { activityMap } from './activity-map.ts';
import { basisNotes } from './basis.ts';
import { evidenceFiles, evidenceSides } from './evidence.ts';
import { runQueries } from './run-queries.ts';
import { counted, type Progress } from './progress.ts';
import type { ReportActivityMap } from './schema.ts';
import { uncoveredBy, uncoveredNote } from './uncovered.ts';
import { ingestExports } from './ingest-exports.ts';
import { availableIn, byRank, hoursCovers, measureAllKpis } from './measure-all-kpis.ts';
import type { Measurement, MeasurementInputs } from './measurement.ts';

/** Takes the exports into the engine and measures every KPI. */
export async function measureWorkspace(
  engine: Engine,
  inputs: MeasurementInputs,
  progress: Progress,
): Promise<Measurement> {
  const ingested = await ingestExports(engine, inputs, progress);
  const { datasets, withheldNames } = ingested;
  const covers = await hoursCovers(engine, datasets, inputs);
  const problems = [
    ...ingested.problems,
    ...hoursOfNobody([...covers.values()], inputs.audit, (path) => inputs.source.placeOfKey(path)),
  ];
  const { period, asOf, results, scopes } = await measureAllKpis(engine, datasets, covers, inputs);
  const measurable = Object.values(results).filter(({ lack }) => lack === null).length;
  progress.stage(
    'Measure',
    `${measurable} of ${counted(inputs.members.kpis.size, 'KPI')}, ${counted(engine.statements, 'statement')}`,
  );
  const quality = await measureQuality(engine, datasets, {
    audit: inputs.audit,
    covers,
    kpis: [...inputs.members.kpis.values()],
    measured: new Set(Object.keys(results).filter((id) => results[id]?.lack === null)),
    now: inputs.now,
  });
  const basis: Record<string, Record<string, Note[]>> = {};
  for (const data of datasets) {
    const cover = covers.get(data.dataset.id) ?? null;
    const vendor = quality.find(({ dataset }) => dataset === data.dataset.id)?.vendor ?? [];
    basis[data.dataset.id] = await basisNotes(engine, data, cover, vendor);
  }
  problems.push(...(await noteUncovered(engine, datasets, inputs, period, basis)));
  const activityMaps: ReportActivityMap[] = [];
  for (const { dataset } of datasets) activityMaps.push(...(await activityMap(engine, dataset)));
  const people = await measurePeople(engine, datasets, inputs, { period, asOf });
  const reviewed = await measureReviews(engine, datasets, period, reviewedBy(inputs));
  problems.push(...reviewed.problems);
  const exports = new Map(
    datasets.map((data) => [
      data.dataset.id,
      { dataset: data.dataset, available: availableIn(data, covers.get(data.dataset.id) ?? null) },
    ]),
  );
  const outside = await measureOutside(
    ...([engine, exports, inputs.companies, period, 'audit_from_utc'] as const),
  );
  const kpis = [...inputs.members.kpis.values()];
  const cover = await measureCover(engine, scopes, kpis, results, { audit: inputs.audit, asOf });
  const files = evidenceFiles(datasets, inputs.identities);
  const queried = await runOwnQueries(engine, datasets, covers, inputs, {
    problems,
    period,
    asOf,
  });
  return {
    problems: [...problems, ...queried.problems],
    period,
    asOf,
    results,
    files,
    sideTables: evidenceSides(ingested.sides, datasets, inputs.identities),
    basis,
    automations: datasets.flatMap(({ dataset, automations }) =>
      automations.map(({ spikes, ...automation }) => ({
        dataset: dataset.id,
        ...automation,
        of: spikes[0]?.of ?? 0,
        spikes: spikes.map(({ delay, count, share }) => ({ delay, count, share })),
      })),
    ),
    quality,
    feeds: datasets.flatMap(({ dataset, feeds }) =>
      feeds.map(({ from, gives, compared }) => ({
        from,
        to: dataset.id,
        columns: [...gives],
        compared: { ...compared },
      })),
    ),
    activityMaps,
    ...people,
    reviews: reviewed.reviews,
    outside,
    cover,
    queries: queried.results,
    withheldNames,
  };
}

/** What the tests of skills and the staff survey tell; skills are judged on the report’s date. */
async function measurePeople(
  engine: Engine,
  ingested: readonly IngestedDataset[],
  { audit }: MeasurementInputs,
  { period, asOf }: Pick<Measurement, 'period' | 'asOf'>,
): Promise<Pick<Measurement, 'skills' | 'staffSurvey'>> {
  const toLocal = 'audit_from_utc';
  const datasets = new Set(ingested.map(({ dataset }) => dataset.id));
  const day = audit.reportDate ?? asOf?.slice(0, 10) ?? null;
  const { skills, privacy } = audit;
  return {
    skills: await measureSkills(engine, {
      ...{ datasets, skills, period, day, toLocal },
      agents: privacy.agents,
    }),
    staffSurvey: datasets.has('staff-survey')
      ? await measureStaffSurvey(engine, period, toLocal)
      : null,
  };
}

/** The checklists in use, with the versions by which the audit's results were recorded. */
function reviewedBy({ audit, checklists }: MeasurementInputs): ReviewedBy[] {
  return checklists.map((checklist) => ({
    checklist,
    recordedWith:
      audit.checklists.find(({ id }) => id === checklist.id)?.version ?? checklist.version,
  }));
}

/** Notes where a stated period goes beyond the data; warns of it in the data set that leads. */
async function noteUncovered(
  engine: Engine,
  datasets: readonly IngestedDataset[],
  { members, source }: MeasurementInputs,
  period: Measurement['period'],
  basis: Record<string, Record<string, Note[]>>,
): Promise<Problem[]> {
  if (!period?.stated) return [];
  const problems: Problem[] = [];
  const leading = byRank(datasets)[0]?.dataset;
  for (const { dataset } of datasets) {
    const kpis = members.kpis.values();
    const days = await uncoveredBy(engine, dataset, kpis, period, 'audit_from_utc');
    if (!days) continue;
    const notes = (basis[dataset.id] ??= {});
    notes[dataset.begins] = [...(notes[dataset.begins] ?? []), uncoveredNote(days)];
    if (dataset === leading)
      problems.push(
        problem('period-not-covered', source.placeOfKey(['period']), {
          row: dataset.row,
          folder: `data/${dataset.id}/`,
          ...days,
        }),
      );
  }
  return problems;
}

/** With mistakes in the exports, what a query says would only follow from them. */
async function runOwnQueries(
  engine: Engine,
  datasets: readonly IngestedDataset[],
  covers: ReadonlyMap<string, HoursCover | null>,
  { queries, members }: MeasurementInputs,
  { problems, period, asOf }: Pick<Measurement, 'problems' | 'period' | 'asOf'>,
): Promise<Awaited<ReturnType<typeof runQueries>>> {
  if (hasErrors(problems)) return { results: {}, problems: [] };
  const day = '1970-01-01';
  const scope = {
    datasets: datasets.map((data) => ({
      dataset: data.dataset,
      available: availableIn(data, covers.get(data.dataset.id) ?? null),
    })),
    period: period ?? { from: day, to: day },
    asOf: asOf ?? `${day}T00:00`,
    toLocal: 'audit_from_utc',
  };
  return runQueries(engine, queries, scope, [...members.datasets.keys()]);
}
