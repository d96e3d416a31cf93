import { readFile } from 'node:fs/promises';
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { backgrounds, contrastIn, LEAST_CONTRAST, readableIn } from '../../src/brand/accent.ts';
import { projectRoot } from '../../src/workspace/locate.ts';

test('contrast is that of WCAG, with the background from which a colour stands out least', () => {
  expect(contrastIn('dark', '#1c232b')).toBe(1);
  // (1 + 0.05) ÷ (luminance of #fdfcfa + 0.05), by hand: 0.9735.
  expect(contrastIn('light', '#000000')).toBeCloseTo(18.9, 1);
});

test('a colour that can be read stays as it is', () => {
  expect(readableIn('light', '#1b5a88')).toBe('#1b5a88');
  expect(readableIn('dark', '#8cc0ea')).toBe('#8cc0ea');
});

test('every other becomes one that can be read, and no further from it than it takes', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (stated, theme) => {
      const shown = readableIn(theme, stated);
      expect(contrastIn(theme, shown)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      if (shown !== stated) expect(contrastIn(theme, shown)).toBeLessThan(LEAST_CONTRAST + 0.6);
    }),
  );
});

test('the backgrounds are those of the pages', async () => {
  const tokens = await readFile(path.join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const stated = ['paper', 'sunken'].map((name) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1),
  );
  expect(stated).toEqual([
    [backgrounds.light[0], backgrounds.dark[0]],
    [backgrounds.light[1], backgrounds.dark[1]],
  ]);
});
