import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Translate } from '../language/translate.ts';
import type { Prose } from '../workspace/prose.ts';
import { compareFigures, comparisonKey, compareQuery } from './compare.ts';
import type { Report } from './schema.ts';

/** All comparisons that prose asks for, each once. */
export function comparisonSection(
  proses: readonly Pick<Prose, 'uses'>[],
  report: Pick<Report, 'kpis' | 'audit'>,
  t: Translate,
): { comparisons: Report['comparisons']; problems: Problem[] } {
  const problems: Problem[] = [];
  const comparisons: Report['comparisons'] = {};
  for (const use of proses.flatMap(({ uses }) => uses)) {
    if (use.name !== 'Compare') continue;
    const query = compareQuery(use);
    const found = compareFigures(report, query, t);
    if (!found) continue;
    if (found.other === null && found.bound === null)
      problems.push(problem('compare-without-target', use.place, { kpi: query.kpi }));
    comparisons[comparisonKey(query)] = found;
  }
  return { comparisons, problems };
}
