import { type ScaleName, scales } from '../comparison/scales.ts';
import type { ReportCompetition } from '../report/schema.ts';
import type { SiteContext } from './site-context.ts';

export type ComparedCriterion = ReportCompetition['criteria'][number];

/** The name of a company; that of the audited organisation says so. */
export function companyName(id: string, { report, t }: SiteContext): string {
  const { name = id, own = false } = report.competitors[id] ?? {};
  return own ? t('competitor.own-name', { name }) : name;
}

/** Companies as a list in a sentence. */
export function companyList(ids: readonly string[], { report, formats }: SiteContext): string {
  const names = ids.map((id) => report.competitors[id]?.name ?? id);
  return new Intl.ListFormat(formats.locale).format(names);
}

/** A value on its scale: “3 of 5”, “45 h a week”, “NOK 49”. */
export function scaleText(
  value: number | string,
  kind: ScaleName,
  scale: string | null,
  { formats, t }: SiteContext,
): string {
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'yes-no':
      return t(value > 0 ? 'scale.yes' : 'scale.no');
    case 'rating':
      return t('scale.rating', { value: formats.limit('decimal', value) });
    case 'hours-a-week':
      return t('scale.hours-a-week', { value: formats.limit('decimal', value) });
    case 'public-rating':
      return scale === 'percent'
        ? formats.limit('share', value / 100)
        : t('scale.public-rating', {
            value: formats.limit('decimal', value),
            most: scale?.split('-')[1] ?? '',
          });
    case 'money':
      return money(value, scale, formats.locale);
    default:
      return formats.limit(scales[kind].unit, value);
  }
}

/** How far two values are apart: “2 points”, “1.5 h”. */
function distanceText(
  distance: number,
  { kind, scale }: ComparedCriterion,
  context: SiteContext,
): string {
  const { formats, t } = context;
  const value = formats.limit('decimal', Number(distance.toPrecision(6)));
  if (kind === 'rating' || kind === 'public-rating')
    return t('scale.points', { count: distance, value });
  if (kind === 'share')
    return t('scale.percentage-points', {
      value: formats.limit('decimal', Number((100 * distance).toPrecision(4))),
    });
  return kind === 'hours-a-week'
    ? t('scale.hours-a-week', { value })
    : scaleText(Number(distance.toPrecision(6)), kind, scale, context);
}

/** Who is best at a criterion, the audited organisation among them. */
export function bestCompanies({ best, place }: ComparedCriterion, own: string): string[] {
  if (!best) return [];
  if (place === 'leads') return [own];
  return place === 'level' ? [own, ...best.companies] : best.companies;
}

/** Where the audited organisation stands on a criterion and how far from the best, in words. */
export function placeText(criterion: ComparedCriterion, context: SiteContext): string {
  const { t } = context;
  const { own, best, median, gap, kind, scale, known, of } = criterion;
  if (own === null || best === null || gap === null || median === null) return '';
  if (kind === 'yes-no') return yesNoText(criterion, context);
  const say = (value: number) => scaleText(value, kind, scale, context);
  const distance = distanceText(Math.abs(gap), criterion, context);
  const ahead = criterion.place === 'leads' ? 'place.ahead' : 'place.behind';
  const place = t(gap === 0 ? 'place.same' : ahead, {
    own: say(own),
    companies: companyList(best.companies, context),
    best: say(best.value),
    gap: distance,
    median: say(median),
  });
  return known < of ? t('place.few-known', { place, known, of }) : place;
}

function yesNoText({ id, own, known }: ComparedCriterion, { report, t }: SiteContext): string {
  const yes = Object.values(report.competitors).filter(
    ({ own: isOwn, cells }) => !isOwn && cells[id]?.value === 1,
  ).length;
  if (own === 1) return t('place.yes-no-have', { yes, known });
  return yes === 0 ? t('place.yes-no-nobody', { known }) : t('place.yes-no-none', { yes, known });
}

/** What the values of a criterion are: “Amount in NOK”. */
export function scaleName({ kind, scale }: ComparedCriterion, { t }: SiteContext): string {
  if (kind === 'text' || kind === 'yes-no') return '';
  return t(`scale-name.${kind}`, { scale: scale?.replace('-', '–') ?? '' });
}

function money(value: number, currency: string | null, locale: string): string {
  return new Intl.NumberFormat(locale, {
    ...(currency === null ? {} : { style: 'currency', currency }),
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}
