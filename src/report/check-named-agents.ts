import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { splitFrontmatter } from '../workspace/frontmatter.ts';

/**
 * Warns of names in prose that the report withholds everywhere else: those of agents and reviewers in
 * the exports. What an author writes is published as it is, so that a slip would be, too. The
 * frontmatter is let be, since who owns or verifies an action may be an agent.
 */
export async function checkNamedAgents(
  proses: readonly { readonly file: string }[],
  root: string,
  withheldNames: readonly string[],
): Promise<Problem[]> {
  const names = withheldNames.filter(isFullName);
  const problems: Problem[] = [];
  for (const { file } of names.length > 0 ? proses : []) {
    const text = await readFile(path.join(root, file), 'utf8');
    const parts = splitFrontmatter(text);
    const above = parts?.bodyLine ?? 0;
    for (const [i, line] of (parts?.body ?? text).split('\n').entries())
      for (const name of names) {
        const column = line.indexOf(name) + 1;
        if (column > 0)
          problems.push(problem('agent-named', { file, line: above + i + 1, column }, { name }));
      }
  }
  return problems;
}

/** Two words at least, and no number: “Value 3” and “Agent 12” are masks, which name nobody. */
export function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name) && !/\d/.test(name);
}
