import type { ReportCompetition } from '../report/schema.ts';
import type { ComparedCriterion } from './competitor-words.ts';
import { areApart } from './difference-message.ts';
import type { SiteContext } from './site-context.ts';

type Contacts = NonNullable<ReportCompetition['contacts']>;
type Reviews = NonNullable<ReportCompetition['reviews']>;

/** Where the audited organisation stands on criteria of one scale. */
export function gapsMessage(
  title: string,
  criteria: readonly ComparedCriterion[],
  { formats, t }: SiteContext,
): string | null {
  const [first, ...others] = criteria;
  if (!first?.place) return null;
  if (others.length === 0) {
    const place = t(`place.${first.place}`);
    const what = place.charAt(0).toLocaleLowerCase(formats.locale) + place.slice(1);
    return t('message.named', { name: title, what });
  }
  const trails = criteria.filter(({ place }) => place === 'trails').length;
  const between = criteria.filter(({ place }) => place === 'between').length;
  return t('message.gaps', {
    ...{ title, behind: formats.count(trails + between), trails: formats.count(trails) },
    count: criteria.length,
  });
}

/** How many competitors are better on both of two criteria. */
export function positionMessage(
  title: string,
  { position, criteria, own }: ReportCompetition,
  { formats, t }: SiteContext,
): string | null {
  const ours = position?.companies.find(({ company }) => company === own);
  if (!position || !ours) return null;
  const signOf = (id: string) => {
    const better = criteria.find((criterion) => criterion.id === id)?.better;
    return better === 'higher' ? 1 : better === 'lower' ? -1 : 0;
  };
  const signs = { x: signOf(position.x), y: signOf(position.y) };
  const { x, y } = ours;
  if (x === null || y === null || signs.x === 0 || signs.y === 0) return null;
  const others = position.companies.flatMap((one) =>
    one === ours || one.x === null || one.y === null ? [] : [{ x: one.x, y: one.y }],
  );
  if (others.length === 0) return null;
  const better = others.filter((one) => (one.x - x) * signs.x > 0 && (one.y - y) * signs.y > 0);
  return t('message.position', {
    title,
    better: formats.count(better.length),
    of: formats.count(others.length),
  });
}

/** In how many of the tested hours a company answered within an hour. */
export function coverMessage(
  name: string,
  { cover: { tested, covered } }: Contacts['companies'][number],
  { formats, t }: SiteContext,
): string {
  const values = { name, tested: formats.count(tested), covered: formats.count(covered) };
  return t('message.cover', values);
}

/** In how many months the ratings of the two sides differ beyond noise. */
export function ratingsMessage(
  title: string,
  months: Reviews['months'],
  { formats, t }: SiteContext,
): string | null {
  const bySide = Map.groupBy(months, ({ month }) => month);
  const pairs = [...bySide.values()].flatMap((sides) => {
    const [a, b] = sides.map(({ estimates }) => estimates.rating.interval);
    return a && b ? [[a, b] as const] : [];
  });
  if (pairs.length === 0) return null;
  const differ = pairs.filter(([a, b]) => areApart(a, b)).length;
  return t('message.ratings', { title, differ: formats.count(differ), count: pairs.length });
}
