import { didYouMean, plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what is said of other companies. */
export const competitorTexts = {
  'criterion-better-differs': text<{ kpi: string; better: string; ofKpi: string }>(
    'error',
    ({ kpi, better, ofKpi }) =>
      `The criterion holds ${better === 'none' ? 'neither way' : better} for better, and the KPI ${show(kpi)} ${ofKpi === 'neutral' ? 'neither way' : ofKpi}.`,
    () => 'Set better to the same, or take measures out: then it measures something else.',
  ),
  'criterion-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a criterion ${show(id)} already.`,
    ({ id }) => `Rename the file, for example to own-${id}.yaml: both can then be compared.`,
  ),
  'cell-off-scale': text<{ criterion: string; value: unknown; expected: string }>(
    'error',
    ({ criterion, value }) => `${show(value)} does not lie on the scale of ${criterion}.`,
    ({ expected }) => `Write ${expected}; or null, where it could not be found out.`,
  ),
  'cell-without-scale': text<{ criterion: string; expected: string }>(
    'error',
    ({ criterion }) => `The cell of ${criterion} does not say on which scale its value is.`,
    ({ expected }) => `Add scale: ${expected}.`,
  ),
  'cell-after-report': text<{ criterion: string; date: string; day: string }>(
    'error',
    ({ criterion, date, day }) =>
      `The cell of ${criterion} is dated ${date}, after the report’s date, ${day}.`,
    () => 'Correct the date, or the reportDate of audit.yaml.',
  ),
  'own-company-missing': text<{ companies: readonly string[] }>(
    'error',
    ({ companies }) => `None of ${quoteList(companies)} is the audited organisation.`,
    () =>
      'The others are compared with it: add a file of its own with own: true, and the same criteria.',
  ),
  'own-company-twice': text<{ first: string }>(
    'error',
    ({ first }) => `${first} is the audited organisation already.`,
    () => 'Take own: true out of one of the two.',
  ),
  'competitors-none': text<object>(
    'warning',
    () => 'There is no competitor to compare the audited organisation with.',
    () => 'Add a file a competitor to content/competitors; until then nothing is shown of them.',
  ),
  'company-named-twice': text<{ name: string; first: string }>(
    'error',
    ({ name, first }) => `${first} has the name ${show(name)} already.`,
    () => 'Each company needs names of its own, under aka too: exports are matched by them.',
  ),
  'company-unknown': text<{ name: string; rows: number; allowed: readonly string[] }>(
    'warning',
    ({ name, rows }) =>
      `${show(name)} is none of the companies in content/competitors: ${plural(rows, 'row')} left out.`,
    ({ name, allowed }) =>
      allowed.length === 0
        ? 'Add a file for it, and one for the audited organisation.'
        : `${didYouMean(name, allowed)}Add a file for it, or the name to the aka of its file. Known: ${quoteList(allowed)}.`,
  ),
  'criterion-not-a-number': text<{ field: string; criterion: string; allowed: readonly string[] }>(
    'error',
    ({ field, criterion }) =>
      `${criterion} has no scale of numbers, so that it can’t be the ${field} of a position.`,
    ({ allowed }) => `Criteria that can: ${quoteList(allowed)}.`,
  ),
  'criterion-not-weighable': text<{ criterion: string; allowed: readonly string[] }>(
    'error',
    ({ criterion }) =>
      `${criterion} says nothing of better and worse, so that it can’t have a weight.`,
    ({ allowed }) => `Criteria that can: ${quoteList(allowed)}.`,
  ),
} as const;
