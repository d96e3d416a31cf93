import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/formats/create-formats.ts';
import { awkward, awkwardRows } from './awkward.ts';
import { samples } from './samples.ts';

const context = { formats: createFormats('en') };
const all = { ...samples, ...awkward };
const draw = (name: string, width?: number) =>
  all[name]?.({ ...context, ...(width === undefined ? {} : { width }) });

describe.each(Object.keys(all))('%s', (name) => {
  test.each([undefined, 280, 360, 720])('is sound at width %s', (width) => {
    const { svg, description, table } = draw(name, width) ?? {};
    expect(svg).not.toMatch(/<style|style=|\sid=|url\(/);
    expect(`${svg ?? ''}${description ?? ''}${JSON.stringify(table)}`).not.toMatch(
      /NaN|undefined|Infinity|\{\w+\}/,
    );
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ [\d.]+"/);
    expect(svg).not.toMatch(/^<svg [^>]* (width|height)=/);
    expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    expect(svg).not.toMatch(/\d\.\d{3}[^<]*"/);
    expect(svg).not.toMatch(/="(#|rgb|black|white|currentColor)/);
  });

  test('has a table that fits its columns', () => {
    const { table } = draw(name) ?? {};
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    if (name in awkwardRows) expect(table?.rows).toHaveLength(awkwardRows[name] ?? -1);
  });
});

test('the same data gives the same bytes, whatever was drawn before', () => {
  const names = Object.keys(all);
  const forwards = names.map((name) => draw(name)?.svg);
  const backwards = names.toReversed().map((name) => draw(name)?.svg);
  expect(backwards.toReversed()).toEqual(forwards);
});

test('what has not been measured is said in words', () => {
  for (const name of ['no data', 'nothing measured']) {
    for (const chart of [
      ...['trend', 'ranked-bars', 'heat-map', 'distribution', 'bullet'],
      ...['query-bars', 'query-line', 'query-dots', 'benchmark-dots'],
    ]) {
      const { svg, description } = draw(`${chart}: ${name}`) ?? {};
      expect(svg).toContain('>not measured</text>');
      expect(description).toMatch(/nothing to draw/i);
    }
  }
});

test('a suppressed group tells neither its value nor its n', () => {
  const { svg, table } = draw('ranked-bars-duration') ?? {};
  expect(svg).toContain('fewer than 5');
  expect(table?.rows.at(-1)).toEqual(['Press', 'fewer than 5', 'fewer than 5', 'none']);
});

test('a question with too few answers tells neither them nor their n', () => {
  const { svg, description, table } = draw('diverging-bars-survey') ?? {};
  expect(svg).toContain('fewer than 5');
  expect(description).toContain('1 of 5 hold too few cases to be shown');
  const withheld = 'fewer than 5';
  expect(table?.rows.at(-1)).toEqual([
    ...['I feel safe', ...Array.from({ length: 6 }, () => withheld), 'none', withheld],
  ]);
});

test('a figure of a query that is withheld tells neither its value nor its n', () => {
  for (const name of ['query-line-series', 'query-bars-series']) {
    const { svg, description, table } = draw(name) ?? {};
    expect(svg).toContain('fewer than 5');
    expect(description).toContain('hold too few cases to be shown');
    expect(table?.rows.filter((row) => row[2] === 'fewer than 5').map((row) => row[3])).toEqual([
      'fewer than 5',
    ]);
  }
});

test('words and attributes are escaped', () => {
  const { svg } = draw('ranked-bars: markup') ?? {};
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).toContain('aria-label="A &lt; B &amp; &quot;C&quot; &lt;/title&gt;"');
});
