import { holidayClosures, holidaysOf } from '../time/holidays.ts';
import type { OpeningHours, WeeklyHours } from '../time/opening-hours.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { type Dataset, dimensionsOf } from './dataset.ts';

/** When a service is open: in general, and for those parts of a dimension that keep their own hours. */
export interface ServiceHours {
  /** Null where only some parts have hours. */
  readonly general: OpeningHours | null;
  readonly own: {
    readonly column: string;
    readonly parts: Readonly<Record<string, OpeningHours>>;
  } | null;
}

/**
 * The opening hours that an audit states for the rows of a data set, with its closures and public
 * holidays; null without any.
 */
export function auditHours(audit: Audit, dataset: Dataset, lastYear: number): ServiceHours | null {
  const { openingHours, openingHoursBy, closures, holidays, timeZone } = audit;
  const [column, parts = {}] = Object.entries(openingHoursBy)[0] ?? [];
  const has = column !== undefined && hoursDimensions(dataset).includes(column);
  if (isEmpty(openingHours) && !(has && !isEmpty(parts))) return null;
  const years = { from: '1990-01-01', to: `${lastYear}-12-31` };
  const closed = closures.map(({ from, to, hours }) => ({
    from,
    ...(to !== undefined && { to }),
    ...(hours !== undefined && { hours }),
  }));
  const place = holidays && {
    country: holidays.country,
    ...(holidays.region !== undefined && { region: holidays.region }),
  };
  const allClosed = [...closed, ...(place ? holidayClosures(holidaysOf(place, years)) : [])];
  const calendar = (weekly: WeeklyHours): OpeningHours => ({
    timeZone,
    weekly: Object.fromEntries(Object.entries(weekly).filter(([, hours]) => hours.length > 0)),
    closures: allClosed,
  });
  return {
    general: isEmpty(openingHours) ? null : calendar(openingHours),
    own: has
      ? {
          column,
          parts: Object.fromEntries(
            Object.entries(parts).map(([part, weekly]) => [part, calendar(weekly)]),
          ),
        }
      : null,
  };
}

/** The columns of a data set whose parts can keep hours of their own. Agents go by pseudonyms. */
export function hoursDimensions(dataset: Dataset): string[] {
  return dimensionsOf(dataset).flatMap(({ column, privacy }) =>
    privacy === 'public' ? [column] : [],
  );
}

function isEmpty(group: object): boolean {
  return Object.keys(group).length === 0;
}
