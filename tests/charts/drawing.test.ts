import { describe, expect, test } from 'vitest';
import { axisReach } from '../../src/drawing/axis-reach.ts';
import { describeRange } from '../../src/drawing/describe-values.ts';
import { fillPeriods } from '../../src/drawing/fill-periods.ts';
import { wrap } from '../../src/drawing/fit-text.ts';
import { heatScale } from '../../src/drawing/heat-scale.ts';
import { periodTicks } from '../../src/drawing/period-ticks.ts';
import { placeLabels } from '../../src/drawing/place-labels.ts';
import { plot } from '../../src/drawing/plot.ts';
import { cleanSvg } from '../../src/drawing/clean-svg.ts';
import { serialiseSvg } from '../../src/drawing/serialise-svg.ts';
import { textWidth } from '../../src/drawing/text-width.ts';
import { tickStep } from '../../src/drawing/tick-step.ts';
import { valueAxis } from '../../src/drawing/value-axis.ts';
import { phrases } from '../../src/drawing/words.ts';
import { createFormats } from '../../src/formats/create-formats.ts';
import { months } from './samples.ts';

const formats = createFormats('en');
const hour = 3600;
const day = 24 * hour;

describe('axes', () => {
  test.each([
    ['duration', 50, 10],
    ['duration', 70 * 60, 15 * 60],
    ['duration', 9 * hour, 2 * hour],
    ['duration', 50 * hour, 12 * hour],
    ['duration', 30 * day, 7 * day],
    ['duration', 300 * day, 100 * day],
    ['share', 0.93, 0.2],
    ['count', 3, 1],
    ['count', 2100, 500],
  ] as const)('%s over %d is stepped by %d', (unit, span, step) => {
    expect(tickStep(unit, span, 5)).toBeCloseTo(step, 9);
  });

  test('start at zero, and only shares that lie close together may not', () => {
    expect(valueAxis('duration', [3 * hour, 5 * hour], formats)).toMatchObject({
      domain: [0, 5 * hour],
      zoomed: false,
    });
    expect(valueAxis('share', [0.86, 0.93], formats, { zoom: true })).toMatchObject({
      domain: [0.86, 0.94],
      zoomed: true,
    });
    expect(valueAxis('share', [0.1, 0.12], formats, { zoom: true }).zoomed).toBe(false);
    expect(valueAxis('count', [900, 910], formats, { zoom: true }).zoomed).toBe(false);
  });

  test('a share never goes past all', () => {
    expect(valueAxis('share', [0.97, 1], formats, { zoom: true }).domain[1]).toBe(1);
  });

  test('an interval that would flatten the values is cut, but not that of a share', () => {
    const wide = [[0, 1000]] as [number, number][];
    expect(axisReach('duration', [10], wide)).toEqual({ values: [10, 0, 25], cut: true });
    expect(axisReach('share', [0.1], [[0, 1]])).toEqual({ values: [0.1, 0, 1], cut: false });
  });

  test('months are thinned to quarters that begin with January, each year named once', () => {
    expect(periodTicks(months('2025-11', 9), formats, 14)).toEqual([
      { index: 2, label: 'Jan', year: '2026' },
      { index: 5, label: 'Apr', year: '' },
      { index: 8, label: 'Jul', year: '' },
    ]);
  });
});

describe('gaps in time', () => {
  test.each([
    [
      ['2026-02', '2025-11'],
      ['2025-11', '2025-12', '2026-01', '2026-02'],
    ],
    [
      ['2026-W52', '2027-W01'],
      ['2026-W52', '2026-W53', '2027-W01'],
    ],
    [
      ['2024-12-30', '2025-01-01'],
      ['2024-12-30', '2024-12-31', '2025-01-01'],
    ],
    [
      ['10', '7', '-1', '8'],
      ['-1', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    ],
    [
      ['b', 'a', 'b'],
      ['b', 'a'],
    ],
    [
      ['2026-01', 'other'],
      ['2026-01', 'other'],
    ],
    [
      ['2025-13', '2026-02'],
      ['2025-13', '2026-02'],
    ],
    [[], []],
  ])('%j take their room', (keys, filled) => {
    expect(fillPeriods(keys)).toEqual(filled);
  });
});

describe('heat scale', () => {
  test('has six round steps that hold every value', () => {
    const { edges, open } = heatScale('count', [0, 40, 305]);
    expect(edges).toEqual([0, 100, 200, 300, 400]);
    expect(open).toBe(false);
  });

  test('puts a value far above the others in a last, wider step', () => {
    const values = [...Array.from({ length: 99 }, (_, index) => index), 5000];
    const { edges, open, colourOf } = heatScale('count', values);
    expect(edges).toEqual([0, 20, 40, 60, 80, 100, 5000]);
    expect(open).toBe(true);
    expect(colourOf(5000)).toBe('var(--chart-heat-5)');
    expect(colourOf(0)).toBe('var(--chart-heat-0)');
  });
});

describe('labels', () => {
  test('stand over their lines where there is room, else beside them', () => {
    const place = (first: number, second: number) =>
      placeLabels(
        [
          { x: first, width: 60 },
          { x: second, width: 60 },
        ],
        [0, 400],
      );
    expect(place(100, 300)).toMatchObject([{ start: 70 }, { start: 270 }]);
    expect(place(200, 206).every(({ row }) => row === 0)).toBe(true);
    const [left, right] = place(200, 206);
    expect(left?.end).toBeLessThan(right?.start ?? 0);
  });

  test('wrap at spaces and end in an ellipsis', () => {
    const lines = wrap('Delivery: parcel lost, damaged or late', 100, 12, 2);
    expect(lines).toEqual(['Delivery: parcel', 'lost, damaged…']);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  });
});

describe('markup', () => {
  test('holds no styles, keeps what has an attribute, and rounds to two decimals', () => {
    const svg = plot({ width: 300, height: 100, style: { mixBlendMode: 'multiply' } });
    svg.setAttribute('style', `${svg.getAttribute('style') ?? ''};stroke:var(--chart-1)`);
    cleanSvg(svg);
    svg.setAttribute('d', 'M0.123456,1e-9L-0.001,3');
    const markup = serialiseSvg(svg);
    expect(markup).not.toContain('style');
    expect(markup).toContain('stroke="var(--chart-1)"');
    expect(markup).toContain('d="M0.12,0L0,3"');
  });
});

test('a range of values that read the same is told once', () => {
  const say = (low: number, high: number) =>
    describeRange(low, high, phrases(), (share) => formats.share(share), String);
  expect(say(1, 1)).toBe('All 100.0%.');
  expect(say(0.99991, 1)).toBe('All 100.0%.');
  expect(say(0.5, 1)).toBe('Lowest 50.0% (0.5), highest 100.0% (1).');
});
