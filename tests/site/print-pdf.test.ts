import { expect, test } from 'vitest';

import { paperOf } from '../../src/site/print-pdf.ts';

test.each([
  ['en', 'A4'],
  ['nb-NO', 'A4'],
  ['en-GB', 'A4'],
  ['en-US', 'Letter'],
  ['es-MX', 'Letter'],
  ['en-Latn-CA', 'Letter'],
])('a report in %s is printed on %s', (locale, expected) => {
  expect(paperOf(locale)).toBe(expected);
});
