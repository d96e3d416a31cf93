/** Keeps a figure and what belongs to it on one line. */
export const noBreakSpace = '\u00a0';
