import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { UnreadableReason } from '../errors/unreadable-reasons.ts';

/** Thrown within this room where a file can't be read; its opener makes it a problem of the file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problemAt: (place: Place) => Problem;

  constructor(problemAt: (place: Place) => Problem) {
    super('The file can’t be read.');
    this.problemAt = problemAt;
  }
}

/** What is wrong with a file whose bytes don't hold together: cut off, or changed on their way. */
export const damaged = (detail: string): Unreadable =>
  new Unreadable((place) => problem('file-damaged', place, { detail }));

/** A file that is of no use, for what it is. */
export const noTable = (what: string): Unreadable =>
  new Unreadable((place) => problem('not-csv', place, { what }));

/** A file that the system does not let be read. */
export const unreadable = (reason: UnreadableReason): Unreadable =>
  new Unreadable((place) => problem('file-unreadable', place, { reason }));

const systemReasons: Record<string, UnreadableReason> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'in-use',
  EISDIR: 'folder',
  ENOENT: 'gone',
  ELOOP: 'link-loop',
  ENAMETOOLONG: 'long-name',
  ENOSPC: 'no-space',
};

/** An error of any library or of the system, as a problem of the file. */
export function problemOf(error: unknown, place: Place): Problem {
  if (error instanceof Unreadable) return error.problemAt(place);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = systemReasons[code];
  if (reason !== undefined) return problem('file-unreadable', place, { reason });
  const detail = error instanceof Error ? error.message : String(error);
  return problem('file-damaged', place, { detail: detail.slice(0, 200) });
}
