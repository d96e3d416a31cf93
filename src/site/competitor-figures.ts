import dumbbell from '../charts/dumbbell.ts';
import heatMap from '../charts/heat-map.ts';
import queryDots from '../charts/query-dots.ts';
import queryLine from '../charts/query-line.ts';
import rankedBars from '../charts/ranked-bars.ts';
import { numericScales } from '../comparison/place-criterion.ts';
import { scales } from '../comparison/scales.ts';
import type { ReportCompetition } from '../report/schema.ts';
import {
  coverMessage,
  gapsMessage,
  positionMessage,
  ratingsMessage,
} from './competitor-messages.ts';
import { type ComparedCriterion, companyName, scaleName } from './competitor-words.ts';
import { partsMessage } from './difference-message.ts';
import { type DrawnFigure, drawFigure } from './draw-figure.ts';
import type { SiteContext } from './site-context.ts';

type Contacts = NonNullable<ReportCompetition['contacts']>;
type Reviews = NonNullable<ReportCompetition['reviews']>;

/** Scales on which values of different criteria mean the same, so that they can share an axis. */
const shared: readonly string[] = ['rating', 'share', 'public-rating'];

/** Scales whose values say themselves what they are. */
const plain: readonly string[] = ['count', 'duration', 'share'];

/** A chart of dumbbells for each scale on which something can be compared. */
export function dumbbells(
  { criteria, own }: ReportCompetition,
  context: SiteContext,
): DrawnFigure[] {
  const groups = new Map<string, ComparedCriterion[]>();
  for (const criterion of criteria) {
    const { kind, scale, id, place, best, median } = criterion;
    const alike = criterion.own === best?.value && criterion.own === median;
    if (place === null || alike || !numericScales.includes(kind)) continue;
    const key = shared.includes(kind) ? `${kind} ${scale ?? ''}` : id;
    groups.set(key, [...(groups.get(key) ?? []), criterion]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const scale = scaleName(first, context);
    const { kind } = first;
    const data = {
      title: group.length > 1 ? scale : first.name,
      owner: context.report.competitors[own]?.name ?? own,
      unit: scales[kind].unit,
      scale,
      ends: scales[kind].ends(first.scale ?? ''),
      rows: group.map(({ name, best, ...row }) => ({
        ...{ name, own: row.own, median: row.median },
        best: best?.value ?? null,
      })),
    };
    return [drawFigure(dumbbell, data, context, gapsMessage(data.title, group, context))];
  });
}

/** Two criteria against each other; null where the audit states none or they are known of nobody. */
export function positionFigure(
  comparison: ReportCompetition,
  context: SiteContext,
): DrawnFigure | null {
  const { position, criteria } = comparison;
  if (!position) return null;
  const { t, report } = context;
  const axis = (id: string) => {
    const criterion = criteria.find((each) => each.id === id);
    if (!criterion) return null;
    const isPlain = plain.includes(criterion.kind);
    const scale = isPlain ? '' : ` (${scaleName(criterion, context)})`;
    return { name: `${criterion.name}${scale}`, unit: scales[criterion.kind].unit };
  };
  const [x, y] = [axis(position.x), axis(position.y)];
  const placed = position.companies.filter((company) => company.x !== null && company.y !== null);
  if (!x || !y || placed.length === 0) return null;
  const title = t('position.of', { x: x.name, y: y.name });
  return drawFigure(
    queryDots,
    {
      title,
      ...{ x, y, nameOf: t('competitor.company'), seriesName: t('competitor.company') },
      dots: placed.map(({ company, ...at }) => ({
        name: report.competitors[company]?.name ?? company,
        series: t(report.competitors[company]?.own === true ? 'position.us' : 'position.them'),
        ...at,
        withheld: false,
      })),
      minimumCell: report.audit.minimumCell,
    },
    context,
    positionMessage(title, comparison, context),
  );
}

const contactBar = {
  'no-answer': { unit: 'share', statistic: 'contact.share-of-contacts' },
  'first-answer': { unit: 'duration', statistic: 'contact.median-time' },
} as const;

/** One figure of the mystery contacts by company, the lowest first; null where it is known of nobody. */
export function contactBars(
  { companies }: Contacts,
  measure: keyof typeof contactBar,
  context: SiteContext,
): DrawnFigure | null {
  const title = context.t(`contact.${measure}`);
  const { unit, statistic } = contactBar[measure];
  const bars = companies
    .map(({ company, estimates }) => ({
      key: companyName(company, context),
      ...estimates[measure],
    }))
    .toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  if (bars.every(({ value }) => value === null)) return null;
  return drawFigure(
    rankedBars,
    { ...{ title, unit, bars }, statistic: context.t(statistic), target: null, overall: null },
    context,
    partsMessage({ name: title, title, unit }, bars, context),
  );
}

/** The hours of the week in which the audited organisation was tested; null without any. */
export function coverMap(
  contacts: Contacts,
  own: string,
  context: SiteContext,
): DrawnFigure | null {
  const tested = contacts.companies.find(({ company }) => company === own);
  const cells = (tested?.hours ?? []).map(({ weekday, hour, answered }) => ({
    ...{ weekday, hour, value: answered.value, n: answered.n },
  }));
  if (!tested || cells.every(({ value }) => value === null)) return null;
  const name = context.report.competitors[own]?.name ?? own;
  return drawFigure(
    heatMap,
    {
      title: context.t('contact.cover-map', { name }),
      unit: 'share',
      statistic: context.t('contact.within-hour'),
      cells,
    },
    context,
    coverMessage(name, tested, context),
  );
}

/** Mean ratings by month, ours and our competitors’; null where fewer than two can be shown. */
export function ratingLine({ months }: Reviews, context: SiteContext): DrawnFigure | null {
  const { t, report } = context;
  const points = months.map(({ side, month, estimates: { rating } }) => ({
    key: month,
    series: t(side === 'own' ? 'position.us' : 'position.them'),
    ...{ value: rating.value, n: rating.n, withheld: rating.suppressed },
  }));
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  const title = t('public-review.over-time');
  return drawFigure(
    queryLine,
    {
      title,
      unit: 'decimal',
      measure: t('public-review.rating'),
      keyName: t('public-review.month'),
      seriesName: t('competitor.company'),
      points,
      minimumCell: report.audit.minimumCell,
    },
    context,
    ratingsMessage(title, months, context),
  );
}
