import { type Checklist, itemsOf } from '../assessment/checklist.ts';
import type { CompanyNames } from '../comparison/company-names.ts';
import { type MeasuredOutside, measureOutside } from '../comparison/measure-outside.ts';
import { type MeasuredCover, measureCover } from '../cover/measure-cover.ts';
import type { Engine } from '../engine/engine.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { isMonthly } from '../ingest/dataset.ts';
import {
  holdsAnywhere,
  hoursCover,
  hoursOfNobody,
  type HoursCover,
} from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { IngestSettings } from '../ingest/ingest-settings.ts';
import { type IngestedWorkspace, ingestWorkspace } from '../ingest/ingest-workspace.ts';
import type { Note } from '../language/note.ts';
import { OPENING_HOURS } from '../measures/availability.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import { measureKpis, type MeasureScope } from '../measures/measure-kpis.ts';
import { type DatasetQuality, measureQuality } from '../quality/measure-quality.ts';
import { type MeasuredSkills, measureSkills } from '../people/measure-skills.ts';
import { type MeasuredSurvey, measureStaffSurvey } from '../people/staff-survey.ts';
import {
  measureReviews,
  type ReviewedBy,
  type ReviewMeasurement,
} from '../reviews/measure-reviews.ts';
import { yearAfter } from '../time/now.ts';
import { dayAfter, type Period, wholeMonths } from '../time/period.ts';
import { localToSqlUtc, timeZoneMacros } from '../time/time-zone.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Query } from '../workspace/read-queries.ts';
import type { Source } from '../workspace/source.ts';
import { activityMap } from './activity-map.ts';
import { basisNotes } from './basis.ts';
import { evidenceFiles, evidenceSides, type MeasuredFile } from './evidence.ts';
import type { QueryResult } from './query-result.ts';
import { runQueries } from './run-queries.ts';
import type { Members } from './members.ts';
import { spanOf } from './period.ts';
import { counted, type Progress } from './progress.ts';
import type { FileIdentity } from './provenance.ts';
import type { ReportActivityMap, ReportAutomation, ReportFeed, ReportSideTable } from './schema.ts';
import { uncoveredBy, uncoveredNote } from './uncovered.ts';

/** All that a report takes from the data: plain values, without a single row of it. */
export interface Measurement {
  readonly problems: readonly Problem[];
  readonly period: (Period & { readonly stated: boolean }) | null;
  /** Local date and time, as `2026-10-01T00:00`. */
  readonly asOf: string | null;
  readonly results: Readonly<Record<string, KpiResult>>;
  readonly files: readonly MeasuredFile[];
  readonly sideTables: readonly ReportSideTable[];
  /** By data set and interval, what the interval rests on. */
  readonly basis: Readonly<Record<string, Readonly<Record<string, readonly Note[]>>>>;
  readonly automations: readonly ReportAutomation[];
  readonly quality: readonly DatasetQuality[];
  readonly feeds: readonly ReportFeed[];
  readonly activityMaps: readonly ReportActivityMap[];
  readonly skills: MeasuredSkills | null;
  readonly staffSurvey: MeasuredSurvey | null;
  readonly reviews: ReviewMeasurement | null;
  /** What mystery contacts and reviews tell of the companies that are compared. */
  readonly outside: MeasuredOutside;
  readonly cover: MeasuredCover;
  /** What the author’s own queries gave, by their ids. */
  readonly queries: Readonly<Record<string, QueryResult>>;
  /** Names in the data that may not be published; for the search of the built site, and only that. */
  readonly withheldNames: readonly string[];
}

export interface MeasurementInputs {
  readonly audit: Audit;
  readonly source: Source;
  readonly files: readonly DataFile[];
  readonly identities: ReadonlyMap<string, FileIdentity>;
  readonly members: Members;
  /** Those in use. */
  readonly checklists: readonly Checklist[];
  readonly queries: readonly Query[];
  /** The companies that are compared, by the names under which exports know them. */
  readonly companies: readonly CompanyNames[];
  /** What an agent is called in the report's language: no name of one leaves the engine. */
  readonly agent?: string;
  /** No stamp of an export can lie after this instant (UTC, as SQL writes it). */
  readonly now: string;
}

/** Takes the exports into the engine and measures every KPI. */
export async function measureWorkspace(
  engine: Engine,
  inputs: MeasurementInputs,
  progress: Progress,
): Promise<Measurement> {
  for (const sql of timeZoneMacros('audit', inputs.audit.timeZone, yearAfter(inputs.now)))
    await engine.run(sql, 'preparing the audit’s time zone');
  const ingested = await ingestAll(engine, inputs, progress);
  const { datasets, withheldNames } = ingested;
  const covers = await hoursCovers(engine, datasets, inputs);
  const problems = [
    ...ingested.problems,
    ...hoursOfNobody([...covers.values()], inputs.audit, (path) => inputs.source.placeOfKey(path)),
  ];
  const { period, asOf, results, scopes } = await measureAll(engine, datasets, covers, inputs);
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

/** What the exports of a data set give, by name. */
function availableIn(
  { mapped, standIns }: Pick<IngestedDataset, 'mapped' | 'standIns'>,
  cover: HoursCover | null,
): ReadonlySet<string> {
  return new Set([
    ...mapped,
    ...Object.keys(standIns),
    ...(holdsAnywhere(cover) ? [OPENING_HOURS] : []),
  ]);
}

/** Takes every data set’s exports into the engine. */
export async function ingestAll(
  engine: Engine,
  { audit, source, files, members, checklists, agent, now }: MeasurementInputs,
  progress: Progress,
  watch: Pick<IngestSettings, 'judged' | 'sideRead'> = {},
): Promise<IngestedWorkspace> {
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

/** By data set, which of its rows have opening hours. */
export async function hoursCovers(
  engine: Engine,
  ingested: readonly IngestedDataset[],
  { audit }: MeasurementInputs,
): Promise<Map<string, HoursCover | null>> {
  const covers = new Map<string, HoursCover | null>();
  for (const { dataset } of ingested)
    covers.set(dataset.id, await hoursCover(engine, dataset, audit));
  return covers;
}

/** The data sets, the one first whose rows a report is of. */
const byRank = (datasets: readonly IngestedDataset[]): IngestedDataset[] =>
  datasets.toSorted((a, b) => a.dataset.rank - b.dataset.rank);

/** Measures every KPI over the data sets that are in the engine. */
export async function measureAll(
  engine: Engine,
  ingested: readonly IngestedDataset[],
  covers: ReadonlyMap<string, HoursCover | null>,
  { audit, members }: MeasurementInputs,
): Promise<
  Pick<Measurement, 'period' | 'asOf' | 'results'> & {
    /** What each data set was measured over. */
    readonly scopes: ReadonlyMap<string, MeasureScope>;
  }
> {
  let span: Period | null = null;
  for (const { dataset } of byRank(ingested))
    span ??= await spanOf(engine, dataset, 'audit_from_utc');
  const period = audit.period
    ? { ...audit.period, stated: true }
    : span && { ...span, stated: false };
  const asOf = audit.asOf ?? (period && `${dayAfter(period.to)}T00:00`);

  const results: Record<string, KpiResult> = {};
  const scopes = new Map<string, MeasureScope>();
  for (const { dataset, mapped, standIns } of ingested) {
    const own = [...members.kpis.values()].filter((kpi) => kpi.dataset === dataset.id);
    if (!period || !asOf) continue;
    const scope: MeasureScope = {
      dataset,
      available: availableIn({ mapped, standIns }, covers.get(dataset.id) ?? null),
      others: [...members.datasets.values()],
      period: isMonthly(dataset) && !period.stated ? wholeMonths(period) : period,
      timeZone: audit.timeZone,
      toLocal: 'audit_from_utc',
      asOf: localToSqlUtc(asOf, audit.timeZone),
    };
    scopes.set(dataset.id, scope);
    const measured = await measureKpis(engine, own, scope);
    Object.assign(results, Object.fromEntries(measured));
  }
  return { period, asOf, results, scopes };
}
