import type { Competitor } from './competitor.ts';
import { type Criterion, criterionTopics } from './criterion.ts';
import { medianOf } from './leaders.ts';
import { type ScaleName, scales } from './scales.ts';

/** Where the audited organisation stands on a criterion. */
export const places = ['leads', 'level', 'between', 'trails'] as const;
export type Place = (typeof places)[number];

/** A criterion put to all companies. Values are in the criterion’s own unit, points from 0 to 100. */
export interface Placement {
  readonly criterion: string;
  /** The scale on which values are compared, such as 1-5 or EUR; null where nothing is known. */
  readonly scale: string | null;
  readonly own: number | null;
  /** The best value among the competitors, and who has it. */
  readonly best: { readonly value: number; readonly companies: readonly string[] } | null;
  /** Of the competitors. */
  readonly median: number | null;
  /** How many competitors have a value on the scale, of how many. */
  readonly known: number;
  readonly of: number;
  /**
   * Leads: better than every competitor; level: as good as the best; trails: worse than the
   * competitors’ median; between: the rest. Null where the own value, all others or a better is unknown.
   */
  readonly place: Place | null;
  /** Own less best, in the criterion’s unit. */
  readonly gap: number | null;
  /** How many points the own value lies behind the best; negative where it is ahead. */
  readonly behind: number | null;
  readonly points: Readonly<Record<string, number | null>>;
}

/** Scales of numbers that can be drawn along an axis. */
export const numericScales: readonly ScaleName[] = [
  'rating',
  'hours-a-week',
  'count',
  'duration',
  'money',
  'share',
  'public-rating',
];

export function isWeighable({ better }: Criterion): boolean {
  return better !== 'none';
}

/** Puts a criterion to all companies; values on another scale than the audited organisation’s are left out. */
export function placeCriterion(criterion: Criterion, companies: readonly Competitor[]): Placement {
  const scale = commonScale(criterion.id, companies);
  const values = new Map(
    companies.map((company) => [company.id, valueOn(company, criterion.id, scale)]),
  );
  const ownId = companies.find(({ own }) => own)?.id ?? '';
  const own = values.get(ownId) ?? null;
  const others = companies.flatMap(({ id, own: isOwn }) => {
    const value = values.get(id) ?? null;
    return isOwn || value === null ? [] : [{ id, value }];
  });
  const sign = criterion.better === 'lower' ? -1 : 1;
  const found = others.map(({ value }) => value);
  const bestValue =
    others.length === 0 || !isWeighable(criterion)
      ? null
      : sign * Math.max(...found.map((value) => sign * value));
  const points = pointsOf(criterion, scale, values);
  const bestPoints = others.flatMap(({ id }) => points[id] ?? []);
  const ownPoints = points[ownId] ?? null;
  const median = medianOf(found);
  return {
    criterion: criterion.id,
    scale,
    own,
    best:
      bestValue === null
        ? null
        : {
            value: bestValue,
            companies: others.filter(({ value }) => value === bestValue).map(({ id }) => id),
          },
    median,
    known: others.length,
    of: companies.filter((company) => !company.own).length,
    place:
      own === null || bestValue === null || median === null
        ? null
        : placeOf(sign * own, sign * bestValue, sign * median),
    gap: own === null || bestValue === null ? null : own - bestValue,
    behind:
      ownPoints === null || bestPoints.length === 0 ? null : Math.max(...bestPoints) - ownPoints,
    points,
  };
}

function placeOf(own: number, best: number, median: number): Place {
  if (own > best) return 'leads';
  if (own === best) return 'level';
  return own < median ? 'trails' : 'between';
}

/** The scale of the own value, else the one that most competitors’ values have. */
function commonScale(criterion: string, companies: readonly Competitor[]): string | null {
  const stated = companies.flatMap(({ own, cells }) => {
    const cell = cells[criterion];
    return cell && cell.value !== null ? [{ own, scale: cell.scale }] : [];
  });
  const own = stated.find((cell) => cell.own);
  if (own) return own.scale;
  const counts = new Map<string, number>();
  for (const { scale } of stated) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

function valueOn({ cells }: Competitor, criterion: string, scale: string | null): number | null {
  const cell = cells[criterion];
  return cell?.scale === scale && typeof cell.value === 'number' ? cell.value : null;
}

/**
 * Values as points: from the worst that can be to the best; on scales without ends, from the worst
 * to the best of these companies, and 100 for all where they are alike.
 */
function pointsOf(
  criterion: Criterion,
  scale: string | null,
  values: ReadonlyMap<string, number | null>,
): Record<string, number | null> {
  const known = [...values.values()].filter((value) => value !== null);
  const [least, greatest] = scales[criterion.scale].ends(scale ?? '') ?? [
    Math.min(...known),
    Math.max(...known),
  ];
  const share = (value: number) => {
    if (greatest === least) return 1;
    const risen = (value - least) / (greatest - least);
    return criterion.better === 'lower' ? 1 - risen : risen;
  };
  return Object.fromEntries(
    [...values].map(([id, value]) => [
      id,
      value === null || !isWeighable(criterion) ? null : 100 * share(value),
    ]),
  );
}

/** Criteria on which the own organisation is farthest behind come first, those without a place last. */
export function orderPlacements(
  placements: readonly Placement[],
  criteria: ReadonlyMap<string, Criterion>,
): Placement[] {
  const rank = ({ criterion }: Placement) => {
    const { topic = 'help', name = criterion } = criteria.get(criterion) ?? {};
    return { topic: criterionTopics.indexOf(topic), name };
  };
  return placements.toSorted((a, b) => {
    if (a.place === null || b.place === null)
      if (a.place !== b.place) return a.place === null ? 1 : -1;
    const [one, other] = [rank(a), rank(b)];
    return (
      (a.place === null ? 0 : (b.behind ?? 0) - (a.behind ?? 0)) ||
      one.topic - other.topic ||
      one.name.localeCompare(other.name, 'en')
    );
  });
}

/** The audited organisation, then those that are best at most criteria, then by name. */
export function orderCompanies(
  companies: readonly Competitor[],
  placements: readonly Placement[],
): Competitor[] {
  const bests = ({ id }: Competitor) =>
    placements.filter(({ best }) => best?.companies.includes(id)).length;
  return companies.toSorted(
    (a, b) =>
      Number(b.own) - Number(a.own) || bests(b) - bests(a) || a.name.localeCompare(b.name, 'en'),
  );
}
