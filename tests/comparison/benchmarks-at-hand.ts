import type { Benchmark } from '../../src/comparison/benchmark.ts';
import type { Measured } from '../../src/comparison/own-figures.ts';

const plain: Benchmark = {
  ...{ id: 'one', name: 'A figure', publisher: 'Publisher', kpis: [], stat: null, own: false },
  ...{ value: 1, range: null, unit: 'share', statistic: 'share', currency: null },
  ...{ kind: 'measurement', base: 'cases', clock: null, scale: null, channel: null },
  ...{ segment: null, group: null, region: null, year: 2024, period: null },
  ...{ sample: null, method: null, differs: null, caveats: [] },
  source: { title: 'A page', url: 'https://example.org', known: 'primary' },
};

/** A published figure: a share of all cases, unless it is said otherwise. */
export const published = (own: Partial<Benchmark>): Benchmark => ({ ...plain, ...own });

/** Everything measured, and chats apart; answers were given as good or bad. */
export const measured = (further: readonly string[]): Measured => {
  const figure = (value: number) => ({ value, n: 100, interval: [value - 1, value + 1] as const });
  return {
    ...figure(50),
    also: Object.fromEntries(further.map((name, i) => [name, figure(60 + i)])),
    by: {
      channel: { parts: [{ key: 'Live chat', ...figure(20), suppressed: false }] },
      scale: { parts: [{ key: 'good-bad', ...figure(50), suppressed: false }] },
    },
  };
};
