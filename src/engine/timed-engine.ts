import type { Engine } from './engine.ts';

/** What ran for one purpose: how many statements and queries, and how long they took together. */
export interface Timing {
  readonly statements: number;
  readonly seconds: number;
}

export interface TimedEngine extends Engine {
  /** What has run since the last call, by what it was for, in the order in which it began. */
  takeTimings(): Map<string, Timing>;
}

/** An engine that also keeps the time of whatever runs in it. */
export function timeEngine(engine: Engine): TimedEngine {
  let timings = new Map<string, Timing>();
  const timed = async <Result>(doing: string, run: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    try {
      return await run();
    } finally {
      const { statements, seconds } = timings.get(doing) ?? { statements: 0, seconds: 0 };
      timings.set(doing, {
        statements: statements + 1,
        seconds: seconds + (performance.now() - started) / 1000,
      });
    }
  };
  return {
    attachFile: (name, file) => {
      engine.attachFile(name, file);
    },
    readParquet: (table, file) => timed('reading Parquet', () => engine.readParquet(table, file)),
    run: (sql, doing) => timed(doing, () => engine.run(sql, doing)),
    query: (row, sql, doing) => timed(doing, () => engine.query(row, sql, doing)),
    get statements() {
      return engine.statements;
    },
    close: () => {
      engine.close();
    },
    takeTimings: () => {
      const taken = timings;
      timings = new Map();
      return taken;
    },
  };
}
