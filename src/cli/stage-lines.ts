import type { Progress } from '../report/progress.ts';

const BAR = 24;

/** Prints a line a stage with its time, and a bar while a stage takes long on a terminal. */
export function stageLines(output: NodeJS.WriteStream): Progress {
  let started = performance.now();
  const clear = () => {
    if (output.isTTY) output.write('\r\u001B[2K');
  };
  return {
    stage(name, detail) {
      clear();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      output.write(`${name.padEnd(8)} ${detail.padEnd(64)} ${seconds.padStart(6)} s\n`);
      started = performance.now();
    },
    step(name, done, of) {
      if (!output.isTTY || performance.now() - started < 500) return;
      const filled = Math.round((BAR * done) / of);
      output.write(
        `\r${name.padEnd(8)} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${of}`,
      );
    },
  };
}
