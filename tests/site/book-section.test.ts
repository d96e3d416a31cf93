import { expect, test } from 'vitest';

import { bookLink, bookSection, pageId } from '../../src/site/book-section.ts';

const inBook = new Map(
  ['/', '/findings/', '/findings/late/', '/benchmarks/'].map((route, index) => [
    route,
    { route, level: 2, number: String(index + 1) },
  ]),
);
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
  expect(bookLink(href, '/findings/late/', inBook).href).toBe(expected);
});

test.each([
  ['/findings/', ' data-number="2"'],
  ['/benchmarks/segment/retail/', ' data-number="4"'],
  ['#basis', ''],
  ['/actions.csv', ''],
  ['https://example.org/page', ''],
])('a link to %s tells the number of the page to which it leads', (href, expected) => {
  const [, attributes = ''] = /<a([^>]*)>/.exec(section(`<a href="${href}">x</a>`)) ?? [];
  expect(attributes.replace(/ href="[^"]*"/, '')).toBe(expected);
});

test('only the title is numbered, and may be another in the document', () => {
  const html = page('<header><h1 id="t">The audit</h1></header><h2>Score</h2>');
  const numbered = { route: '/', level: 2, number: '1' };
  const title = /<h2 [^>]*>.*<\/h2>/;
  const of = (more: object) => bookSection(html, { ...numbered, ...more }, inBook, '.left-out');
  expect(title.exec(of({}))?.[0]).toBe(
    '<h2 id="start:t"><span class="book-number">1</span> The audit</h2>',
  );
  expect(title.exec(of({ title: 'Summary' }))?.[0]).toBe(
    '<h2 id="start:t"><span class="book-number">1</span> Summary</h2>',
  );
  expect(of({})).toContain('<h3>Score</h3>');
});

test('a link to nothing in a document without a first page stays within it', () => {
  const alone = new Map([['/kpis/', { route: '/kpis/', level: 2 }]]);
  expect(bookLink('/other/', '/kpis/', alone)).toEqual({ href: '#', page: null });
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
