import { describe, expect, it } from 'vitest';

import tickets from '../../src/datasets/tickets.ts';
import { shippedLocaleOf, shippedLocales } from '../../src/language/catalogue.ts';
import { createLanguage } from '../../src/language/language.ts';
import { localeMistakes } from '../../src/language/mistakes.ts';
import { sayNote } from '../../src/language/note.ts';
import { createFormats } from '../../src/formats/create-formats.ts';
import { createSayMessage } from '../../src/language/translate.ts';
import { english, inEnglish } from './english.ts';

const sayIn = (tag: string) => createSayMessage({ tag, messages: {} }, createFormats(tag));

describe('a message', () => {
  it('is said with its names filled in: figures and lists as the locale writes them', () => {
    const message = '{n} of {names}';
    const values = { n: 12345, names: ['a', 'b', 'c'] };
    expect(sayIn('en')(message, values)).toBe('12,345 of a, b, and c');
    expect(sayIn('nb')(message, values)).toBe('12\u00a0345 of a, b og c');
  });

  it('ends once where a value brings its own full stop', () => {
    const say = (length: string) => sayIn('lt')('{length}. {length}.', { length });
    expect(say('2 d.')).toBe('2 d. 2 d.');
    expect(say('2 h')).toBe('2 h. 2 h.');
    expect(sayIn('lt')('{name}.json, {length} …', { name: 'a.', length: 'b.' })).toBe(
      'a..json, b. …',
    );
  });

  it('keeps words that run from right to left apart from its own', () => {
    expect(sayIn('en')('{name}: {n}', { name: 'شكوى', n: 3 })).toBe('\u2068شكوى\u2069: 3');
    expect(sayIn('en')('{names}', { names: ['a', 'שלום'] })).toBe('a and \u2068שלום\u2069');
  });

  it('has the plural form that the language asks for', () => {
    const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };
    const lithuanian = [1, 2, 10, 11, 21, 1.5].map((count) => sayIn('lt')(forms, { count }));
    expect(lithuanian).toEqual(['one', 'few', 'other', 'other', 'one', 'many']);
    expect([0, 1, 2].map((count) => sayIn('nb')(forms, { count }))).toEqual([
      'other',
      'one',
      'other',
    ]);
  });
});

describe('the locale of a report', () => {
  it('is the closest that there are words for', () => {
    expect(shippedLocales()).toContain('en');
    expect(shippedLocaleOf('en-GB-oxendict')).toBe('en');
    expect(shippedLocaleOf('en-Latn')).toBe('en');
    expect(shippedLocaleOf('xx-EN')).toBeNull();
  });

  it('keeps its figures and takes English words where there are none of it', () => {
    const { tag, t, formats } = createLanguage('de');
    expect(tag).toBe('en');
    expect(t('finding.count', { count: 1234 })).toBe('1.234 findings');
    expect(formats.decimal(1.5)).toBe('1,5');
  });
});

describe('what is wrong with the messages of a locale', () => {
  const required = {
    a: 'A {name}',
    b: { one: '{count} thing', other: '{count} things' },
    c: 'C',
    rows: 'of {rows}',
  };
  const right = {
    a: 'Á {name}',
    b: { one: '{count} ting', other: '{count} ting' },
    c: 'Ç',
    rows: '{ofRows}',
  };
  const wrong = (own: Parameters<typeof localeMistakes>[1]) =>
    localeMistakes('nb', { ...right, ...own }, required);

  it('is told key by key', () => {
    expect(wrong({})).toEqual([]);
    const { a, ...without } = right;
    expect(localeMistakes('nb', without, required)).toEqual(['missing: a']);
    expect(wrong({ d: a })).toEqual(['orphan: d']);
    expect(wrong({ a: 'Á' })).toEqual(['a: lacks {name}']);
    expect(wrong({ a: 'Á {name} {nome}' })).toEqual(['a: {nome} is unknown']);
    expect(wrong({ c: { other: 'Ç' } })).toEqual(['c: has plural forms, and English has none']);
    expect(wrong({ b: '{count} ting' })).toEqual(['b: has no plural forms']);
    expect(wrong({ b: { other: '{count}', few: '{count}' } })).toEqual([
      'b: has no form “one”',
      'b: “few” is no plural form of nb',
    ]);
  });
});

it('a note is said later, with rows and days in words', () => {
  const { words } = inEnglish(tickets);
  const note = { key: 'basis.partly-given', values: { computedRows: 1, vendor: 2000 } } as const;
  expect(sayNote(note, english, words)).toBe(
    'Computed from stamps for 1 ticket; for 2,000 the help desk’s own figure is taken.',
  );
  const day = { first: { day: '2026-01-31' }, last: { day: '2026-02-01' } };
  expect(sayNote({ key: 'basis.uncovered', values: day }, english, words)).toMatch(
    /^The first ticket of the data is of Jan 31, 2026 and the last of Feb 1, 2026\./,
  );
});
