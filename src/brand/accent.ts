import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

/** The backgrounds of each theme on which the accent stands: those of tokens.css. */
export const backgrounds = {
  light: ['#fdfcfa', '#f5f3ee'],
  dark: ['#14191f', '#1c232b'],
} as const;

export type Theme = keyof typeof backgrounds;

/** What WCAG 2.2 AA (1.4.3) asks of text. */
export const LEAST_CONTRAST = 4.5;

const toOklch = converter('oklch');
const STEPS = 200;

/** The ratio of a colour with the background of a theme from which it stands out least, 1 to 21. */
export function contrastIn(theme: Theme, colour: string): number {
  return Math.min(...backgrounds[theme].map((background) => wcagContrast(colour, background)));
}

/** The colour itself where it can be read in a theme, else that of its hue that is nearest in lightness. */
export function readableIn(theme: Theme, colour: string): string {
  if (contrastIn(theme, colour) >= LEAST_CONTRAST) return colour;
  const start = toOklch(colour);
  if (!start) throw new RangeError(`${colour} is no colour`);
  const end = theme === 'light' ? 0 : 1;
  for (let step = 1; step <= STEPS; step += 1) {
    const l = start.l + ((end - start.l) * step) / STEPS;
    const shade = formatHex(clampChroma({ ...start, l } satisfies Oklch, 'oklch'));
    if (contrastIn(theme, shade) >= LEAST_CONTRAST) return shade;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}
