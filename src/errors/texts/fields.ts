import { allowedList, didYouMean, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

const onlyExtension = text<{ folder: string; extension: string }>(
  'error',
  ({ folder, extension }) => `Only files that end in ${extension} are read in ${folder}.`,
  ({ extension }) => `Rename it so that it ends in ${extension}, or move it elsewhere.`,
);

/** What is wrong with what the fields of YAML and frontmatter hold. */
export const fieldTexts = {
  'yaml-syntax': text<{ detail: string; advice: string }>(
    'error',
    ({ detail }) => `This is not valid YAML: ${detail}.`,
    ({ advice }) => advice,
  ),
  'missing-key': text<{ key: string; expected: string }>(
    'error',
    ({ key }) => `${key} is missing.`,
    ({ key, expected }) => `Add “${key}:” with ${expected}.`,
  ),
  'unknown-key': text<{ key: string; allowed: readonly string[] }>(
    'error',
    ({ key }) => `There is no field ${show(key)} here.`,
    ({ key, allowed }) => `${didYouMean(key, allowed)}Fields: ${quoteList(allowed)}.`,
  ),
  'missing-one-of': text<{ key: string; fields: readonly string[]; expected: string }>(
    'error',
    ({ key, fields }) => `${key} lacks its main field: one of ${fields.join(', ')}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'fields-exclusive': text<{ key: string; fields: readonly string[]; expected: string }>(
    'error',
    ({ key, fields }) => `${key} can’t have ${fields.join(' and ')} together.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'value-empty': text<{ key: string; expected: string }>(
    'error',
    ({ key }) => `${key} is empty.`,
    ({ key, expected }) => `Write ${expected} after “${key}:”.`,
  ),
  'value-not-allowed': text<{ key: string; value: unknown; allowed: readonly string[] }>(
    'error',
    ({ key, value }) => `${key}: ${show(value)} is not one of the allowed values.`,
    ({ value, allowed }) => allowedList(value, allowed),
  ),
  'value-of-wrong-kind': text<{ key: string; value: unknown; expected: string }>(
    'error',
    ({ key, value, expected }) => `${key}: ${show(value)} stands where ${expected} is expected.`,
  ),
  'unknown-id': text<{ kind: string; id: string; allowed: readonly string[] }>(
    'error',
    ({ kind, id }) => `There is no ${kind} ${show(id)}.`,
    ({ id, allowed, kind }) =>
      allowed.length === 0
        ? `This workspace has no ${kind} to refer to.`
        : `${didYouMean(id, allowed)}Known: ${quoteList(allowed)}.`,
  ),
  'locale-not-shipped': text<{ locale: string; shipped: readonly string[] }>(
    'warning',
    ({ locale }) =>
      `There are no words for the locale ${show(locale)}: figures and dates are written as it asks, and all words in English.`,
    ({ locale, shipped }) =>
      `${didYouMean(locale, shipped)}There are words for: ${quoteList(shipped)}. Another locale is one file in src/locales.`,
  ),
  'kpi-file-not-read': onlyExtension,
  'file-name-no-id': text<{ name: string; suggestion: string }>(
    'error',
    ({ name }) =>
      `The file’s name ${show(name)} can’t be an id: that takes small letters, digits and hyphens.`,
    ({ suggestion }) => `Rename it, for example to ${suggestion}.`,
  ),
  'id-not-file-name': text<{ id: string; name: string }>(
    'error',
    ({ id, name }) => `id: ${show(id)} is not the file’s name, ${show(name)}.`,
    () => 'Take the line out: the id is the name of the file.',
  ),
  'range-reversed': text<{ from: unknown; to: unknown }>(
    'error',
    ({ from, to }) => `The range begins (${String(from)}) above its end (${String(to)}).`,
    () => 'Write the lower end first.',
  ),
  'benchmark-file-not-read': onlyExtension,
  'competitor-file-not-read': onlyExtension,
  'criterion-file-not-read': onlyExtension,
} as const;
