import type { Place, Problem } from './problem.ts';
import type { Text } from './text.ts';
import { auditTexts } from './texts/audit.ts';
import { checklistTexts } from './texts/checklists.ts';
import { commandTexts } from './texts/commands.ts';
import { competitorTexts } from './texts/competitors.ts';
import { fieldTexts } from './texts/fields.ts';
import { fileTexts } from './texts/files.ts';
import { findingTexts } from './texts/findings.ts';
import { formatTexts } from './texts/formats.ts';
import { kpiTexts } from './texts/kpis.ts';
import { proseTexts } from './texts/prose.ts';
import { queryTexts } from './texts/queries.ts';
import { rowTexts } from './texts/rows.ts';

export type { NearFormat } from './texts/formats.ts';

/** Every text that Plumbline says to an author about bad input. Names are permanent. */
export const texts = {
  ...commandTexts,
  ...fieldTexts,
  ...auditTexts,
  ...proseTexts,
  ...kpiTexts,
  ...competitorTexts,
  ...checklistTexts,
  ...findingTexts,
  ...fileTexts,
  ...formatTexts,
  ...rowTexts,
  ...queryTexts,
};

export type ProblemCode = keyof typeof texts;
type ArgsOf<Code extends ProblemCode> =
  (typeof texts)[Code] extends Text<infer Args> ? Args : never;

/** Makes a problem of the table's text `code`, at `place`. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place | null,
  args: ArgsOf<Code>,
): Problem {
  const entry = texts[code] as unknown as Text<ArgsOf<Code>>;
  return {
    code,
    severity: entry.severity,
    place,
    message: entry.message(args),
    hint: entry.hint?.(args) ?? null,
  };
}
