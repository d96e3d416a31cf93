/** Where a problem is: a file as the author knows it, with 1-based line and column where there is one. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something an author has to know. An error stops the build; a warning does not.
 * `code` is permanent: scripts and tests may rely on it, the wording may change.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly place: Place | null;
  readonly message: string;
  readonly hint: string | null;
}

/** Thrown when author's input can't be used. Carries every problem found, never just the first. */
export class PlumblineError extends Error {
  override readonly name = 'PlumblineError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problem.message).join('\n'), options);
    this.problems = problems;
  }
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
