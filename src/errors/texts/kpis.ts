import { didYouMean, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what an audit’s own KPIs and figures are. */
export const kpiTexts = {
  'kpi-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a KPI ${show(id)} already.`,
    ({ id }) => `Rename the file, for example to own-${id}.yaml: both are then in the report.`,
  ),
  'benchmark-repeated': text<{ id: string; where: string }>(
    'error',
    ({ id, where }) => `There is a figure ${show(id)} already, ${where}.`,
    ({ id }) => `Give it another id, such as own-${id}.`,
  ),
  'benchmark-unit': text<{ value: unknown; unit: string; expected: string }>(
    'error',
    ({ value, unit }) => `${show(value)} can’t be a figure of the unit ${unit}.`,
    ({ expected }) => `Write ${expected}, or another unit.`,
  ),
  'column-of-wrong-kind': text<{
    key: string;
    column: string;
    holds: string;
    needed: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ key, column, holds, needed }) =>
      `${key}: ${show(column)} holds ${holds}, where ${needed} is needed.`,
    ({ column, allowed }) =>
      `${didYouMean(column, allowed)}Columns that fit: ${quoteList(allowed)}.`,
  ),
  'column-private': text<{ column: string }>(
    'error',
    ({ column }) =>
      `${column} can’t be tested for a value: it tells of a person, and the report would say it.`,
    () => 'Test only whether it is known (known: true), or count its values with per.',
  ),
  'unit-of-measure': text<{ key: string; unit: string; what: string; allowed: readonly string[] }>(
    'error',
    ({ key, unit, what }) => `${key}: ${show(unit)} does not fit ${what}.`,
    ({ allowed }) => `Write unit: ${allowed.join(' or ')}.`,
  ),
  'field-without-effect': text<{ key: string; why: string }>(
    'error',
    ({ key, why }) => `${key} has no effect here: ${why}.`,
    ({ key }) => `Take ${key} out.`,
  ),
  'value-not-in-data': text<{ column: string; value: string; allowed: readonly string[] }>(
    'warning',
    ({ column, value }) => `${column} is never ${show(value)} in the data of the period.`,
    ({ value, allowed }) => `${didYouMean(value, allowed)}Values there: ${quoteList(allowed)}.`,
  ),
} as const;
