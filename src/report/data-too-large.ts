import { EngineError } from '../engine/engine.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** Whether the engine gave up because what it was to hold does not fit into its memory. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof EngineError && error.outOfMemory;

/** Tells of files that are too large together by their bytes, the largest first. */
export function dataTooLarge(bytesOf: Iterable<readonly [file: string, bytes: number]>): Problem {
  const files = Array.from(bytesOf, ([file, bytes]) => [file, Math.ceil(bytes / 1e6)] as const);
  return problem('data-too-large', null, { files: files.sort(([, a], [, b]) => b - a) });
}
