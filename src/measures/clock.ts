/** By the calendar, or within opening hours only. */
export const clocks = ['calendar', 'business'] as const;
export type Clock = (typeof clocks)[number];
