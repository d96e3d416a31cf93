import { didYouMean, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

const onlyExtension = text<{ folder: string; extension: string }>(
  'error',
  ({ folder, extension }) => `Only files that end in ${extension} are read in ${folder}.`,
  ({ extension }) => `Rename it so that it ends in ${extension}, or move it elsewhere.`,
);

/** What is wrong with what checklists and the results of their items are. */
export const checklistTexts = {
  'ambiguous-item': text<{ item: string; checklists: readonly string[] }>(
    'error',
    ({ item, checklists }) =>
      `Item ${show(item)} is in several checklists: ${checklists.join(', ')}.`,
    ({ item, checklists }) => `Write it with its checklist, as ${checklists[0] ?? ''}/${item}.`,
  ),
  'conflicting-results': text<{ item: string; one: string; other: string; otherPlace: string }>(
    'error',
    ({ item, one, other, otherPlace }) =>
      `Item ${show(item)} is “${one}” here but “${other}” in ${otherPlace}.`,
    () => 'Two findings can’t give one item different results: agree on one, or leave one out.',
  ),
  'result-against-data': text<{ item: string; result: string; decided: string; why: string }>(
    'error',
    ({ item, result, decided, why }) =>
      `Item ${show(item)} is “${result}” here, but the data decides “${decided}”: ${why}.`,
    () => 'Take the result out of the finding, or change the target that the item is held against.',
  ),
  'na-without-reason': text<{ item: string }>(
    'error',
    ({ item }) => `Item ${show(item)} is “na” without a reason.`,
    ({ item }) => `Write ${item}: { result: na, reason: why it does not apply }.`,
  ),
  'item-switched-off': text<{ item: string; checklist: string; reason: string }>(
    'error',
    ({ item, checklist, reason }) =>
      `“${checklist}” has the item ${show(item)} switched off: ${reason}`,
    () => 'Take the item out of the finding, or switch it on again in the checklist.',
  ),
  'result-of-other-version': text<{
    item: string;
    checklist: string;
    version: string;
    current: string;
  }>(
    'warning',
    ({ item, checklist, version, current }) =>
      `The result of ${show(item)} is of version ${version} of “${checklist}”, which is now at version ${current}: it is not used.`,
    ({ current }) => `Judge the item again by version ${current}, and take the version out.`,
  ),
  'checklist-of-other-version': text<{ checklist: string; version: string; current: string }>(
    'warning',
    ({ checklist, version, current }) =>
      `The results of ${show(checklist)} were recorded with version ${version}, but the checklist is now at version ${current}: they are not used.`,
    ({ current }) =>
      `Judge its items again and write version: '${current}' here. A finding that did so already says it itself: its-item: { result: pass, version: '${current}' }.`,
  ),
  'id-repeated': text<{ kind: string; id: string; earlier: string }>(
    'error',
    ({ kind, id, earlier }) => `The ${kind} ${show(id)} stands already in ${earlier}.`,
    () => 'Each id can stand once: rename one of the two, or take it out.',
  ),
  'checklist-file-not-read': onlyExtension,
  'checklist-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a checklist ${show(id)} already.`,
    ({ id }) =>
      `Rename the file, for example to own-${id}.yaml; to change the shipped one, write extends: ${id} in it.`,
  ),
  'checklist-not-used': text<{ id: string; used: readonly string[] }>(
    'warning',
    () => 'The audit does not use this checklist.',
    ({ id, used }) =>
      `Name it in audit.yaml, as checklists: [${[...used, id].join(', ')}], or move the file elsewhere.`,
  ),
  'section-unnamed': text<{ id: string; allowed: readonly string[] }>(
    'error',
    ({ id }) => `The extended checklist has no section ${show(id)}, and a new one needs a name.`,
    ({ id, allowed }) =>
      `${didYouMean(id, allowed)}Its sections: ${quoteList(allowed)}. For a new one, add “name:”.`,
  ),
  'checklist-empty': text<{ id: string }>(
    'error',
    ({ id }) => `All items of ${id} are switched off, and none is added.`,
    () => 'Leave at least one item on, or do without the checklist.',
  ),
} as const;
