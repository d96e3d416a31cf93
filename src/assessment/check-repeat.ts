import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Finding } from '../workspace/read-findings.ts';
import type { FindingScope } from './check-findings.ts';

/** What a finding repeats must be known, be another one, and weigh more the second time. */
export function checkRepeat(
  { id, frontmatter, source }: Finding,
  { findings, baselines }: FindingScope,
): Problem[] {
  const { repeatOf, kind } = frontmatter;
  if (repeatOf === undefined) return [];
  const problems: Problem[] = [];
  if (typeof repeatOf === 'string') {
    const earlier = [...new Set(baselines.values())].flatMap((ids) => [...ids]);
    const place = source.placeOf(['repeatOf']);
    if (repeatOf === id && !earlier.includes(id))
      problems.push(problem('repeat-of-itself', place, { id }));
    else if (!findings.includes(repeatOf) && !earlier.includes(repeatOf)) {
      const allowed = [...new Set([...findings.filter((other) => other !== id), ...earlier])];
      problems.push(
        problem('unknown-id', place, { kind: 'earlier finding', id: repeatOf, allowed }),
      );
    }
  } else {
    const ids = baselines.get(repeatOf.audit);
    if (ids && !ids.has(repeatOf.finding))
      problems.push(
        problem('unknown-id', source.placeOf(['repeatOf', 'finding']), {
          kind: `finding of ${repeatOf.audit}`,
          id: repeatOf.finding,
          allowed: [...ids],
        }),
      );
  }
  if (kind !== 'major')
    problems.push(problem('repeat-not-major', source.placeOf(['kind']), { kind }));
  return problems;
}
