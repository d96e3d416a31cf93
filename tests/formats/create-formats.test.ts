import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/formats/create-formats.ts';

const en = createFormats('en');
const nb = createFormats('nb');
const nbsp = '\u00a0';
const hour = 3600;
const day = 24 * hour;

describe('figures', () => {
  test('are written as the locale writes them', () => {
    expect([en.count(1234567), nb.count(1234567)]).toEqual(['1,234,567', `1${nbsp}234${nbsp}567`]);
    expect([en.share(0.556), nb.share(0.556)]).toEqual(['55.6%', `55,6${nbsp}%`]);
    expect([en.decimal(1.836), nb.decimal(1.836)]).toEqual(['1.84', '1,84']);
    expect([en.score(-12.34), nb.score(-12.34)]).toEqual(['-12.3', '−12,3']);
  });

  test('have their decimals where they matter', () => {
    expect([en.share(0), en.share(1)]).toEqual(['0.0%', '100.0%']);
    expect([en.decimal(0.01234), en.decimal(12345.6)]).toEqual(['0.0123', '12,346']);
    expect([en.score(78.44), en.score(80), en.score(-0.01)]).toEqual(['78.4', '80', '0']);
  });

  test('places are named by their country, in the language of the locale', () => {
    expect([en.place('NO'), nb.place('DE-BY')]).toEqual(['Norway', 'Tyskland, BY']);
  });

  test('n is not torn from its number', () => {
    expect(en.n(1234)).toBe(`n${nbsp}=${nbsp}1,234`);
  });
});

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [0.4, '0.4 s'],
    [45, '45 s'],
    [59.7, '1 min'],
    [90, '1.5 min'],
    [12 * 60, '12 min'],
    [3580, '1 h'],
    [4.5 * hour, '4.5 h'],
    [47 * hour, '47 h'],
    [47.9 * hour, '2 d'],
    [6.7 * day, '6.7 d'],
    [123.4 * day, '123 d'],
    [-90 * 60, '-1.5 h'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(en.duration(seconds)).toBe(text.replace(' ', nbsp));
  });

  test('have the units of the locale', () => {
    const lengths = [45, 12 * 60, 4.5 * hour, 6.7 * day];
    expect(lengths.map(nb.duration)).toEqual(['45 s', '12 min', '4,5 t', '6,7 d'].map(glue));
  });

  test('as limits are as exact as they were set', () => {
    const limits = [0, 4 * hour, 4.25 * hour, day, 2 * day].map((x) => en.limit('duration', x));
    expect(limits).toEqual(['0', '4 h', '4.25 h', '24 h', '2 d'].map(glue));
  });
});

describe('dispatch', () => {
  test('value and limit go by the unit', () => {
    expect(en.value('count', 12)).toBe('12');
    expect(en.value('duration', 45)).toBe(glue('45 s'));
    expect(en.value('share', 0.5)).toBe('50.0%');
    expect(en.value('decimal', 2.5)).toBe('2.5');
    expect(en.value('score', 40)).toBe('40');
    expect([en.limit('share', 0.9), en.limit('share', 0.925)]).toEqual(['90%', '92.5%']);
  });

  test('intervals have an en dash, and shares decimals only where they are narrow', () => {
    expect(nb.interval('share', [0.4, 0.47])).toBe(glue('40 % – 47 %'));
    expect(en.interval('share', [0.552, 0.558])).toBe(glue('55.2% – 55.8%'));
    expect(en.interval('duration', [3.9 * hour, 4.6 * hour])).toBe(glue('3.9 h – 4.6 h'));
  });

  test('ticks share a unit, and zero seconds have none', () => {
    expect(en.ticks('duration', [0, 900, 1800])).toEqual(['0', '15 min', '30 min'].map(glue));
    expect(en.ticks('duration', [0, 1800, 3600])).toEqual(['0', '0.5 h', '1 h'].map(glue));
    expect(en.ticks('duration', [0, 12 * hour, day])).toEqual(['0', '12 h', '24 h'].map(glue));
    expect(en.ticks('duration', [0, 7 * day])).toEqual(['0', '7 d'].map(glue));
    expect(en.ticks('share', [0, 0.1, 0.30000000000000004])).toEqual(['0%', '10%', '30%']);
  });
});

function glue(text: string): string {
  return text.replaceAll(' ', nbsp);
}
