import type { z } from 'zod';

/**
 * Runs SQL over the tables of one build. Every implementation speaks the same few words, so that
 * what is above it (ingest, measures) does not know which one it has.
 */
export interface Engine {
  /** Makes a file of this machine readable in SQL under `name`. */
  attachFile(name: string, path: string): void;
  /** Makes a table of the rows of a Parquet file. */
  readParquet(table: string, path: string): Promise<void>;
  /** Runs a statement for its effect. `doing` says what for, in the error if it fails. */
  run(sql: string, doing: string): Promise<void>;
  /** Runs a query and checks each row against `row`. Counts and sums must be cast to DOUBLE. */
  query<Row>(row: z.ZodType<Row>, sql: string, doing: string): Promise<Row[]>;
  /** How many statements and queries ran so far. */
  readonly statements: number;
  close(): void;
}

/** A failure inside the engine: a defect of Plumbline, never of an author, unless it ran out of memory. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(doing: string, cause: unknown) {
    super(`The query engine failed while ${doing}.`, { cause });
  }

  get outOfMemory(): boolean {
    return this.cause instanceof Error && this.cause.message.startsWith('Out of Memory Error');
  }
}

/** An SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** An SQL string literal. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
