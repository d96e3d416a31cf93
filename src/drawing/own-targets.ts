import type { Formats } from '../formats/create-formats.ts';
import type { Unit } from '../measures/unit.ts';
import { rimmed } from './rimmed.ts';
import { shortTarget, type Target } from './target.ts';
import { colour } from './theme.ts';
import type { Phrase, Say } from './words.ts';

/** How a group stands to a target of its own. */
export interface OwnTarget {
  target: Target;
  /** Null where there is no figure to hold against it. */
  verdict: 'met' | 'missed' | 'uncertain' | null;
}

const verdicts = {
  met: 'verdictMet',
  missed: 'verdictMissed',
  uncertain: 'verdictUncertain',
} as const satisfies Record<string, Phrase>;

/** A verdict in a word; nothing where there is none. */
export function verdictWord({ verdict }: OwnTarget, say: Say): string {
  return verdict === null ? '' : say(verdicts[verdict]);
}

/** "≤ 2 min, met", and only "≤ 2 min" where there is no verdict. */
export function ownTargetText(own: OwnTarget, unit: Unit, formats: Formats, say: Say): string {
  return [shortTarget(own.target, unit, formats, say), verdictWord(own, say)]
    .filter((part) => part !== '')
    .join(', ');
}

/** The bounds of a group's own target, as values. */
export function ownLimits(own: OwnTarget | null | undefined): number[] {
  return [own?.target.min, own?.target.max].filter((bound) => bound !== undefined);
}

/** A short upright line across a group's bar at a bound of its own target. */
export function ownTargetLine(x: number, top: number, bottom: number): SVGElement {
  return rimmed(`M${x.toString()},${top.toString()}V${bottom.toString()}`, {
    stroke: colour.target,
    'stroke-width': 3,
  });
}
