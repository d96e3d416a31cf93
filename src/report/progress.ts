/** Told of each stage as it ends, and of progress within a long one. */
export interface Progress {
  stage: (name: string, detail: string) => void;
  step: (name: string, done: number, of: number) => void;
}

/** Tells nobody. */
export const quiet: Progress = { stage: () => undefined, step: () => undefined };

/** “1 row”, “1,234 rows”. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`;
}
