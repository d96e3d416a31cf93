import { parseArgs } from 'node:util';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

export const checkHelp = `npm run check -- [options]

Reads the audit and its exports and says everything that is wrong with them. Nothing is drawn.

  --rejects DIR   write the rows that were rejected, or had a value set aside, into DIR: a CSV a file,
                  with the cells as they were read and the reason. They hold personal data.
  --help          this text
`;

const known = ['rejects', 'help'];

export interface CheckOptions {
  /** The folder for rejected rows. */
  readonly rejects: string | null;
  readonly help: boolean;
}

export function readCheckOptions(args: readonly string[]): {
  options: CheckOptions;
  problems: Problem[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { rejects: { type: 'string' }, help: { type: 'boolean' } },
  });
  const { rejects, help } = values;
  const unknown = [...Object.keys(values), ...positionals].filter((name) => !known.includes(name));
  const named = typeof rejects === 'string' && rejects.trim() !== '' ? rejects.trim() : null;
  return {
    options: { rejects: named, help: help === true },
    problems: [
      ...unknown.map((option) => problem('option-unknown', null, { option, allowed: known })),
      ...(rejects !== undefined && named === null
        ? [
            problem('option-value', null, {
              option: 'rejects',
              value: undefined,
              expected: 'a folder',
            }),
          ]
        : []),
    ],
  };
}
