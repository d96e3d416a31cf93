/**
 * The instant of the build (UTC, as SQL writes it), at the end of its day so that builds of one day
 * agree. SOURCE_DATE_EPOCH (seconds since 1970) states another, for builds that must be repeatable.
 */
export function buildInstant(environment: NodeJS.ProcessEnv = process.env): string {
  const stated = environment.SOURCE_DATE_EPOCH;
  const date = stated ? new Date(Number(stated) * 1000) : new Date();
  return `${date.toISOString().slice(0, 10)} 23:59:59`;
}

/** The year after an instant's: zones and holidays are worked out up to its end. */
export const yearAfter = (instant: string): number => Number(instant.slice(0, 4)) + 1;
