import { parseArgs } from 'node:util';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** The file that `--out FILE` names, or null; anything else among the arguments is a problem. */
export function readFileOption(args: readonly string[]): {
  file: string | null;
  problems: Problem[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const unknown = [...Object.keys(values).filter((name) => name !== 'out'), ...positionals];
  const problems = unknown.map((option) =>
    problem('option-unknown', null, { option, allowed: ['out'] }),
  );
  const { out } = values;
  if (out !== undefined && typeof out !== 'string')
    problems.push(problem('option-value', null, { option: 'out', value: '', expected: 'a file' }));
  return { file: typeof out === 'string' ? out : null, problems };
}
