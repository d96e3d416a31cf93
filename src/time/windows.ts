import { parseDuration } from '../workspace/duration-text.ts';

/**
 * Spans of time that a KPI's definition turns on and that an audit may set otherwise, with what the
 * field commonly takes.
 */
export const windows = {
  /** A customer who writes again within this time wasn't helped the first time. */
  repeatContact: '7d',
  /** A ticket without an agent for longer than this was left lying. */
  unassigned: '2h',
  /** A call answered within this time was answered in time. */
  serviceLevel: '20s',
  /** A caller who gives up sooner than this didn't wait to be answered. */
  shortAbandon: '5s',
} as const;

export type Window = keyof typeof windows;
export const windowNames = Object.keys(windows) as Window[];

/** Each window in seconds: what the audit states, else what is common. */
export function windowSeconds(
  stated: Readonly<Partial<Record<Window, string | undefined>>>,
): Record<Window, number> {
  const seconds = (name: Window) =>
    parseDuration(stated[name] ?? '') ?? parseDuration(windows[name]) ?? 0;
  return Object.fromEntries(windowNames.map((name) => [name, seconds(name)])) as Record<
    Window,
    number
  >;
}

/** A text in which `{repeatContact}` and the like are said in words. */
export function sayWindows(
  text: string,
  seconds: Readonly<Record<Window, number>>,
  say: (seconds: number) => string,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in seconds ? say(seconds[name as Window]) : whole,
  );
}
