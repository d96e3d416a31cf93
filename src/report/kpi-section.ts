import { judge, type Target } from '../assessment/target.ts';
import { type Dataset, dimensionsOf, nounOf } from '../ingest/dataset.ts';
import type { DatasetInWords } from '../ingest/dataset-in-words.ts';
import type { Language } from '../language/language.ts';
import type { Note } from '../language/note.ts';
import { type Lack, wholeLack } from '../measures/availability.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { Bounds } from '../measures/intervals.ts';
import { matchingPart } from '../ingest/parts.ts';
import {
  type KpiResult,
  type PartEstimate,
  type SliceEstimate,
  unmeasured,
} from '../measures/kpi-result.ts';
import { cohortOf } from '../measures/measure-kpis.ts';
import { columnsOfMeasure, type Measure, statisticOf } from '../measures/measure.ts';
import type { Estimate } from '../measures/statistics.ts';
import { sayLack } from '../measures/say-lack.ts';
import type { Unit } from '../measures/unit.ts';
import { whyWithoutValue, wordingOf } from '../measures/wording.ts';
import { isSpared, kpiTests } from './kpi-tests.ts';
import type { PartTargets } from './read-targets.ts';
import type { ReportKpi } from './schema.ts';

/** The most parts that a breakdown lists; smaller ones are counted as omitted. */
const MOST_PARTS = 50;

/** A KPI as the report gives it: what was measured, what it means, and how it stands to its target. */
export function kpiSection(
  kpi: Kpi,
  dataset: DatasetInWords,
  result: KpiResult = unmeasured(wholeLack(dataset, kpi.measure, cohortOf(kpi, dataset))),
  target: Target | null,
  minimumCell: number,
  notes: readonly string[],
  language: Language,
  partTargets: PartTargets = {},
): Omit<ReportKpi, 'own' | 'benchmarks' | 'published' | 'internal'> {
  const cohort = cohortOf(kpi, dataset);
  const { value, n, missing, interval } = result.headline;
  const reason = result.lack
    ? sayLack(result.lack, dataset, language)
    : value === null
      ? whyWithoutValue(dataset, kpi.measure, missing, language)
      : null;
  const cell = (estimate: Estimate, person: boolean) =>
    withhold(estimate, minimumCell, person || !isSpared(kpi, dataset), kpi.unit);
  const slices = (all: readonly SliceEstimate[]) =>
    all.map(({ period, partial, ...estimate }) => ({ period, partial, ...cell(estimate, false) }));
  const trend = slices(result.months);
  return {
    value,
    n,
    interval: bounds(interval, kpi.unit),
    dataset: dataset.id,
    name: kpi.strings.name,
    topic: kpi.topic,
    core: kpi.core,
    definition: kpi.strings.definition,
    decision: kpi.strings.decision,
    wording: wordingOf(dataset, kpi.measure, cohort, language),
    sources: kpi.sources,
    unit: kpi.unit,
    better: kpi.better,
    statistic: statisticOf(kpi.measure),
    ...perOf(kpi.measure, dataset),
    atEnd: 'stock' in kpi.measure || 'age' in kpi.measure,
    clock: kpi.clock,
    cohort,
    missing,
    target: target && { ...target },
    verdict: judge(target, value, interval),
    monthsMet: isTotal(kpi.measure) ? null : monthsMet(target, trend),
    reason: reason === null ? null : language.t('why.not-measured', { reason }),
    lacks: result.lack && lacks(result.lack),
    notes: [...notes],
    also: Object.fromEntries(
      Object.entries(kpi.also).flatMap(([name, { label, unit }]) => {
        const estimate = result.also[name];
        if (!estimate) return [];
        return [
          [
            name,
            {
              label,
              unit: unit ?? kpi.unit,
              missing: estimate.missing,
              value: estimate.value,
              n: estimate.n,
              interval: bounds(estimate.interval, unit ?? kpi.unit),
            },
          ],
        ];
      }),
    ),
    trend,
    weekly: slices(result.weeks),
    by: Object.fromEntries(
      dimensionsOf(dataset)
        .filter(({ column }) => (result.by[column]?.length ?? 0) > 0)
        .map(({ column, label, asWritten, privacy }) => {
          const all = result.by[column] ?? [];
          const targetOf = ownTargets(all, partTargets[column] ?? {});
          const parts = all.filter(({ key }, i) => i < MOST_PARTS || targetOf(key) !== null);
          return [
            column,
            {
              label,
              noun: asWritten ? label : label.toLocaleLowerCase(language.formats.locale),
              omitted: all.length - parts.length,
              parts: parts.map(({ key, ...estimate }) => {
                const figure = cell(estimate, privacy === 'agent');
                const own = targetOf(key);
                const verdict = judge(own, figure.value, figure.interval);
                return { key, ...figure, target: own && { ...own }, verdict };
              }),
            },
          ];
        }),
    ),
    hours: result.hours.map(({ weekday, hour, ...estimate }) => ({
      weekday,
      hour,
      ...cell(estimate, false),
    })),
    distribution: [...result.distribution],
    ...kpiTests(kpi, dataset, result, minimumCell),
  };
}

/** What the exports would have to give. */
function lacks({ exported, missing, givers }: Lack): ReportKpi['lacks'] {
  return {
    exported,
    columns: missing.flatMap(({ column, hours }) => (hours ? [] : [column])),
    settings: missing.some(({ hours }) => hours) ? ['openingHours'] : [],
    givers: [...givers],
  };
}

/** The unit that a measure counts by instead of rows: a day, or a column's distinct values. */
function perOf(measure: Measure, dataset: Dataset): Pick<ReportKpi, 'per' | 'perName'> {
  const per = 'per' in measure ? (measure.per ?? null) : null;
  return { per, perName: per === null || per === 'day' ? null : nounOf(dataset, per) };
}

/** Notes on what a KPI's columns, and the dates of its rows, rest on. */
export function notesFor(
  kpi: Kpi,
  dataset: Dataset,
  basis: Readonly<Record<string, readonly Note[]>> = {},
): Note[] {
  const cohort = cohortOf(kpi, dataset);
  const dates = cohort === null ? [] : [dataset.begins, cohort];
  const columns = new Set([...dates, ...columnsOfMeasure(kpi.measure)]);
  return [...columns].flatMap((column) => basis[column] ?? []);
}

/** Finds the target that the audit states for a part, whose name it may write with other capitals. */
function ownTargets(parts: readonly PartEstimate[], stated: Readonly<Record<string, Target>>) {
  const keys = parts.flatMap(({ key }) => key ?? []);
  const own = new Map(
    Object.entries(stated).map(([name, target]) => [matchingPart(name, keys), target]),
  );
  return (key: string | null): Target | null => (key === null ? null : (own.get(key) ?? null));
}

/** In how many of the months that can be compared the figure met the target. */
function monthsMet(target: Target | null, months: ReportKpi['trend']): ReportKpi['monthsMet'] {
  const whole = months.filter(({ partial, value }) => !partial && value !== null);
  if (target === null || whole.length === 0) return null;
  const met = whole.filter(({ value }) => judge(target, value, null) === 'met');
  return { met: met.length, of: whole.length };
}

/** A tally over the whole period, so that a target says nothing of a month. */
function isTotal(measure: Measure): boolean {
  return 'count' in measure || 'sum' in measure;
}

/** A cell with fewer rows than the minimum says too much about too few; only its n is given. */
function withhold({ value, n, interval }: Estimate, minimum: number, applies: boolean, unit: Unit) {
  const suppressed = applies && n > 0 && n < minimum;
  return {
    value: suppressed ? null : value,
    n,
    interval: suppressed ? null : bounds(interval, unit),
    suppressed,
  };
}

/** What can't be below zero isn't said to be, as Student's interval of a few durations may be. */
function bounds(interval: Bounds | null, unit: Unit): [number, number] | null {
  const least = unit === 'duration' || unit === 'count' ? 0 : -Infinity;
  return interval && [Math.max(least, interval[0]), Math.max(least, interval[1])];
}
