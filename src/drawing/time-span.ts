import type { Formats } from '../formats/create-formats.ts';
import type { Say } from './words.ts';

/** A bar of a timeline: ISO days, both included. */
export interface TimeSpan {
  /** What it stands for. */
  name: string;
  from: string;
  to: string;
  /** Whether the start is stated; if not, it is assumed, or (where both days are one) not known. */
  start: 'stated' | 'assumed' | 'unknown';
  state: 'overdue' | 'in-progress' | 'open' | 'done';
  /** How many of the things it stands for are open, where it is not one alone. */
  counts?: { n: number; overdue: number } | undefined;
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}

export function stateWord({ state }: TimeSpan, say: Say): string {
  const words = {
    overdue: 'barOverdueWord',
    'in-progress': 'barInProgress',
    open: 'barOpen',
    done: 'barDone',
  } as const;
  return say(words[state]);
}

/** How many things a bar stands for, and how many of them are overdue; empty for one alone. */
export function countText({ counts }: TimeSpan, formats: Formats, say: Say): string {
  if (!counts) return '';
  const [n, overdue] = [formats.count(counts.n), formats.count(counts.overdue)];
  return counts.overdue > 0 ? say('barCountOverdue', { n, overdue }) : say('barCount', { n });
}

/** What a pointer resting on a bar is told. */
export function spanTitle(span: TimeSpan, formats: Formats, say: Say): string {
  const phrases = { stated: 'spanText', assumed: 'spanAssumed', unknown: 'spanEnd' } as const;
  const values = {
    from: formats.day(span.from),
    to: formats.day(span.to),
    state: countText(span, formats, say) || stateWord(span, say),
  };
  return `${span.name}: ${say(phrases[span.start], values)}`;
}
