import type { Problem } from '../errors/problem.ts';
import { parseOptions } from './parse-options.ts';

export const checkHelp = `npm run check -- [options]

Reads the audit and its exports and says everything that is wrong with them. Nothing is drawn.

  --rejects DIR   write the rows that were rejected, or had a value set aside, into DIR: a CSV a file,
                  with the cells as they were read and the reason. They hold personal data.
  --help          this text
`;

export interface CheckOptions {
  /** The folder for rejected rows. */
  readonly rejects: string | null;
  readonly help: boolean;
}

export function readCheckOptions(args: readonly string[]): {
  options: CheckOptions;
  problems: Problem[];
} {
  const { values, problems, text } = parseOptions(args, {
    rejects: { type: 'string' },
    help: { type: 'boolean' },
  });
  const rejects = text('rejects', 'a folder');
  return { options: { rejects, help: values.help === true }, problems };
}
