import type { Problem } from './problem.ts';

type Severity = Problem['severity'];
/** What is said of one thing that can be wrong, by the particulars of a case. */
export interface Text<Args> {
  severity: Severity;
  message: (args: Args) => string;
  hint?: (args: Args) => string;
}

export const text = <Args>(
  severity: Severity,
  message: (args: Args) => string,
  hint?: (args: Args) => string,
): Text<Args> => (hint ? { severity, message, hint } : { severity, message });
