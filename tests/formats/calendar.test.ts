import { expect, test } from 'vitest';
import { createLanguage } from '../../src/language/language.ts';
import { createFormats } from '../../src/formats/create-formats.ts';

const en = createFormats('en');
const nb = createFormats('nb');

test('a period is written by the form of its key', () => {
  expect(['2026-03', '2026-W05', '2026-03-05'].map(en.period)).toEqual([
    'Mar 2026',
    'W5 2026',
    'Mar 5, 2026',
  ]);
  expect(['2026-03', '2026-W05', '2026-03-05'].map(nb.period)).toEqual([
    'mars 2026',
    'W5 2026',
    '5. mars 2026',
  ]);
  expect(en.period('2026-Q1')).toBe('2026-Q1');
});

test('on an axis the year stands apart', () => {
  expect(en.periodTick('2026-03')).toEqual({ label: 'Mar', year: '2026' });
  expect(en.periodTick('2026-W05')).toEqual({ label: 'W5', year: '2026' });
  expect(en.periodTick('2026-03-05')).toEqual({ label: 'Mar 5', year: '2026' });
});

test('a week is named as its language names it', () => {
  const named = ['en', 'nb', 'lt', 'hu'].map((tag) => createLanguage(tag).formats);
  expect(named.map(({ period }) => period('2026-W05'))).toEqual([
    'W5 2026',
    'uke 5 2026',
    '2026 m. 5 sav.',
    '2026. 5. hét',
  ]);
  expect(named.map(({ periodTick }) => periodTick('2026-W05').label)).toEqual([
    'W5',
    'uke 5',
    '5 sav.',
    '5. hét',
  ]);
});

test('an instant keeps the clock that it was written with', () => {
  expect(nb.instant('2026-10-01T00:00')).toBe('1. okt. 2026, 00:00');
  expect(nb.instant('2026-10-01T14:03:22Z')).toBe('1. okt. 2026, 14:03 UTC');
  expect(nb.instant('2026-10-01T14:03:22.5+02:00')).toBe('1. okt. 2026, 14:03 +02:00');
  expect(nb.instant('2026-10-01')).toBe('1. okt. 2026');
});

test('weekdays are ISO: Monday is the first', () => {
  expect([1, 7].map((weekday) => en.weekday(weekday, 'short'))).toEqual(['Mon', 'Sun']);
  expect(nb.weekday(1, 'long')).toBe('mandag');
});
