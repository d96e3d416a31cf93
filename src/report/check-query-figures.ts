import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { chartAttributes } from '../workspace/prose-components.ts';
import type { ComponentUse, Prose } from '../workspace/prose.ts';
import { type ChartPlan, MOST_BARS, MOST_SERIES, planChart } from './query-chart.ts';
import { cellText, figureColumns, rowsOf } from './query-figure.ts';
import type { QueryResult } from './query-result.ts';

/** Charts and figures that prose asks for and the author’s queries do not give. */
export function checkQueryFigures(
  prose: readonly Prose[],
  results: Readonly<Record<string, QueryResult>>,
): Problem[] {
  return prose.flatMap(({ uses }) =>
    uses.flatMap((use) => {
      const result = results[use.attributes.query ?? ''];
      if (!result) return [];
      const unknown = unknownColumns(use, result);
      if (unknown.length > 0) return unknown;
      return use.name === 'Value' ? checkValue(use, result) : checkChart(use, result);
    }),
  );
}

function unknownColumns({ attributes, place }: ComponentUse, { columns }: QueryResult): Problem[] {
  const allowed = columns.map(({ name }) => name);
  return (['x', 'y', 'color', 'column'] as const).flatMap((attribute) => {
    const column = attributes[attribute];
    return column === undefined || allowed.includes(column)
      ? []
      : [
          problem('query-column-of', place, {
            attribute,
            column,
            query: attributes.query ?? '',
            allowed,
          }),
        ];
  });
}

function numbersOnly(
  attribute: string,
  column: { name: string; type: string } | null | undefined,
  result: QueryResult,
  place: Place,
): Problem[] {
  if (!column || column.type === 'number') return [];
  const allowed = figureColumns(result).map(({ name }) => name);
  const type = { text: 'text', date: 'dates', boolean: 'true and false' }[column.type] ?? '';
  return [problem('query-not-number', place, { attribute, column: column.name, type, allowed })];
}

function checkValue({ attributes, place }: ComponentUse, result: QueryResult): Problem[] {
  const { query = '', column, row } = attributes;
  const numbers = figureColumns(result).map(({ name }) => name);
  const named = result.columns.find(({ name }) => name === column);
  const ofColumn = numbersOnly('column', named, result, place);
  if (ofColumn.length > 0) return ofColumn;
  if (!named && numbers.length !== 1) {
    return numbers.length > 1
      ? [problem('value-column', place, { query, allowed: numbers })]
      : numbersOnly('column', result.columns[0], result, place);
  }
  if (result.rows.length === 0) return [problem('value-of-none', place, { query })];
  const picked = rowsOf(result, row).length;
  if (picked === 1) return [];
  const first = result.columns[0]?.name ?? '';
  const allowed = result.rows.map(([cell]) => cellText(cell));
  return picked > 1
    ? [
        problem('value-of-several', place, {
          query,
          rows: picked,
          row: row ?? null,
          first,
          example: allowed[0] ?? '',
        }),
      ]
    : [
        problem('unknown-id', place, {
          kind: first,
          id: row ?? '',
          allowed: [...new Set(allowed)],
        }),
      ];
}

function checkChart({ attributes, place }: ComponentUse, result: QueryResult): Problem[] {
  const plan = planChart(result, attributes);
  if (plan.type === 'table') {
    return (['x', 'y', 'color'] as const)
      .filter((name) => attributes[name] !== undefined)
      .map((name) =>
        problem('unknown-attribute', place, {
          component: 'Chart type="table"',
          name,
          allowed: chartAttributes.query.slice(0, 2),
        }),
      );
  }
  const { query = '' } = attributes;
  const missing = (attribute: string) =>
    problem('missing-attribute', place, {
      component: `Chart query="${query}"`,
      attribute,
      example: `${attribute}="${figureColumns(result)[0]?.name ?? result.columns[0]?.name ?? ''}"`,
    });
  if (!plan.x) return [missing('x')];
  if (!plan.y) {
    return figureColumns(result).length > 0
      ? [missing('y')]
      : numbersOnly('y', result.columns[0], result, place);
  }
  const kinds = [
    ...numbersOnly('y', plan.y, result, place),
    ...(plan.type === 'dots' ? numbersOnly('x', plan.x, result, place) : []),
  ];
  return kinds.length > 0 ? kinds : checkMarks(plan, result, place);
}

/** Each mark must have a place of its own, and the eye must be able to tell them apart. */
function checkMarks({ type, x, color }: ChartPlan, result: QueryResult, place: Place): Problem[] {
  const at = (column: ChartPlan['x']) =>
    result.columns.findIndex(({ name }) => name === column?.name);
  const [xAt, colorAt] = [at(x), at(color)];
  const series = new Set(result.rows.map((row) => row[colorAt])).size;
  const problems: Problem[] = [];
  if (color && series > MOST_SERIES)
    problems.push(
      problem('chart-crowded', place, { what: 'colours', count: series, most: MOST_SERIES }),
    );
  if (type === 'bars' && result.rows.length > MOST_BARS)
    problems.push(
      problem('chart-crowded', place, {
        what: 'bars',
        count: result.rows.length,
        most: MOST_BARS,
      }),
    );
  const seen = new Set<string>();
  const twice =
    type === 'dots'
      ? undefined
      : result.rows.find((row) => {
          const key = JSON.stringify([row[xAt], color ? row[colorAt] : null]);
          return seen.size === seen.add(key).size;
        });
  if (twice)
    problems.push(
      problem('chart-repeats', place, {
        x: x?.name ?? '',
        value: cellText(twice[xAt]),
        coloured: color !== null,
      }),
    );
  return problems;
}
