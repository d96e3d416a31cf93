import { wallSeconds } from './account-clock.ts';

/** The first day of the demo, 00:00. */
export const PERIOD_START = wallSeconds('2025-09-01');

/** The first day after the demo, 00:00. */
export const PERIOD_END = wallSeconds('2026-10-01');

/** When the export was taken: nothing later is known. */
export const EXPORTED_AT = wallSeconds('2026-10-01T06:00');

/** The new web shop went live: more contacts about accounts and orders, and less content customers. */
export const RELEASED_AT = wallSeconds('2026-05-11');

/** Conversations were reviewed from then on, when the twelve months before were known in full. */
export const REVIEWS_FROM = wallSeconds('2026-09-01');
