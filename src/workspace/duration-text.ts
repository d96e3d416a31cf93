const secondsIn = { s: 1, m: 60, min: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const part = /^\s*(\d+(?:\.\d+)?)\s*(s|min|m|h|d|w)/;

/** Seconds of a duration as people write it (`90s`, `15m`, `4h`, `1h 30m`, `2d`), or null. */
export function parseDuration(text: string): number | null {
  let rest = text.trim().toLowerCase();
  if (rest === '') return null;
  let seconds = 0;
  while (rest !== '') {
    const match = part.exec(rest);
    if (!match) return null;
    const [whole, number, unit] = match;
    seconds += Number(number) * secondsIn[unit as keyof typeof secondsIn];
    rest = rest.slice(whole.length).trimStart();
  }
  return seconds;
}
