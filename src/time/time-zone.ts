import { Temporal } from 'temporal-polyfill';

/** From `instant` (UTC, `YYYY-MM-DD HH:MM:SS`) on, local time is UTC plus `offset` seconds. */
interface OffsetSpan {
  readonly instant: string;
  readonly offset: number;
}

const FIRST_YEAR = 1990;

/** Whether `zone` is an IANA time zone that this machine's tables know. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** All IANA names, for error texts. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/**
 * SQL for macros `<name>_to_utc(local)` and `<name>_from_utc(utc)` over TIMESTAMP values of `zone`,
 * since the engine has no time-zone tables of its own. Local times that occur twice are taken as the
 * first of the two, and those that a clock change skips as if it had not happened yet (Temporal's
 * “compatible”). Stamps after `lastYear` get that year's last offset.
 */
export function timeZoneMacros(name: string, zone: string, lastYear: number): string[] {
  const spans = offsetSpans(zone, lastYear);
  const [first, ...changes] = spans;
  if (!first) throw new RangeError(`no offsets for ${zone}`);

  const newestFirst = changes.map((span, i) => ({ span, before: spans[i]?.offset ?? 0 })).reverse();
  const toUtc = newestFirst.map(({ span, before }) => {
    const threshold = shift(span.instant, Math.max(span.offset, before));
    return `WHEN l >= TIMESTAMP '${threshold}' THEN l - to_seconds(${span.offset})`;
  });
  const fromUtc = newestFirst.map(
    ({ span }) => `WHEN u >= TIMESTAMP '${span.instant}' THEN u + to_seconds(${span.offset})`,
  );
  const otherwise = (variable: string, sign: string) =>
    `${variable} ${sign} to_seconds(${first.offset})`;
  const choose = (cases: string[], fallback: string) =>
    cases.length === 0 ? fallback : `CASE ${cases.join(' ')} ELSE ${fallback} END`;
  return [
    `CREATE OR REPLACE MACRO ${name}_to_utc(l) AS ${choose(toUtc, otherwise('l', '-'))}`,
    `CREATE OR REPLACE MACRO ${name}_from_utc(u) AS ${choose(fromUtc, otherwise('u', '+'))}`,
  ];
}

function offsetSpans(zone: string, lastYear: number): OffsetSpan[] {
  const end = Temporal.ZonedDateTime.from(`${lastYear + 1}-01-01T00:00[UTC]`);
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(
    `${FIRST_YEAR}-01-01T00:00[UTC]`,
  ).withTimeZone(zone);
  const spans: OffsetSpan[] = [];
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    spans.push({ instant: sqlUtc(at.toInstant()), offset: at.offsetNanoseconds / 1e9 });
    at = at.getTimeZoneTransition('next');
  }
  return spans;
}

function shift(instant: string, seconds: number): string {
  return sqlUtc(Temporal.Instant.from(`${instant.replace(' ', 'T')}Z`).add({ seconds }));
}

function sqlUtc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '');
}

/** The instant (UTC, as SQL writes it) of a local date and time in `zone`. */
export function localToSqlUtc(local: string, zone: string): string {
  return sqlUtc(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());
}
