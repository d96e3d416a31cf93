import { describe, expect, it } from 'vitest';

import { nearest } from '../../src/errors/nearest.ts';

describe('the nearest word', () => {
  const kpis = ['first-reply-time', 'full-resolution-time', 'csat', 'backlog', 'reopen-rate'];

  it.each([
    ['a slip', 'first-reply-tiem', 'first-reply-time'],
    ['another case', 'CSAT', 'csat'],
    ['blanks and underscores for hyphens', 'first_reply time', 'first-reply-time'],
    ['a letter too few', 'backlg', 'backlog'],
    ['two letters that are swapped in a short word', 'cast', 'csat'],
    ['a word cut short', 'reopen', 'reopen-rate'],
    ['a word drawn out', 'csat-score', 'csat'],
  ])('is found for %s', (_, word, expected) => {
    expect(nearest(word, kpis)).toBe(expected);
  });

  it('is none where nothing is near enough to be a slip', () => {
    expect(nearest('handle-time-voice-median', kpis)).toBeNull();
    expect(nearest('x', kpis)).toBeNull();
    expect(nearest('ok', ['pass', 'partial', 'fail', 'na'])).toBeNull();
    expect(nearest('csat', [])).toBeNull();
    expect(nearest('F', ['A', 'B', 'C'])).toBeNull();
    expect(nearest('', kpis)).toBeNull();
    expect(nearest('nonconformity', ['minor', 'conformity'])).toBeNull();
    expect(nearest('ineffective', ['effective', 'ineffectve'])).toBe('ineffectve');
  });

  it('is the first of two that are equally near', () => {
    expect(nearest('abcd', ['abce', 'abcf'])).toBe('abce');
  });

  it('is of several words that begin alike the shortest', () => {
    expect(nearest('ticket', ['ticket-events', 'tickets'])).toBe('tickets');
  });

  it('is the time zone of a place that was named without its continent', () => {
    const zones = ['UTC', 'Africa/Lagos', 'America/New_York', 'Europe/Oslo'];
    expect(nearest('Oslo', zones)).toBe('Europe/Oslo');
    expect(nearest('New York', zones)).toBe('America/New_York');
    expect(nearest('Europe/Olso', zones)).toBe('Europe/Oslo');
  });
});
