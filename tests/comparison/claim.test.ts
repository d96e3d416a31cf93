import { expect, it } from 'vitest';

import { silenceOf, verdictOnClaim } from '../../src/comparison/claim.ts';
import type { CompanyContacts, ContactMeasure } from '../../src/comparison/measure-contacts.ts';
import { noEstimate } from '../../src/measures/kpi-result.ts';
import type { Estimate } from '../../src/measures/statistics.ts';

const nothing: Record<ContactMeasure, Estimate> = {
  'no-answer': noEstimate,
  'first-answer': noEstimate,
  'within-hour': noEstimate,
  'resolved-at-first': noEstimate,
  'all-questions': noEstimate,
  'reached-person': noEstimate,
  score: noEstimate,
};
const group = (silent: number, contacts: number) => ({
  contacts,
  estimates: {
    ...nothing,
    'no-answer': {
      value: contacts === 0 ? null : silent / contacts,
      ...{ n: contacts, missing: 0, interval: null },
    },
  },
});
/** By channel, the contacts without an answer and all of them. */
const company = (
  id: string,
  channels: Readonly<Record<string, readonly [number, number]>>,
): CompanyContacts => {
  const parts = Object.entries(channels);
  const sum = (which: 0 | 1) => parts.reduce((total, [, counts]) => total + counts[which], 0);
  return {
    ...{ company: id, ...group(sum(0), sum(1)), hours: [] },
    channels: parts.map(([channel, counts]) => ({ channel, ...group(...counts) })),
  };
};

it('holds a claim for borne out or contradicted only by the whole interval', () => {
  const verdict = (low: number, high: number) =>
    verdictOnClaim({ value: (low + high) / 2, interval: [low, high] }, 0.4);
  expect(verdict(0.41, 0.6)).toBe('borne-out');
  expect(verdict(0.1, 0.39)).toBe('contradicted');
  expect(verdict(0.39, 0.6)).toBe('uncertain');
  expect(verdict(0.4, 0.6)).toBe('uncertain');
  expect(verdictOnClaim({ value: null, interval: null }, 0.4)).toBe('not-tested');
});

it('counts each company once, by its mails alone', () => {
  const silence = silenceOf([
    company('a', { Mail: [2, 4], Chat: [9, 9] }),
    company('b', { 'E-mail': [1, 5] }),
    company('c', { Mail: [3, 6], Phone: [0, 8] }),
    company('d', { Phone: [5, 5] }),
  ]);
  expect(silence).toMatchObject({ channel: 'email', companies: 3, contacts: 15 });
  expect(silence.value).toBeCloseTo(0.4, 12);
  // Shares 0.5, 0.2 and 0.5 deviate by 0.1732; Student’s 4.3027 for two degrees of freedom.
  expect(silence.interval?.[0]).toBe(0);
  expect(silence.interval?.[1]).toBeCloseTo(0.4 + (4.302653 * 0.1732051) / Math.sqrt(3), 6);
});

it('is no surer than the number of contacts allows, where companies are alike', () => {
  const { interval } = silenceOf([company('a', { Mail: [1, 2] }), company('b', { Mail: [2, 4] })]);
  // Wilson of 3 of 6; companies that do not differ at all would give no width.
  expect(interval?.[0]).toBeCloseTo(0.1876, 4);
  expect(interval?.[1]).toBeCloseTo(0.8124, 4);
});

it('takes all contacts where none is known to be a mail, and one company for no test', () => {
  const alone = silenceOf([company('a', { Form: [4, 5] })]);
  expect(alone).toEqual({ channel: null, companies: 1, contacts: 5, value: 0.8, interval: null });
  expect(verdictOnClaim(alone, 0.4)).toBe('not-tested');
  expect(silenceOf([]).value).toBeNull();
});
