import type { z } from 'zod';

import { type Checklist } from '../assessment/checklist.ts';
import { dimensionsOf, type Dataset } from '../ingest/dataset.ts';
import { type Bounds, meanInterval, wilson } from '../measures/intervals.ts';
import { AGREEMENT_TARGET, agreementStrength } from '../reviews/agreement-strength.ts';
import type { Calibration, Coefficient, ItemAgreement } from '../reviews/calibration.ts';
import type { MeanScore } from '../reviews/conversation-scores.ts';
import { REVIEWS, type ReviewDimension, reviewDimensions } from '../reviews/judgement.ts';
import type { MeasuredReviews, ReviewMeasurement } from '../reviews/measure-reviews.ts';
import type { ItemSample, PartOf, SampleCounts } from '../reviews/sample-of-item.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { sampleSchema } from './checklist-schema.ts';
import type { ReportItemAgreement, ReportReviewed, ReportReviews } from './reviews-schema.ts';

export type ReportSample = z.output<typeof sampleSchema>;

/** What the reviewed conversations say, with every figure on too few of them withheld. */
export function reviewsSection(
  measured: ReviewMeasurement | null,
  checklists: readonly Checklist[],
  datasets: ReadonlyMap<string, Dataset>,
  audit: Audit,
): ReportReviews | null {
  const dataset = datasets.get(REVIEWS);
  if (!measured || !dataset) return null;
  const { method, frame, population, exclusions, seed, passFrom, failBelow } = audit.reviews;
  const labels = Object.fromEntries(
    dimensionsOf(dataset).map(({ column, label }) => [column, label]),
  );
  const size = population ?? measured.tickets;
  return {
    sampling: {
      method: method ?? null,
      frame: frame ?? null,
      population: size === null ? null : { size, stated: population !== undefined },
      exclusions: exclusions ?? null,
      seed: seed === undefined ? null : String(seed),
    },
    passFrom,
    failBelow,
    agreementTarget: AGREEMENT_TARGET,
    checklists: Object.fromEntries(
      checklists.flatMap((checklist) => {
        const reviews = measured.checklists[checklist.id];
        return reviews ? [[checklist.id, reviewed(checklist, reviews, labels, audit)]] : [];
      }),
    ),
  };
}

/** The samples that decide items, by `<checklist>/<item>`; none that is withheld. */
export function samplesOf(reviews: ReportReviews | null): Map<string, ReportSample> {
  return new Map(
    Object.entries(reviews?.checklists ?? {}).flatMap(([checklist, { items }]) =>
      Object.entries(items).flatMap(([id, { sample }]) =>
        sample ? [[`${checklist}/${id}`, sample] as const] : [],
      ),
    ),
  );
}

type Labels = Readonly<Record<string, string>>;

function reviewed(
  checklist: Checklist,
  measured: MeasuredReviews,
  labels: Labels,
  { reviews: limits, privacy: { minimumCell } }: Audit,
): ReportReviewed {
  const { whole, fatal, distribution, by } = measured.scores;
  const score = meanCell(whole ?? { n: 0, mean: 0, deviation: null }, minimumCell);
  return {
    conversations: measured.conversations,
    reviews: measured.reviews,
    reviewers: measured.reviewers,
    span: measured.span,
    versions: [...measured.versions],
    withoutTicket: measured.withoutTicket,
    leftOut: measured.leftOut,
    score: {
      ...score,
      fatal: score.mean === null ? null : fatal,
      distribution: score.mean === null ? [] : [...distribution],
      by: breakdown(by, labels, ({ key, ...mean }) => ({ key, ...meanCell(mean, minimumCell) })),
    },
    items: Object.fromEntries(
      checklist.sections.flatMap((section) =>
        section.items.map((item) => {
          const sample = sampleCell(measured.items[item.id], labels, minimumCell);
          return [
            item.id,
            {
              text: item.text,
              section: section.name,
              rated: item.scale !== undefined,
              n: measured.items[item.id]?.n ?? 0,
              notApplicable: measured.items[item.id]?.notApplicable ?? 0,
              suppressed: isTooFew(measured.items[item.id]?.n ?? 0, minimumCell),
              ...judged(sample, limits),
              sample,
            },
          ];
        }),
      ),
    ),
    calibration: measured.calibration && calibrationCell(measured.calibration, minimumCell),
  };
}

const isTooFew = (n: number, minimum: number): boolean => n > 0 && n < minimum;

function meanCell({ n, mean, deviation }: MeanScore, minimum: number) {
  const suppressed = isTooFew(n, minimum);
  const shown = n > 0 && !suppressed;
  const bounds = shown ? meanInterval(mean, deviation, n) : null;
  return {
    n,
    mean: shown ? mean : null,
    interval: bounds && withinScale(bounds),
    suppressed,
  };
}

/** A score can't lie beyond 0 and 100, as the interval of a few may. */
const withinScale = ([lower, upper]: Bounds): [number, number] => [
  Math.max(0, lower),
  Math.min(100, upper),
];

function sampleCell(
  measured: ItemSample | undefined,
  labels: Labels,
  minimum: number,
): ReportSample | null {
  if (measured?.points == null || isTooFew(measured.n, minimum)) return null;
  const { n, passed, points, notApplicable } = measured;
  return {
    n,
    passed,
    share: passed / n,
    interval: boundsOf(passed, n),
    points,
    notApplicable,
    by: breakdown(measured.by, labels, ({ key, ...counts }: PartOf<SampleCounts>) => {
      const suppressed = isTooFew(counts.n, minimum);
      return {
        key,
        n: counts.n,
        share: suppressed ? null : counts.passed / counts.n,
        interval: suppressed ? null : boundsOf(counts.passed, counts.n),
        suppressed,
      };
    }),
  };
}

function boundsOf(hits: number, n: number): [number, number] {
  const [lower, upper] = wilson(hits, n) ?? [0, 1];
  return [lower, upper];
}

function breakdown<Part, Cell>(
  by: Readonly<Record<ReviewDimension, readonly Part[]>>,
  labels: Labels,
  cell: (part: Part) => Cell,
): Record<string, { label: string; parts: Cell[] }> {
  return Object.fromEntries(
    reviewDimensions
      .filter((dimension) => by[dimension].length > 0)
      .map((dimension) => [
        dimension,
        { label: labels[dimension] ?? dimension, parts: by[dimension].map(cell) },
      ]),
  );
}

/** What a share means by the audit's limits, and whether its interval leaves no doubt of it. */
function judged(
  sample: ReportSample | null,
  { passFrom, failBelow }: Audit['reviews'],
): { label: 'pass' | 'partial' | 'fail' | null; firm: boolean } {
  if (!sample) return { label: null, firm: false };
  const labelOf = (share: number) =>
    share >= passFrom ? 'pass' : share < failBelow ? 'fail' : 'partial';
  const label = labelOf(sample.share);
  return { label, firm: sample.interval.every((bound) => labelOf(bound) === label) };
}

function calibrationCell(
  { conversations, raters, judgements, agreement, items }: Calibration,
  minimum: number,
): NonNullable<ReportReviewed['calibration']> {
  const suppressed = isTooFew(conversations, minimum);
  const ranked = Object.entries(items).toSorted(
    ([, a], [, b]) =>
      a.agreement - b.agreement || (a.alpha.value ?? 1) - (b.alpha.value ?? 1) || b.units - a.units,
  );
  // What is withheld may not be told by its place among the others.
  const shown = ranked.filter(([, item]) => !isTooFew(item.units, minimum));
  const withheld = Object.entries(items).filter(([, item]) => isTooFew(item.units, minimum));
  return {
    conversations,
    raters,
    judgements,
    suppressed,
    agreement: suppressed ? null : agreement,
    items: Object.fromEntries(
      [...shown, ...withheld].map(([id, item]) => [id, agreementCell(item, minimum)]),
    ),
  };
}

const withheldCoefficient: Coefficient = { value: null, reason: null };

function agreementCell(item: ItemAgreement, minimum: number): ReportItemAgreement {
  const { units, raters, agreement, cohen, fleiss, alpha } = item;
  if (isTooFew(units, minimum))
    return {
      units,
      suppressed: true,
      raters,
      agreement: null,
      verdict: 'withheld',
      cohen: withheldCoefficient,
      fleiss: withheldCoefficient,
      alpha: withheldCoefficient,
      strength: null,
    };
  return {
    units,
    suppressed: false,
    raters,
    agreement,
    verdict: agreement >= AGREEMENT_TARGET ? 'met' : 'missed',
    cohen,
    fleiss,
    alpha,
    strength: strengthOf({ cohen, fleiss, alpha }),
  };
}

/** In words, the first of the coefficients that there is. */
function strengthOf(
  coefficients: Readonly<Record<'cohen' | 'fleiss' | 'alpha', Coefficient>>,
): ReportItemAgreement['strength'] {
  for (const name of ['cohen', 'fleiss', 'alpha'] as const) {
    const { value } = coefficients[name];
    if (value !== null) return { of: name, word: agreementStrength(value) };
  }
  return null;
}
