import { type Checklist, itemsOf } from '../assessment/checklist.ts';
import { csvCell } from '../formats/csv-cell.ts';

/**
 * A review sheet as CSV, ready to be filled in: a row for each conversation, and a column for each item.
 * With its checklist and version in each row, it is read back without any settings.
 */
export function reviewSheet(checklist: Checklist, conversations: readonly string[]): string {
  const items = itemsOf(checklist).map(({ id }) => id);
  const header = ['conversation', 'reviewer', 'date', 'checklist', 'checklist_version', ...items];
  const blank = items.map(() => '');
  const rows = conversations.map((id) => [id, '', '', checklist.id, checklist.version, ...blank]);
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}
