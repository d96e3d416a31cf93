/** The colours that charts may use. Their values, for light, dark and print, are in charts.css. */
export const colour = {
  ink: 'var(--chart-ink)',
  muted: 'var(--chart-muted)',
  grid: 'var(--chart-grid)',
  paper: 'var(--chart-paper)',
  series: 'var(--chart-1)',
  target: 'var(--chart-target)',
  band: 'var(--chart-band)',
  signal: 'var(--chart-signal)',
} as const;

/** A six-step sequential scale, from least to most. */
export const heat = [0, 1, 2, 3, 4, 5].map((step) => `var(--chart-heat-${step.toString()})`);

/** Text sizes in pixels of the drawing. */
export const size = { label: 13, text: 12, small: 11 } as const;

export const lineHeight = 1.25;

/** Width in pixels that a chart is drawn for where its context names none. */
export const defaultWidth = 720;

/** Charts narrower than this are laid out for a phone. */
export const narrowBelow = 480;
