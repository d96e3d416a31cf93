import type { Report, ReportChecklist } from '../report/schema.ts';

export type ReportItem = ReportChecklist['items'][string];
export type Result = ReportItem['result'];

export const results = ['pass', 'partial', 'fail', 'na', 'not-assessed'] as const;

/** How many items have each result, in a fixed order, without those that none has. */
export function tallyResults(items: readonly ReportItem[]): { result: Result; count: number }[] {
  return results
    .map((result) => ({ result, count: items.filter((item) => item.result === result).length }))
    .filter(({ count }) => count > 0);
}

/** The items of a section with their ids, in order. */
export function itemsOf({ items }: ReportChecklist, section: string): [string, ReportItem][] {
  return Object.entries(items).filter(([, item]) => item.section === section);
}

/** An item that the report names as `<checklist>/<item>`. */
export function itemReference(key: string): ItemReference {
  const slash = key.indexOf('/');
  return { checklist: key.slice(0, slash), item: key.slice(slash + 1) };
}

/** Items without a result, by checklist; those that do not apply have one. */
export function notAssessed(
  checklists: Report['checklists'],
): { id: string; checklist: ReportChecklist; items: [string, ReportItem][] }[] {
  return Object.entries(checklists)
    .map(([id, checklist]) => ({
      id,
      checklist,
      items: Object.entries(checklist.items).filter(([, { result }]) => result === 'not-assessed'),
    }))
    .filter(({ items }) => items.length > 0);
}

export interface ItemReference {
  readonly checklist: string;
  readonly item: string;
}

/** Critical items that failed, of all checklists. */
export function failedCritical(checklists: Report['checklists']): ItemReference[] {
  return Object.entries(checklists).flatMap(([checklist, { items }]) =>
    Object.entries(items)
      .filter(([, { critical, result }]) => critical && result === 'fail')
      .map(([item]) => ({ checklist, item })),
  );
}
