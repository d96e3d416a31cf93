import { expect, test } from 'vitest';

import { makeLinksRelative } from '../../src/site/portable-links.ts';

test.each([
  ['index.html', '<a href="/">', '<a href="./index.html">'],
  ['index.html', '<a href="/kpis/csat/#trend">', '<a href="./kpis/csat/index.html#trend">'],
  ['kpis/csat/index.html', '<a href="/">', '<a href="../../index.html">'],
  ['kpis/csat/index.html', '<a href="/report.json">', '<a href="../../report.json">'],
  ['kpis/csat/index.html', '<img src="/logo.svg">', '<img src="../../logo.svg">'],
  ['kpis/index.html', '<a href="#main">', '<a href="#main">'],
  ['kpis/index.html', '<a href="https://example.org/a/">', '<a href="https://example.org/a/">'],
  ['kpis/index.html', '<a href="//example.org/a/">', '<a href="//example.org/a/">'],
  ['_astro/page.css', 'src:url(/_astro/a.woff2)', 'src:url(../_astro/a.woff2)'],
  ['_astro/page.css', 'src:url("/_astro/a.woff2")', 'src:url("../_astro/a.woff2")'],
  ['_astro/page.css', 'src:url(data:x)', 'src:url(data:x)'],
])('in %s, %s becomes %s', (file, before, after) => {
  expect(makeLinksRelative(before, file)).toBe(after);
});
