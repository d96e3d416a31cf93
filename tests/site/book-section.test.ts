import { expect, test } from 'vitest';

import { bookLink, bookSection, pageId } from '../../src/site/book-section.ts';

const inBook = new Set(['/', '/findings/', '/findings/late/', '/benchmarks/']);
const page = (content: string) => `<!doctype html><body><main id="main">${content}</main></body>`;
const section = (content: string, route = '/findings/late/', level = 3) =>
  bookSection(page(content), { route, level }, inBook, '.left-out');

test.each([
  ['/', 'start'],
  ['/findings/', 'findings'],
  ['/findings/late/', 'findings.late'],
  ['/kpis/csat%20own/', 'kpis.csat own'],
])('the page %s has the id %s', (route, id) => {
  expect(pageId(route)).toBe(id);
});

test.each([
  ['#basis', '#findings.late:basis'],
  ['#main', '#findings.late'],
  ['/findings/', '#findings'],
  ['/findings/#top', '#findings:top'],
  ['../../index.html', '#start'],
  ['../index.html#top', '#findings:top'],
  ['/benchmarks/segment/retail/', '#benchmarks'],
  ['/unknown/', '#start'],
  ['/actions.csv', '/actions.csv'],
  ['../../actions.csv', '/actions.csv'],
  ['https://example.org/page#part', 'https://example.org/page#part'],
  ['mailto:someone@example.org', 'mailto:someone@example.org'],
])('a link to %s leads to %s', (href, expected) => {
  expect(bookLink(href, '/findings/late/', inBook)).toBe(expected);
});

test('a link to nothing in a document without a first page stays within it', () => {
  expect(bookLink('/other/', '/kpis/', new Set(['/kpis/']))).toBe('#');
});

test('ids, and what refers to them, carry the page', () => {
  expect(
    section(
      '<section id="a" aria-labelledby="a-title b"><p id="a-title">x</p><label for="b">y</label></section>',
    ),
  ).toBe(
    '<section class="book-page" id="findings.late"><section id="findings.late:a" aria-labelledby="findings.late:a-title findings.late:b">' +
      '<p id="findings.late:a-title">x</p><label for="findings.late:b">y</label></section></section>',
  );
});

test.each([
  ['../../_astro/plan.png', '/_astro/plan.png'],
  ['/logo.svg', '/logo.svg'],
  ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
])('the picture %s is found as %s from where the document lies', (source, expected) => {
  expect(section(`<img src="${source}">`)).toContain(`src="${expected}"`);
});

test('patterns of charts are found under their new name', () => {
  expect(section('<svg><pattern id="h"></pattern><rect fill="url(#h)"></rect></svg>')).toContain(
    'fill="url(#findings.late:h)"',
  );
});

test('headings go down with their attributes, and no deeper than six', () => {
  expect(section('<h1 class="t">A</h1><h2 id="b">B</h2><h5>C</h5>')).toBe(
    '<section class="book-page" id="findings.late"><h3 class="t">A</h3><h4 id="findings.late:b">B</h4><h6>C</h6></section>',
  );
});

test('what is selected is left out', () => {
  expect(section('<p class="left-out">a</p><p>b</p>')).not.toContain('a</p>');
});
