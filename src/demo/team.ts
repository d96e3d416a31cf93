import { HOUR, wallSeconds } from './account-clock.ts';
import { weighted } from './dice.ts';
import type { Weighted } from './dice.ts';
import { BUSINESS_HOURS } from './working-hours.ts';
import type { WorkingHours } from './working-hours.ts';

export type GroupName = 'Front line' | 'Orders' | 'Billing' | 'Product experts';

/** The front line has an evening shift; the schedule of the account stays 08:00–17:00. */
export const GROUP_HOURS: Record<GroupName, WorkingHours> = {
  'Front line': { opens: 8 * HOUR, closes: 20 * HOUR },
  Orders: BUSINESS_HOURS,
  Billing: BUSINESS_HOURS,
  'Product experts': BUSINESS_HOURS,
};

/** Planted, of the front line: picks the easy tickets out of the queue. */
export const EASY_PICKER = 'Jonas Rask';

/** Share of the front line's tickets that the easy picker takes: nearly all are about the order status. */
export const EASY_PICKER_SHARE = { orderStatus: 0.58, other: 0.02 };

/** Planted, of the front line: works part-time and is the only one who speaks Finnish. */
export const FINNISH_SPEAKER = 'Aino Kettula';

/** The end of the Finnish speaker's last day: nobody takes over. */
export const FINNISH_SPEAKER_LEFT_AT = wallSeconds('2026-01-16T17:00');

/** The agents among whom a group's other tickets are shared. */
export const COLLEAGUES: Record<GroupName, Weighted<string>> = {
  'Front line': weighted([
    ['Ingrid Solvang', 1.1],
    ['Mats Lindeby', 1],
    ['Freja Dalum', 0.9],
    ['Oskar Nyhus', 1],
  ]),
  Orders: weighted([
    ['Sigrid Molvær', 1.1],
    ['Emil Sundgård', 1],
    ['Lærke Holmby', 0.9],
    ['Nils Ekra', 1],
  ]),
  Billing: weighted([
    ['Karin Åsbrink', 1],
    ['Tobias Wendt', 0.9],
  ]),
  'Product experts': weighted([
    ['Runa Fossli', 1],
    ['Paweł Jąkalski', 0.9],
  ]),
};
