import { describe, expect, it } from 'vitest';

import { findHeader, headerKey, headerPositions, headerZone } from '../../src/ingest/headers.ts';

describe('headers', () => {
  it.each([
    ['  Created   At ', 'created at'],
    ['Conversation started at (America/New_York)', 'conversation started at'],
    ['Updated at (America/Argentina/Buenos_Aires)', 'updated at'],
    ['Created (UTC)', 'created'],
    ['Resolution time (in hrs)', 'resolution time (in hrs)'],
    ['First response time (seconds)', 'first response time (seconds)'],
    ['Sales (Japan)', 'sales (japan)'],
    ['Ratio (in/out)', 'ratio (in/out)'],
    ['Ratio (Yes/No)', 'ratio (yes/no)'],
  ])('are compared without case, blanks and zone: %s', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });

  it('state a zone only where it is one', () => {
    expect(headerZone('Updated at (Europe/Berlin)')).toBe('Europe/Berlin');
    expect(headerZone('Updated at (GMT)')).toBe('GMT');
    expect(headerZone('Updated at (Europe/Berlim)')).toBeNull();
    expect(headerZone('Region (EST)')).toBeNull();
    expect(headerZone('Updated at')).toBeNull();
  });

  it('are found by the likeliest of their variants, wherever it stands', () => {
    expect(findHeader(['Opened', 'Created'], ['created', 'opened'])).toBe('Created');
    expect(findHeader(['Opened'], 'created')).toBeUndefined();
  });

  it('that are repeated are found each time, and others of their variants are not', () => {
    const headers = ['Labels', 'Label', 'labels ', 'Key'];
    expect(headerPositions(headers, ['Labels', 'Label'])).toEqual([0, 2]);
    expect(headerPositions(headers, ['None', 'Label'])).toEqual([1]);
    expect(headerPositions(headers, 'none')).toEqual([]);
  });
});
