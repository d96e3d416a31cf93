import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import en from '../../src/locales/en.json' with { type: 'json' };
import type { Report } from '../../src/report/schema.ts';
import { createLanguage } from '../../src/language/language.ts';
import { drawArrivals, drawCauses } from '../../src/site/cover-figures.ts';
import { hasOperations } from '../../src/site/navigation.ts';
import { staffingWords } from '../../src/site/staffing-words.ts';
import { projectRoot } from '../../src/workspace/locate.ts';

const context = {
  ...createLanguage('en'),
  report: { kpis: {}, audit: { minimumCell: 5 } } as unknown as Report,
};
const staffed: Report['cover']['staffing'][number] = {
  ...{ channel: 'Chat', from: 'tickets', hours: 'known', closed: 1, n: 40, handle: null },
  ...{ level: null, agentHours: 45, outside: { n: 10, share: 0.25 }, short: null, expected: null },
  days: { from: '2026-01-05', to: '2026-02-23' },
  week: [
    {
      ...{ weekday: 1, hour: 9, n: 40, weeks: 8, mean: 5, busy: null },
      ...{ agents: 1, need: null, busyNeed: null },
    },
  ],
};

describe('the page of causes and cover', () => {
  it('is there only with something to show', () => {
    const cover = { channels: null, languages: null, staffing: [], backlog: [], seasons: null };
    const nothing = { gaps: [], causes: null, cover } as unknown as Report;
    expect(hasOperations(nothing)).toBe(false);
    expect(hasOperations({ ...nothing, cover: { ...cover, staffing: [staffed] } })).toBe(true);
  });

  it('says what arrivals and agents rest on', () => {
    expect(staffingWords(staffed, context)).toEqual([
      '40 arrivals from Jan 5, 2026 to Feb 23, 2026; 1 closed day is left out.',
      '45 agent hours a week are stated.',
      '25.0% of the arrivals (10) come in hours without an agent.',
    ]);
    const calls = { ...staffed, from: 'calls', hours: 'days', agentHours: null } as const;
    expect(staffingWords({ ...calls, outside: null, week: [] }, context).slice(1)).toEqual([
      en['staffing.days'],
      en['staffing.unstated'],
      en['staffing.no-handle'],
      en['staffing.no-level'],
    ]);
  });

  it('draws hours that are not known apart from those without arrivals', () => {
    const { wide } = drawArrivals(context, staffed, 'Chat');
    expect(wide.description).toContain('167 of 168 not measured');
  });

  it('names small causes by how many they are', () => {
    const rate = { value: 0.1, n: 50, interval: null };
    const category = { n: 5, share: 0.5, interval: null, cumulative: 0.5, rate };
    const { wide } = drawCauses(context, {
      complaints: 10,
      categories: [
        { ...category, keys: [null] },
        { ...category, keys: ['Rude', null], cumulative: 1 },
      ],
      ...{ vitalFew: 2, recurring: null },
    });
    expect(wide.table.rows.map(([name]) => name)).toEqual([
      'not stated',
      '2 small categories together',
    ]);
  });

  it('needs no script and no style of its own', async () => {
    const page = path.join(projectRoot, 'src/pages/operations/[...index].astro');
    expect(await readFile(page, 'utf8')).not.toMatch(/<script|<style|style=/);
  });
});
