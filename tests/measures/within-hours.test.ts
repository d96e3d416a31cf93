import { expect, it } from 'vitest';

import tickets from '../../src/datasets/tickets.ts';
import { OPENING_HOURS } from '../../src/measures/availability.ts';
import { wordingOf } from '../../src/measures/wording.ts';
import { english, inEnglish } from '../language/english.ts';
import { whyNotMeasurable } from './why-not-measurable.ts';

const outside = { share: { column: 'is_within_hours', is: false } };

it('whether a row began within hours can be measured where hours are stated', () => {
  const why = (available: string[]) =>
    whyNotMeasurable(tickets, outside, 'created_at', new Set(['created_at', ...available]));
  expect(why([OPENING_HOURS])).toBeNull();
  expect(why([])).toBe(
    'this export has no opening hours (openingHours or openingHoursBy in audit.yaml)',
  );
});

it('is said in words', () => {
  expect(wordingOf(inEnglish(tickets), outside, 'created_at', english)).toBe(
    'Share of tickets where it is not so that the time of creation lies within opening hours, among those for which that is known, over the tickets whose time of creation falls in the period.',
  );
});
