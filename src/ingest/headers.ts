import { isTimeZone } from '../time/time-zone.ts';

/** A time zone in brackets at the end of a header: “Created at (Europe/Berlin)”. */
const bracketed = /\s*\((UTC|GMT|[A-Za-z_]+\/[\w+/-]+)\)\s*$/;

/** How headers are compared: case, surrounding and repeated blanks and a time zone don't matter. */
export function headerKey(header: string): string {
  const named = headerZone(header) === null ? header : header.replace(bracketed, '');
  return named.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The IANA time zone that a header states for the stamps below it; null for a header without one. */
export function headerZone(header: string): string | null {
  const zone = bracketed.exec(header)?.[1];
  return zone !== undefined && isTimeZone(zone) ? zone : null;
}

/** Where in `headers` the first of `variants` that is there stands, as often as it is repeated. */
export function headerPositions(
  headers: readonly string[],
  variants: string | readonly string[],
): number[] {
  const keys = headers.map(headerKey);
  for (const wanted of (typeof variants === 'string' ? [variants] : variants).map(headerKey)) {
    const positions = keys.flatMap((key, position) => (key === wanted ? [position] : []));
    if (positions.length > 0) return positions;
  }
  return [];
}

/** The header of `headers` that one of `variants` names, the likeliest first. */
export function findHeader(
  headers: readonly string[],
  variants: string | readonly string[],
): string | undefined {
  const [position] = headerPositions(headers, variants);
  return position === undefined ? undefined : headers[position];
}
