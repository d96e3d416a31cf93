import { Temporal } from 'temporal-polyfill';

import type { Range } from './ranges.ts';

/** From instant `since` on, local time is UTC plus `offset`; both in seconds. */
interface Offset {
  readonly since: number;
  readonly offset: number;
}

/** Well above the distance between local time and UTC anywhere. */
const MARGIN_SECONDS = 48 * 3600;

/**
 * The function that says when the clock of `zone` first shows a local time or a later one. Local
 * times are given as if they were UTC, in seconds since 1970, and must lie in `within`; so is the
 * answer, but it is UTC. It is what Temporal calls “compatible” (of a time that comes twice, the
 * first), save for times that a change of the clock skips: these are the instant of the change, so
 * that no time passes between two of them.
 */
export function firstShowing(zone: string, within: Range): (local: number) => number {
  const offsets = offsetsOf(zone, {
    from: within.from - MARGIN_SECONDS,
    to: within.to + MARGIN_SECONDS,
  });
  return (local) => {
    for (const [i, { since, offset }] of offsets.entries()) {
      const at = Math.max(since, local - offset);
      if (at < (offsets[i + 1]?.since ?? Infinity)) return at;
    }
    throw new RangeError(`no offsets for ${zone}`);
  };
}

function offsetsOf(zone: string, { from, to }: Range): Offset[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(zone);
  const offsets: Offset[] = [{ since: -Infinity, offset: start.offsetNanoseconds / 1e9 }];
  let change = start.getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds <= to * 1000) {
    offsets.push({
      since: change.epochMilliseconds / 1000,
      offset: change.offsetNanoseconds / 1e9,
    });
    change = change.getTimeZoneTransition('next');
  }
  return offsets;
}
