import type { Translate } from '../language/translate.ts';
import { holidaysOf } from '../time/holidays.ts';
import { slicesOf } from '../time/period.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { ReportCover } from './cover-schema.ts';
import type { Report } from './schema.ts';

const demand = ['tickets-created', 'calls-offered'] as const;
const FEWEST_MONTHS = 6;

/** What came in by month, a day, with the public holidays of the audit’s place. */
export function seasonsSection(
  kpis: Report['kpis'],
  { holidays: place, locale }: Audit,
  period: Report['audit']['period'],
  t: Translate,
): ReportCover['seasons'] {
  if (period === null) return null;
  const language = new Intl.Locale(locale).language;
  const holidays = place
    ? holidaysOf(
        { country: place.country, ...(place.region !== undefined && { region: place.region }) },
        period,
        { language },
      ).map(({ day, name, feast }) => ({ day, name: feast ? t(`holiday.${feast}`) : name }))
    : [];
  const slices = new Map(slicesOf(period, 'month').map((slice) => [slice.key, slice]));
  const series = demand.flatMap((id) => {
    const months = (kpis[id]?.trend ?? []).flatMap(({ period: month, partial, value }) => {
      const slice = slices.get(month);
      return slice && value !== null
        ? [{ period: month, partial, days: slice.days, n: value, perDay: value / slice.days }]
        : [];
    });
    const whole = months.filter(({ partial }) => !partial);
    const days = whole.reduce((sum, month) => sum + month.days, 0);
    const mean = whole.reduce((sum, month) => sum + month.n, 0) / days;
    if (whole.length < FEWEST_MONTHS || mean === 0) return [];
    return [
      {
        ...{ kpi: id, mean },
        months: months.map((month) => ({
          ...month,
          holidays: new Set(
            holidays.flatMap(({ day }) => (day.startsWith(month.period) ? [day] : [])),
          ).size,
          index: month.perDay / mean,
        })),
      },
    ];
  });
  if (series.length === 0) return null;
  return {
    place: place ? Object.values(place).join('-') : null,
    twoYears: series.some(({ months }) => months.length >= 24),
    ...{ holidays, series },
  };
}
