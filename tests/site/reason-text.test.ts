import { expect, it } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import { reasonText } from '../../src/site/reason-text.ts';

const en = createLanguage('en').t;
const nb = createLanguage('nb').t;

it.each([
  ['footer', 'Lines below the table, taken as a footer'],
  ['closed-without-resolved_at', 'Closed without resolved_at'],
  ['missing-id', 'No id'],
  ['resolved_at-before-created_at', 'resolved_at lies before created_at'],
  ['a-reason-of-its-own', 'a reason of its own'],
])('the reason %s is said in words', (code, words) => {
  expect(reasonText(code, en)).toBe(words);
});

it('is said in the language of the report', () => {
  expect(reasonText('ragged', nb)).toBe('Flere eller færre celler enn kolonneoverskrifter');
});
