import { nearest } from '../nearest.ts';
import { didYouMean, list, plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what rows of exports hold. */
export const rowTexts = {
  'date-order-unclear': text<{ dataset: string; column: string; example: string }>(
    'error',
    ({ column, example }) =>
      `The dates (such as ${example} in ${show(column)}) don’t prove whether the day or the month comes first.`,
    ({ dataset }) =>
      `In audit.yaml, under sources → ${dataset}, add dateOrder: dmy (day first) or dateOrder: mdy (month first).`,
  ),
  'date-order-contradicted': text<{
    order: string;
    column: string;
    count: number;
    example: string;
  }>(
    'error',
    ({ order, column, count, example }) =>
      `dateOrder: ${order} can’t be right: ${plural(count, 'value')} of ${show(column)} (row ${example}) read the other way.`,
    ({ order }) =>
      `In audit.yaml, write dateOrder: ${order === 'dmy' ? 'mdy' : 'dmy'}, or take the line out.`,
  ),
  'date-order-mixed': text<{ columns: readonly string[] }>(
    'error',
    ({ columns }) =>
      `Some dates have the day first and others the month (columns ${quoteList(columns)}), so no row can be trusted.`,
    () => 'Export again with one date format, or as ISO dates (2026-01-31).',
  ),
  'all-rows-rejected': text<{ rows: number; reasons: string }>(
    'error',
    ({ rows, reasons }) => `None of the ${plural(rows, 'row')} could be used: ${reasons}.`,
    () => 'Check that the columns are mapped to what they hold.',
  ),
  'contradictory-dates': text<{
    row: string;
    earlier: string;
    later: string;
    count: number;
    of: number;
    rows: string;
  }>(
    'error',
    ({ row, earlier, later, count, of, rows }) =>
      `${count.toLocaleString('en')} of ${plural(of, row)} with both stamps have ${later} before ${earlier} (rows ${rows}), too many to draw durations from.`,
    () =>
      'Check that each column is mapped to what it holds. If the export truly is so, leave one of the two columns unmapped.',
  ),
  'contradictory-dates-few': text<{
    row: string;
    earlier: string;
    later: string;
    count: number;
    of: number;
    rows: string;
  }>(
    'warning',
    ({ row, earlier, later, count, of, rows }) =>
      `${count.toLocaleString('en')} of ${plural(of, row)} with both stamps have ${later} before ${earlier} (rows ${rows}); their durations are left out.`,
  ),
  'rows-of-two-vendors': text<{ row: string; count: number; other: string; vendors: string[] }>(
    'error',
    ({ row, count, other, vendors }) =>
      `${plural(count, row)} of this file ${count === 1 ? 'has' : 'have'} the same number as ${count === 1 ? 'one' : 'some'} in ${other}, which is of another help desk (${list(vendors)}).`,
    () =>
      'Two help desks number alike, so one would replace the other: audit them in workspaces of their own, or make the numbers of one differ in its export, as Z-1.',
  ),
  'partners-missing': text<{ rows: number; table: string; reasons: string }>(
    'warning',
    ({ rows, table, reasons }) =>
      `None of the ${rows} rows could be used: ${reasons}. The table ${table} has none of the rows that they name.`,
    ({ table }) => `Export ${table} anew, of the same time as this file.`,
  ),
  'partners-few': text<{
    named: number;
    found: number;
    table: string;
    columns: readonly string[];
  }>(
    'warning',
    ({ named, found, table, columns }) =>
      `${plural(named, 'row')} ${named === 1 ? 'names' : 'name'} a row of the table ${table}, which has ${found === 0 ? 'none' : found.toLocaleString('en')} of these; the others lack what it tells of ${quoteList(columns)}.`,
    ({ table }) => `Export ${table} anew, whole and of the same time as this file.`,
  ),
  'rows-rejected': text<{ reason: string; count: number; of: number; where: string }>(
    'warning',
    ({ reason, count, of, where }) =>
      `${count.toLocaleString('en')} of ${plural(of, 'row')} rejected: ${reason} (${where}).`,
    () =>
      'They are in no figure. “npm run check -- --rejects DIR” gives them back, each with its reason.',
  ),
  'rows-left-out': text<{ reason: string; count: number; where: string }>(
    'warning',
    ({ reason, count, where }) =>
      `Not taken for data: ${count.toLocaleString('en')} ${reason} (${where}).`,
    () => 'If that is right, there is nothing to do.',
  ),
  'values-not-understood': text<{ column: string; count: number; what: string }>(
    'warning',
    ({ column, count, what }) => `${plural(count, 'value')} of ${column} not understood: ${what}.`,
    ({ column }) =>
      `They count as unknown. In audit.yaml, under columns, give them a meaning: ${column}: { column: “…”, values: { their word: ours } }.`,
  ),
  'activities-not-mapped': text<{ count: number; what: string; steps: readonly string[] }>(
    'warning',
    ({ count, what }) => `${plural(count, 'event')} of an activity without a step: ${what}.`,
    ({ steps }) =>
      `They change nothing but a ticket’s first and last event. In audit.yaml, put each under a step: activities: { resolved: [its words] }. Steps: ${quoteList(steps)}.`,
  ),
  'criteria-not-known': text<{
    column: string;
    count: number;
    words: readonly string[];
    where: string;
    allowed: readonly string[];
    checklists: readonly string[];
  }>(
    'warning',
    ({ column, count, words, where, checklists }) =>
      `${plural(count, 'row')} ${count === 1 ? 'names' : 'name'} ${column === 'item' ? 'an item' : 'a checklist'} that ${checklists.length === 0 ? 'no checklist in use has' : `is not in use (${quoteList(checklists)})`}: ${words.length > 0 ? words.map(show).join(', ') : where}.`,
    ({ words, allowed, column }) => {
      const meant = words.flatMap((word) => {
        const match = nearest(word, allowed);
        return match === null ? [] : [`“${match}” for “${word}”`];
      });
      const near = meant.length > 0 ? `Did you mean ${meant.join(', ')}? ` : '';
      return `${near}These rows are not used. ${column === 'item' ? 'Items' : 'In use'}: ${quoteList(allowed, 40)}. A file whose items are in several checklists needs a column checklist.`;
    },
  ),
  'columns-not-items': text<{ columns: readonly string[]; items: readonly string[] }>(
    'warning',
    ({ columns }) =>
      `${plural(columns.length, 'column')} of this review sheet ${columns.length === 1 ? 'is' : 'are'} not read, being neither an item nor a known column: ${columns.map(show).join(', ')}.`,
    ({ columns, items }) => {
      const meant = columns.flatMap((column) => {
        const match = nearest(column, items);
        return match === null ? [] : [`“${match}” for “${column}”`];
      });
      return `${meant.length > 0 ? `Did you mean ${meant.join(', ')}? ` : ''}Items: ${quoteList(items, 40)}.`;
    },
  ),
  'review-of-other-checklist': text<{
    checklist: string;
    item: string;
    count: number;
    allowed: readonly string[];
  }>(
    'warning',
    ({ checklist, item, count }) =>
      `${plural(count, 'row')} judge ${show(item)} under the checklist ${checklist}, which has no such item; they are not used.`,
    ({ item, allowed }) => `${didYouMean(item, allowed)}Its items: ${quoteList(allowed, 40)}.`,
  ),
  'rating-without-scale': text<{ checklist: string; item: string; count: number }>(
    'warning',
    ({ checklist, item, count }) =>
      `${plural(count, 'rating')} of ${show(item)} in ${checklist} not used: this item has no scale from 1 to 5.`,
    () => 'Judge it with pass, partial, fail or na, or give the item a scale in an own checklist.',
  ),
  'reviews-of-other-version': text<{
    checklist: string;
    version: string;
    current: string;
    count: number;
  }>(
    'warning',
    ({ checklist, version, current, count }) =>
      `${plural(count, 'review')} by version ${version} of ${checklist} not used, since the checklist is of version ${current}: the two can’t be compared.`,
    () => 'Review these conversations anew by the present version, or keep the reviews elsewhere.',
  ),
  'option-unknown': text<{ option: string; allowed: readonly string[] }>(
    'error',
    ({ option }) => `There is no option ${show(option)}.`,
    ({ option, allowed }) =>
      `${didYouMean(option, allowed)}Options: ${allowed.map((name) => `--${name}`).join(', ')}.`,
  ),
  'zone-assumed': text<{ dataset: string; zone: string }>(
    'warning',
    ({ zone }) => `The stamps have no offset; they are taken to be in ${zone}, the audit’s zone.`,
    ({ dataset }) =>
      `State the export’s own zone in audit.yaml, under sources → ${dataset} → timeZone.`,
  ),
  'zones-differ': text<{ dataset: string; zones: readonly string[] }>(
    'error',
    ({ zones }) => `The headers of the stamps state different time zones: ${zones.join(', ')}.`,
    ({ dataset }) =>
      `Export all stamps in one time zone, or state the one that all of them are in, in audit.yaml under sources → ${dataset} → timeZone.`,
  ),
  'period-not-covered': text<{ row: string; folder: string; from: string; to: string }>(
    'warning',
    ({ row, from, to }) =>
      `The data does not cover the audit’s period: its first ${row} is of ${from}, its last of ${to}.`,
    ({ folder }) =>
      `Put the missing export into ${folder}, or state a shorter period. Totals are of what there is, and figures per day are too low.`,
  ),
} as const;
