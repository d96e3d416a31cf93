const ring = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z';
const disc = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z';
const square =
  'M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5z';
const tick = 'M4.2 8.2 5.3 7.1 7 8.8 10.7 5.1 11.8 6.2 7 11z';
const cross = 'M5.1 4 8 6.9 10.9 4 12 5.1 9.1 8 12 10.9 10.9 12 8 9.1 5.1 12 4 10.9 6.9 8 4 5.1z';
const dashes =
  'M6 1.3A7 7 0 0 1 10 1.3L9.6 2.7A5.5 5.5 0 0 0 6.4 2.7zM12.2 2.4A7 7 0 0 1 14.5 5.6L13.1 6.1A5.5 5.5 0 0 0 11.3 3.6zM15 8.3A7 7 0 0 1 13.7 12L12.5 11.2A5.5 5.5 0 0 0 13.5 8.2zM11.8 13.9A7 7 0 0 1 8.1 15L8.1 13.5A5.5 5.5 0 0 0 10.9 12.6zM5.9 14.7A7 7 0 0 1 2.7 12.5L3.8 11.5A5.5 5.5 0 0 0 6.4 13.3zM1.4 10.3A7 7 0 0 1 1.3 6.1L2.7 6.5A5.5 5.5 0 0 0 2.8 9.8zM2.2 4.1A7 7 0 0 1 4.3 2.1L5.1 3.4A5.5 5.5 0 0 0 3.5 4.9z';

const steps = ['M1 11h2.5v3H1z', 'M5 8h2.5v6H5z', 'M9 5h2.5v9H9z', 'M13 2h2.5v12H13z'];
const level = (filled: number) => ({
  d: steps.slice(0, filled).join(''),
  faint: steps.slice(filled).join(''),
});

export type Tone = 'good' | 'warn' | 'bad' | 'severe' | 'quiet';

export interface MarkShape {
  readonly tone: Tone;
  /** A path in a box of 16 × 16, filled by the even-odd rule. */
  readonly d: string;
  /** A path that is drawn pale behind it. */
  readonly faint?: string;
}

/** A shape for each thing that colour says too, so that it is never said by colour alone. */
export const markShapes = {
  pass: { tone: 'good', d: `${disc}${tick}` },
  partial: { tone: 'warn', d: `${ring}M8 2.5a5.5 5.5 0 0 0 0 11z` },
  fail: { tone: 'bad', d: `${square}${cross}` },
  na: { tone: 'quiet', d: `${ring}M5 7.25h6v1.5H5z` },
  'not-assessed': { tone: 'quiet', d: dashes },
  met: { tone: 'good', d: `${disc}${tick}` },
  missed: { tone: 'bad', d: `${square}${cross}` },
  uncertain: {
    tone: 'warn',
    d: `${ring}M4.4 8.9C5.5 6.6 6.9 6.4 8.1 7.3 9.2 8.1 9.9 7.9 10.6 6.7L11.7 7.3C10.6 9.6 9.1 9.7 7.9 8.8 6.8 8 6.2 8.2 5.5 9.5z`,
  },
  'no-target': { tone: 'quiet', d: 'M3 7.25h10v1.5H3z' },
  'not-measured': { tone: 'quiet', d: dashes },
  better: { tone: 'good', d: 'M8 2.5 14.5 13.5h-13z' },
  worse: { tone: 'bad', d: 'M8 13.5 1.5 2.5h13z' },
  differs: { tone: 'warn', d: 'M8 1.5 14.5 8 8 14.5 1.5 8z' },
  critical: { tone: 'severe', ...level(4) },
  high: { tone: 'bad', ...level(3) },
  medium: { tone: 'warn', ...level(2) },
  low: { tone: 'quiet', ...level(1) },
  'good-practice': {
    tone: 'good',
    d: 'M8 1.2l2.1 4.4 4.8.6-3.5 3.3.9 4.8L8 12l-4.3 2.3.9-4.8L1.1 6.2l4.8-.6z',
  },
  overdue: { tone: 'bad', d: `${ring}M7.25 4.2h1.5v3.5l2.4 1.7-.8 1.2-3.1-2.2z` },
  'fatal-item': {
    tone: 'severe',
    d: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM7.2 3.8v5.2h1.6V3.8zM7.2 10.4V12h1.6v-1.6z',
  },
  'other-version': {
    tone: 'warn',
    d: `${ring}M4.6 6h6.8v1.3H4.6zM4.6 8.7h6.8V10H4.6zM9.6 4l1.2.5-4 7.5-1.2-.5z`,
  },
  old: { tone: 'warn', d: `${ring}M7.25 4.2h1.5v3.5l2.4 1.7-.8 1.2-3.1-2.2z` },
  'critical-item': {
    tone: 'severe',
    d: 'M8 .8 15.2 8 8 15.2.8 8zM7.2 4.3v4.6h1.6V4.3zM7.2 10.1v1.6h1.6v-1.6z',
  },
} as const satisfies Record<string, MarkShape>;

export type MarkName = keyof typeof markShapes;
