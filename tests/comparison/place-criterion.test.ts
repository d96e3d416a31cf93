import { assert, constantFrom, dictionary, integer, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  orderCompanies,
  orderPlacements,
  placeCriterion,
} from '../../src/comparison/place-criterion.ts';
import { scales } from '../../src/comparison/scales.ts';
import { cell, companiesOf, criterion } from './companies.ts';

const help = criterion('help');
const place = (own: number | null, ...others: (number | null)[]) =>
  placeCriterion(
    help,
    companiesOf({
      us: { help: own },
      ...Object.fromEntries(others.map((help, index) => [`c${String(index)}`, { help }])),
    }),
  );

describe('where the audited organisation stands', () => {
  it('leads only where it is better than every competitor', () => {
    expect(place(5, 4, 3).place).toBe('leads');
    expect(place(4, 4, 3).place).toBe('level');
  });

  it('trails below the median of the competitors, itself left out of it', () => {
    // With itself in it, the median of 2, 3, 5 would be 3, and of 3, 3, 5 too.
    expect(place(3, 2, 5)).toMatchObject({ median: 3.5, place: 'trails', gap: -2, behind: 50 });
    expect(place(3, 2, 3, 5)).toMatchObject({ median: 3, place: 'between' });
  });

  it('does not count what is not known as zero, nor as a competitor', () => {
    expect(place(2, null, 3, null, 5)).toMatchObject({ median: 4, known: 2, of: 4 });
    expect(place(2, null, null)).toMatchObject({ place: null, best: null, median: null, known: 0 });
    expect(place(null, 3, 4)).toMatchObject({ place: null, gap: null, behind: null, known: 2 });
  });

  it('names everyone who shares the best value', () => {
    expect(place(2, 4, 3, 4).best).toEqual({ value: 4, companies: ['c0', 'c2'] });
  });

  it('turns round where lower is better', () => {
    const companies = companiesOf(
      { us: { wait: 7200 }, a: { wait: 3600 }, b: { wait: 86_400 } },
      'duration',
    );
    expect(placeCriterion(criterion('wait', 'duration', 'lower'), companies)).toMatchObject({
      best: { value: 3600, companies: ['a'] },
      median: 45_000,
      place: 'between',
      gap: 3600,
      points: { a: 100, b: 0 },
    });
  });

  it('places values on the whole scale where it has ends, and between the companies where not', () => {
    const points = (scale: 'hours-a-week' | 'count', ...values: number[]) =>
      placeCriterion(
        criterion('x', scale),
        companiesOf(Object.fromEntries(values.map((x, i) => [`c${String(i)}`, { x }])), scale),
      ).points;
    expect(points('hours-a-week', 42, 168)).toEqual({ c0: 25, c1: 100 });
    expect(points('count', 2, 6, 3)).toEqual({ c0: 0, c1: 100, c2: 25 });
    expect(points('count', 3, 3)).toEqual({ c0: 100, c1: 100 });
  });

  it('leaves out values on another scale than the own one', () => {
    const rating = criterion('stars', 'public-rating');
    const [us, a, b] = companiesOf(
      { us: { stars: 4 }, a: { stars: 3 }, b: { stars: 9 } },
      'public-rating',
    );
    if (!us || !a || !b) throw new RangeError('three companies');
    const other = { ...b, cells: { stars: cell(9, '1-10') } };
    expect(placeCriterion(rating, [us, a, other])).toMatchObject({
      ...{ scale: '1-5', place: 'leads', known: 1, of: 2 },
      points: { b: null },
    });
  });

  it('takes the scale of most competitors where the own value is not known', () => {
    const rating = criterion('stars', 'public-rating');
    const companies = companiesOf({ us: {}, a: {}, b: {}, c: {} }).map((company, index) => ({
      ...company,
      cells: index === 0 ? {} : { stars: cell(4, index === 1 ? '1-5' : '1-10') },
    }));
    expect(placeCriterion(rating, companies)).toMatchObject({ scale: '1-10', known: 2, own: null });
  });

  it('says nothing of better and worse where there is none', () => {
    const companies = companiesOf({ us: { words: 'slow' }, a: { words: 'rude' } }, 'text');
    expect(placeCriterion(criterion('words', 'text', 'none'), companies)).toMatchObject({
      ...{ place: null, best: null, known: 0, of: 1 },
    });
  });

  it('does not depend on the order of the companies', () => {
    const names = ['us', 'a', 'b', 'c', 'd'];
    const tables = dictionary(constantFrom(...names), integer({ min: 1, max: 5 }));
    assert(
      property(tables, shuffledSubarray(names, { minLength: 5 }), (values, order) => {
        const companies = companiesOf(
          Object.fromEntries(names.map((name) => [name, { help: values[name] ?? null }])),
        );
        const shuffled = order.flatMap((name) => companies.find(({ id }) => id === name) ?? []);
        const [one, other] = [placeCriterion(help, companies), placeCriterion(help, shuffled)];
        expect({ ...other, best: other.best?.companies.toSorted() }).toEqual({
          ...one,
          best: one.best?.companies.toSorted(),
        });
      }),
    );
  });
});

describe('the matrix', () => {
  const criteria = new Map(
    ['a-last', 'behind', 'ahead', 'b-tie', 'unknown'].map((id) => [id, criterion(id)]),
  );
  const companies = companiesOf({
    us: { behind: 1, ahead: 5, 'a-last': 3, 'b-tie': 3 },
    zeta: { behind: 5, ahead: 1, 'a-last': 4, 'b-tie': 4, unknown: 2 },
    alpha: { behind: 5, ahead: 2, 'a-last': 1, 'b-tie': 1 },
    beta: { behind: 2 },
  });
  const placements = [...criteria.values()].map((each) => placeCriterion(each, companies));

  it('has what is farthest behind first, ties by name, and the untold last', () => {
    expect(orderPlacements(placements, criteria).map((each) => each.criterion)).toEqual([
      ...['behind', 'a-last', 'b-tie', 'ahead', 'unknown'],
    ]);
    expect(orderPlacements(placements.toReversed(), criteria)).toEqual(
      orderPlacements(placements, criteria),
    );
  });

  it('has the audited organisation first, then who is best most often, ties by name', () => {
    expect(orderCompanies(companies.toReversed(), placements).map(({ id }) => id)).toEqual([
      ...['us', 'zeta', 'alpha', 'beta'],
    ]);
    expect(orderCompanies(companies, []).map(({ id }) => id)).toEqual([
      ...['us', 'alpha', 'beta', 'zeta'],
    ]);
  });
});

describe('values on their scales', () => {
  it.each([
    ['rating', '1-5', 3, 3],
    ['rating', '1-5', 3.5, null],
    ['rating', '1-5', 0, null],
    ['rating', '1-5', '3', null],
    ['yes-no', 'yes-no', 'yes', 1],
    ['yes-no', 'yes-no', false, 0],
    ['yes-no', 'yes-no', 'perhaps', null],
    ['hours-a-week', 'hours-a-week', 168, 168],
    ['hours-a-week', 'hours-a-week', 169, null],
    ['count', 'count', 0, 0],
    ['count', 'count', 1.5, null],
    ['duration', 'duration', '1d', 86_400],
    ['duration', 'duration', 24, null],
    ['money', 'EUR', 0, 0],
    ['money', 'EUR', -1, null],
    ['share', 'share', '90%', 0.9],
    ['share', 'share', 90, null],
    ['share', 'share', '120%', null],
    ['public-rating', '1-5', 4.3, 4.3],
    ['public-rating', '1-5', 8.6, null],
    ['public-rating', '1-10', 8.6, 8.6],
    ['text', 'text', ' ', null],
  ] as const)('%s (%s): %s is %s', (scale, of, stated, value) => {
    expect(scales[scale].read(stated, of)).toBe(value);
  });
});
