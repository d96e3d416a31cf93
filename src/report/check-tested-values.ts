import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import { isPresence, type Measure } from '../measures/measure.ts';
import { partsOf, type Path, testsOf, valuesOf } from '../measures/measure-parts.ts';
import type { OwnKpi } from '../workspace/read-kpis.ts';

/**
 * Warns of words that own KPIs look for in a dimension in which the data of the period never has
 * them: a slip, or capitals where the data has small letters, would otherwise count as nothing.
 */
export function checkTestedValues(
  own: readonly OwnKpi[],
  results: Readonly<Record<string, KpiResult>>,
): Problem[] {
  return own.flatMap(({ id, kpi, source }) => {
    const result = results[id];
    // The parts of a stock are only those of the rows present at the end.
    if (!kpi || !result || isPresence(kpi.measure)) return [];
    const measures: [Path, Measure][] = [
      [['measure'], kpi.measure],
      ...Object.entries(kpi.also).map(([name, also]): [Path, Measure] => [
        ['also', name, 'measure'],
        also.measure,
      ]),
    ];
    return measures.flatMap(([path, measure]) =>
      partsOf(measure)
        .conditions.flatMap(({ at, condition }) => testsOf(condition, [...path, ...at]))
        .flatMap(({ at, test }) => {
          const allowed = result.by[test.column]?.flatMap(({ key }) => key ?? []) ?? [];
          return valuesOf(test, at).flatMap(({ at: place, value }) =>
            allowed.length === 0 || allowed.includes(String(value))
              ? []
              : [
                  problem('value-not-in-data', source.placeOf(place), {
                    column: test.column,
                    value: String(value),
                    allowed,
                  }),
                ],
          );
        }),
    );
  });
}
