import { holidayClosures, holidaysOf } from '../time/holidays.ts';
import type { Closure, OpeningHours, WeeklyHours } from '../time/opening-hours.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { type Dataset, dimensionsOf } from './dataset.ts';

/** When a service is open: in general, and for those parts of a dimension that keep their own hours. */
export interface ServiceHours<Hours = OpeningHours> {
  /** Null where only some parts have hours. */
  readonly general: Hours | null;
  readonly own: {
    readonly column: string;
    readonly parts: Readonly<Record<string, Hours>>;
  } | null;
}

/** The weekly hours that an audit states for the rows of a data set; null without any. */
export function weeklyHours(
  { openingHours, openingHoursBy }: Audit,
  dataset: Dataset,
): ServiceHours<WeeklyHours> | null {
  const [column, parts = {}] = Object.entries(openingHoursBy)[0] ?? [];
  const has = column !== undefined && hoursDimensions(dataset).includes(column);
  if (isEmpty(openingHours) && !(has && !isEmpty(parts))) return null;
  return {
    general: isEmpty(openingHours) ? null : openingHours,
    own: has ? { column, parts } : null,
  };
}

/** The closures and public holidays that an audit's opening hours leave out, up to the end of a year. */
export function auditClosures(
  { openingHours, openingHoursBy, closures, holidays }: Audit,
  lastYear: number,
): Closure[] {
  if (isEmpty(openingHours) && isEmpty(openingHoursBy)) return [];
  const closed = closures.map(({ from, to, hours }) => ({
    from,
    ...(to !== undefined && { to }),
    ...(hours !== undefined && { hours }),
  }));
  if (!holidays) return closed;
  const { country, region } = holidays;
  const place = { country, ...(region !== undefined && { region }) };
  const years = { from: '1990-01-01', to: `${lastYear}-12-31` };
  return [...closed, ...holidayClosures(holidaysOf(place, years))];
}

/** The opening hours of a data set's rows, by the audit's clock and without its closures. */
export function auditHours(
  audit: Audit,
  dataset: Dataset,
  closures: readonly Closure[],
): ServiceHours | null {
  const hours = weeklyHours(audit, dataset);
  if (!hours) return null;
  const calendar = (weekly: WeeklyHours): OpeningHours => ({
    timeZone: audit.timeZone,
    weekly: Object.fromEntries(Object.entries(weekly).filter(([, open]) => open.length > 0)),
    closures,
  });
  return {
    general: hours.general && calendar(hours.general),
    own: hours.own && {
      column: hours.own.column,
      parts: Object.fromEntries(
        Object.entries(hours.own.parts).map(([part, weekly]) => [part, calendar(weekly)]),
      ),
    },
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
