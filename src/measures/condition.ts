import { z } from 'zod';

import { identifier, literal } from '../engine/engine.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const column = z.string().describe('a column’s name');
const bound = z.number().describe('a number (of a duration, its seconds: 4h is 14400)');
const tests = 'a list of tests, as [{ column: channel, is: Chat }, { column: priority, is: High }]';

/** A test of one row. A test of an empty cell is neither true nor false: the row is “missing”. */
export const conditionSchema = z
  .union([
    z.strictObject({
      column,
      is: z.union([scalar, z.array(scalar).min(1)]).describe('a value, or a list of values'),
    }),
    z.strictObject({ column, gte: bound }),
    z.strictObject({ column, gt: bound }),
    z.strictObject({ column, lte: bound }),
    z.strictObject({ column, lt: bound }),
    z.strictObject({ column, known: z.boolean().describe('true or false') }),
    z.strictObject({
      get all(): z.ZodArray<typeof conditionSchema> {
        return z.array(conditionSchema).describe(tests);
      },
    }),
    z.strictObject({
      get any(): z.ZodArray<typeof conditionSchema> {
        return z.array(conditionSchema).describe(tests);
      },
    }),
    z.strictObject({
      get not(): typeof conditionSchema {
        return conditionSchema;
      },
    }),
  ])
  .describe('one test such as { column: channel, is: Chat }, or several as { all: [ … ] }');
export type Condition = z.output<typeof conditionSchema>;

const comparisons = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

/** SQL for a condition; NULL where it can't be decided. */
export function conditionSql(condition: Condition): string {
  if ('all' in condition) return join(condition.all, 'AND', 'true');
  if ('any' in condition) return join(condition.any, 'OR', 'false');
  if ('not' in condition) return `(NOT ${conditionSql(condition.not)})`;
  const name = identifier(condition.column);
  if ('known' in condition) return `(${name} IS ${condition.known ? 'NOT ' : ''}NULL)`;
  if ('is' in condition) {
    const values = Array.isArray(condition.is) ? condition.is : [condition.is];
    return `(${name} IN (${values.map(constantSql).join(', ')}))`;
  }
  const [operator, bound] = comparisonOf(condition);
  return `(${name} ${comparisons[operator]} ${bound})`;
}

function join(conditions: readonly Condition[], operator: string, empty: string): string {
  return conditions.length === 0
    ? empty
    : `(${conditions.map(conditionSql).join(` ${operator} `)})`;
}

function constantSql(value: string | number | boolean): string {
  return typeof value === 'string' ? literal(value) : String(value);
}

type Comparison = Extract<
  Condition,
  { gte: number } | { gt: number } | { lte: number } | { lt: number }
>;

export function comparisonOf(condition: Comparison): [keyof typeof comparisons, number] {
  if ('gte' in condition) return ['gte', condition.gte];
  if ('gt' in condition) return ['gt', condition.gt];
  if ('lte' in condition) return ['lte', condition.lte];
  return ['lt', condition.lt];
}

/** The columns that a condition looks at. */
export function columnsOfCondition(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(columnsOfCondition);
  if ('any' in condition) return condition.any.flatMap(columnsOfCondition);
  if ('not' in condition) return columnsOfCondition(condition.not);
  return [condition.column];
}
