import { parseArgs, type ParseArgsConfig } from 'node:util';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** What a command was told. Its problems are those known so far: `text` adds to them. */
export interface ParsedOptions {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  readonly problems: Problem[];
  /** An option's trimmed text; null where it is not stated, or, as a problem, where nothing follows it. */
  readonly text: (name: string, expected: string) => string | null;
}

/** Reads a command's arguments; an option that it does not have, or what is none, is a problem. */
export function parseOptions(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  { takesFiles = false } = {},
): ParsedOptions {
  const known = Object.keys(options);
  const parsed = parseArgs({ args: [...args], strict: false, allowPositionals: true, options });
  const { values, positionals } = parsed;
  const unknown = Object.keys(values).filter((name) => !known.includes(name));
  const problems = [...unknown, ...(takesFiles ? [] : positionals)].map((option) =>
    problem('option-unknown', null, { option, allowed: known }),
  );
  return {
    values,
    positionals,
    problems,
    text: (name, expected) => {
      const value = values[name];
      if (value === undefined) return null;
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      problems.push(problem('option-value', null, { option: name, value: undefined, expected }));
      return null;
    },
  };
}
