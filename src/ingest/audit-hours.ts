import { holidayClosures, holidaysOf } from '../time/holidays.ts';
import type { OpeningHours } from '../time/opening-hours.ts';
import type { Audit } from '../workspace/audit-schema.ts';

/** The opening hours that an audit states, with its closures and public holidays; null without any. */
export function auditHours(audit: Audit, lastYear: number): OpeningHours | null {
  const { openingHours, closures, holidays, timeZone } = audit;
  if (Object.keys(openingHours).length === 0) return null;
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
  return {
    timeZone,
    weekly: Object.fromEntries(
      Object.entries(openingHours).filter(([, hours]) => hours.length > 0),
    ),
    closures: [...closed, ...(place ? holidayClosures(holidaysOf(place, years)) : [])],
  };
}
