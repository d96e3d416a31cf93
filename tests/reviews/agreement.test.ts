import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cohenKappa,
  fleissKappa,
  krippendorffAlpha,
  percentAgreement,
} from '../../src/reviews/agreement.ts';

/** So many units with each list of ratings. */
const units = <Value>(...counts: [number, Value[]][]): Value[][] =>
  counts.flatMap(([n, unit]) => Array.from({ length: n }, () => unit));

describe('Cohen’s kappa', () => {
  it('of 50 grant proposals that two readers judged', () => {
    // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: p_o = 0.7, p_e = 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    const table = units<string>(
      [20, ['yes', 'yes']],
      [5, ['yes', 'no']],
      [10, ['no', 'yes']],
      [15, ['no', 'no']],
    ) as [string, string][];
    expect(cohenKappa(table)).toBeCloseTo(0.4, 10);
    expect(percentAgreement(table)).toBeCloseTo(0.7, 10);
  });

  it('tells apart tables of equal agreement by what chance gives', () => {
    const of = (a: number, b: number, c: number, d: number) =>
      cohenKappa(
        units<string>(
          [a, ['yes', 'yes']],
          [b, ['yes', 'no']],
          [c, ['no', 'yes']],
          [d, ['no', 'no']],
        ) as [string, string][],
      );
    expect(of(45, 15, 25, 15)).toBeCloseTo(0.1304, 4);
    expect(of(25, 35, 5, 35)).toBeCloseTo(0.2593, 4);
  });

  it('of three categories', () => {
    // As a widely used statistics package prints it for this table: 0.4842.
    const table = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ];
    const pairs = table.flatMap((line, one) =>
      line.flatMap((n, other) => units<string>([n, [String(one), String(other)]])),
    ) as [string, string][];
    expect(cohenKappa(pairs)).toBeCloseTo(0.4842, 4);
  });

  it('is undefined where only one answer was given', () => {
    expect(
      cohenKappa([
        ['yes', 'yes'],
        ['yes', 'yes'],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});

describe('Fleiss’ kappa', () => {
  // Fleiss 1971, table 1: 30 patients, 6 of 43 psychiatrists each, 5 diagnoses; kappa = 0.430.
  const diagnoses = `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
    144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
    555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`.split(/\s+/);

  it('of ten subjects and fourteen raters', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const subjects = table.map((counts) =>
      counts.flatMap((count, category) => units<string>([count, [String(category)]]).flat()),
    );
    expect(fleissKappa(subjects)).toBeCloseTo(0.20993, 5);
  });

  it('of Fleiss’ psychiatric diagnoses', () => {
    expect(diagnoses).toHaveLength(30);
    expect(fleissKappa(diagnoses.map((line) => Array.from(line)))).toBeCloseTo(0.4302445, 7);
  });

  it('needs as many raters for each unit', () => {
    expect(
      fleissKappa([
        ['a', 'b'],
        ['a', 'a', 'b'],
      ]),
    ).toBeNull();
    expect(
      fleissKappa([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
  });
});

describe('Krippendorff’s alpha', () => {
  // Krippendorff 2011, section C: four observers, twelve units, some not judged (0).
  const reliability = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ];
  const judged = Array.from({ length: 12 }, (_, unit) =>
    reliability
      .flatMap((observer) => observer.slice(unit, unit + 1))
      .filter((rating) => rating > 0),
  );

  it('of the published data, by each metric', () => {
    expect(krippendorffAlpha(judged, 'nominal')).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(judged, 'ordinal')).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(judged, 'interval')).toBeCloseTo(0.849, 3);
  });

  it('of the published binary data of two observers', () => {
    // Section A: 0.095.
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const pairs = meg.map((value, i) => [value, owen[i] ?? NaN]);
    expect(krippendorffAlpha(pairs, 'nominal')).toBeCloseTo(0.095, 3);
  });

  it('is undefined without variation or pairs', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1, 1],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [2]], 'ordinal')).toBeNull();
    expect(krippendorffAlpha([], 'nominal')).toBeNull();
  });
});

describe('for any judgements', () => {
  const value = fc.integer({ min: 1, max: 5 });
  const ragged = fc.array(fc.array(value, { minLength: 0, maxLength: 5 }), { maxLength: 12 });
  const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 15 });
  const metrics = ['nominal', 'ordinal', 'interval'] as const;
  const words = (unit: readonly number[]) => unit.map(String);

  it('perfect agreement is 1, where there is any variation', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.integer({ min: 2, max: 4 }))), (given) => {
        const agreed = given.map(([rating, raters]) => Array<number>(raters).fill(rating));
        const varied = new Set(agreed.flat()).size > 1;
        for (const metric of metrics)
          expect(krippendorffAlpha(agreed, metric)).toEqual(varied ? 1 : null);
        const twice = agreed.map(([rating = 0]) => [rating, rating]);
        expect(fleissKappa(twice.map(words))).toEqual(varied ? expect.closeTo(1, 10) : null);
      }),
    );
  });

  it('the order of raters changes nothing of alpha and Fleiss’ kappa', () => {
    fc.assert(
      fc.property(ragged, (given) => {
        const turned = given.map((unit) => unit.toReversed());
        for (const metric of metrics) {
          const [one, other] = [given, turned].map((unit) => krippendorffAlpha(unit, metric));
          if (one == null || other == null) expect(one).toBe(other);
          else expect(one).toBeCloseTo(other, 10);
        }
        expect(fleissKappa(given.map(words))).toEqual(fleissKappa(turned.map(words)));
      }),
    );
  });

  it('alpha of two raters who judged all is Scott’s pi, corrected for the size of the sample', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        // Of two raters, Fleiss' kappa is Scott's pi: alpha = pi + (1 − pi) ÷ n, n values in all.
        const pi = fleissKappa(given.map(words));
        const alpha = krippendorffAlpha(given, 'nominal');
        if (pi === null) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(pi + (1 - pi) / (2 * given.length), 10);
      }),
    );
  });

  it('alpha is what all ordered pairs of values say, counted one by one', () => {
    fc.assert(
      fc.property(ragged, (given) => {
        const pairable = given.filter(({ length }) => length > 1);
        const all = pairable.flat();
        const apart = (a: number, b: number) => (a - b) ** 2;
        let observed = 0;
        for (const unit of pairable)
          for (const [i, a] of unit.entries())
            for (const [j, b] of unit.entries())
              if (i !== j) observed += apart(a, b) / (unit.length - 1) / all.length;
        let expected = 0;
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries())
            if (i !== j) expected += apart(a, b) / (all.length * (all.length - 1));
        const alpha = krippendorffAlpha(given, 'interval');
        if (expected === 0 || all.length === 0) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(1 - observed / expected, 8);
      }),
    );
  });

  it('agreement of a pair is no more than its kappa says', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const named = given.map(([a, b]): [string, string] => [String(a), String(b)]);
        const kappa = cohenKappa(named);
        const agreement = percentAgreement(named) ?? 0;
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(agreement + 1e-12);
      }),
    );
  });
});
