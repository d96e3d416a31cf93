import { printProblems } from '../errors/print-problems.ts';
import { PlumblineError, type Problem } from '../errors/problem.ts';

/** Runs a command; an author's mistakes end it with a list and exit code 1, never with a stack. */
export async function runCommand(command: () => Promise<readonly Problem[]>): Promise<void> {
  try {
    report(await command());
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    report(error.problems);
  }
}

function report(problems: readonly Problem[]): void {
  if (problems.length > 0) process.stderr.write(`\n${printProblems(problems)}\n`);
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
