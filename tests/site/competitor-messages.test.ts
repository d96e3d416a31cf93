import { expect, test } from 'vitest';

import { createLanguage } from '../../src/language/language.ts';
import type { Report, ReportCompetition } from '../../src/report/schema.ts';
import {
  gapsMessage,
  positionMessage,
  ratingsMessage,
} from '../../src/site/competitor-messages.ts';
import type { ComparedCriterion } from '../../src/site/competitor-words.ts';
import type { SiteContext } from '../../src/site/site-context.ts';

const context: SiteContext = { ...createLanguage('en'), report: {} as Report };

test('criteria of one scale are counted by where the organisation stands', () => {
  const say = (...places: ComparedCriterion['place'][]) =>
    gapsMessage('Rating', places.map((place) => ({ place })) as ComparedCriterion[], context);
  expect(say('trails', 'between', 'level', 'leads', 'trails')).toBe(
    'Rating: behind the best competitor on 3 of 5 criteria, worse than the median on 2',
  );
  expect(say('trails')).toBe('Rating: trails the median');
  expect(say(null)).toBeNull();
});

test('a competitor is better on both only where it is better on each, whichever way that is', () => {
  const say = (better: string, ...others: (readonly [number | null, number])[]) =>
    positionMessage(
      'Hours against wait',
      {
        own: 'us',
        criteria: [
          { id: 'wait', better: 'lower' },
          { id: 'hours', better },
        ],
        position: {
          ...{ x: 'wait', y: 'hours' },
          companies: [[5, 40] as const, ...others].map(([x, y], index) => ({
            ...{ company: index === 0 ? 'us' : index.toString(), x, y },
          })),
        },
      } as unknown as ReportCompetition,
      context,
    );
  const others = [
    [4, 50],
    [5, 60],
    [4, 30],
    [null, 90],
  ] as const;
  expect(say('higher', ...others)).toBe('Hours against wait: 1 of 3 competitors better on both');
  expect(say('none', ...others)).toBeNull();
  expect(say('higher')).toBeNull();
});

test('months count in which both sides have ratings that lie apart', () => {
  type Months = Parameters<typeof ratingsMessage>[1];
  const side = (month: string, interval: [number, number] | null) => ({
    month,
    estimates: { rating: { interval } },
  });
  const say = (...months: ReturnType<typeof side>[]) =>
    ratingsMessage('Rating', months as unknown as Months, context);
  expect(
    say(
      ...[side('2026-01', [1, 2]), side('2026-01', [3, 4])],
      ...[side('2026-02', [1, 4]), side('2026-02', [3, 4])],
      ...[side('2026-03', [1, 2]), side('2026-03', null), side('2026-04', [3, 4])],
    ),
  ).toBe('Rating: the two sides differ beyond noise in 1 of 2 months');
  expect(say(side('2026-01', [1, 2]))).toBeNull();
});
