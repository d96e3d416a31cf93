import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { wilson } from '../../src/measures/intervals.ts';
import { compose } from '../../src/report/compose.ts';
import { samplesOf } from '../../src/report/reviews-section.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

const audit = `organisation: Acme
title: Audit
timeZone: Europe/Oslo
period: { from: 2026-01-01, to: 2026-01-31 }
`;
/** Forty tickets of January, of which Chat has 34 and Fax 6; then one of March. */
const tickets = [
  'id,created_at,channel,agent',
  ...Array.from(
    { length: 40 },
    (_, i) =>
      `T-${8000 + i},2026-01-${String((i % 28) + 1).padStart(2, '0')} 10:00,${i % 7 === 6 ? 'Fax' : 'Chat'},Kim Lee`,
  ),
  'T-9000,2026-03-01 10:00,Chat,Kim Lee',
].join('\n');

/** 30 conversations by Una; the first six by Bo too; one of March, and one of an unknown ticket. */
const reviews = [
  'conversation,reviewer,date,availability,waiting-time,language-support',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `T-${8000 + i},Una Berg,2026-02-03,${i < 27 ? 'yes' : 'no'},${i % 2 ? 'yes' : 'partly'},${i < 4 ? 'yes' : 'n/a'}`,
  ),
  ...Array.from(
    { length: 6 },
    (_, i) => `T-${8000 + i},Bo Lind,2026-02-04,yes,${i === 0 ? 'yes' : i % 2 ? 'yes' : 'partly'},`,
  ),
  'T-9000,Una Berg,2026-02-03,no,no,no',
  'X-1,Una Berg,2026-02-05,yes,yes,n/a',
].join('\n');

async function composed(further = '') {
  const root = await mkdtemp(path.join(tmpdir(), 'plumbline-reviews-'));
  try {
    const files = {
      'content/audit.yaml': audit + further,
      'data/tickets/tickets.csv': `${tickets}\n`,
      'data/qa-reviews/reviews.csv': `${reviews}\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    const quiet = { stage: () => undefined, step: () => undefined };
    const { report, problems } = await compose(
      await locateWorkspace({ PLUMBLINE_WORKSPACE: root }),
      '2026-11-22 23:59:59',
      quiet,
      { openEngine: openDuckdbWasm },
    );
    const reviewed = report?.reviews?.checklists['customer-service-audit'];
    if (!report || !reviewed) throw new TypeError(problems.map(({ message }) => message).join());
    return { report, reviewed, problems };
  } finally {
    await rm(root, { recursive: true });
  }
}

describe('the reviewed conversations of a report', () => {
  it('are shares of those of the period, each counted once, without ids and names', async () => {
    const { report, reviewed, problems } = await composed();
    expect(reviewed).toMatchObject({
      conversations: 31,
      reviews: 37,
      reviewers: 2,
      withoutTicket: 1,
      leftOut: { outsidePeriod: 1, otherItems: 0, ratings: 0 },
      span: { from: '2026-02-03', to: '2026-02-05' },
    });
    const { sample } = reviewed.items.availability ?? {};
    expect(sample).toMatchObject({ n: 31, passed: 28, share: 28 / 31, interval: wilson(28, 31) });
    // One of the three that failed came by fax. Fax has four, fewer than five; the unknown ticket has no channel.
    expect(sample?.by.channel?.parts).toEqual([
      { key: 'Chat', n: 26, share: 24 / 26, interval: wilson(24, 26), suppressed: false },
      { key: 'Fax', n: 4, share: null, interval: null, suppressed: true },
      { key: null, n: 1, share: null, interval: null, suppressed: true },
    ]);
    // Partly earns a half: 16 passed, 15 in part.
    expect(reviewed.items['waiting-time']?.sample?.points).toBeCloseTo((16 + 15 / 2) / 31, 10);
    expect(report.reviews?.sampling).toMatchObject({
      population: { size: 40, stated: false },
      method: null,
    });
    expect(problems.find(({ code }) => code === 'sampling-not-stated')?.message).toContain(
      'method and frame',
    );
    const told = /T-80\d\d|X-1\b|Una Berg|Bo Lind|Kim Lee/.exec(JSON.stringify(report));
    expect(told).toBeNull();
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('withhold an item that applied to too few', async () => {
    const { report, reviewed } = await composed();
    expect(reviewed.items['language-support']).toMatchObject({
      n: 4,
      suppressed: true,
      sample: null,
      label: null,
    });
    const samples = samplesOf(report.reviews);
    expect([...samples.keys()].toSorted()).toEqual([
      'customer-service-audit/availability',
      'customer-service-audit/waiting-time',
    ]);
  });

  it('are labelled by the audit’s limits, firmly only where the interval lies on their side', async () => {
    const { reviewed } = await composed('reviews: { passFrom: 90%, failBelow: 70% }\n');
    expect(reviewed.items.availability).toMatchObject({ label: 'pass', firm: false });
    // 16 of 31: from 35 % to 68 %.
    expect(reviewed.items['waiting-time']).toMatchObject({ label: 'fail', firm: true });
    const strict = await composed('reviews: { passFrom: 99%, failBelow: 98% }\n');
    expect(strict.reviewed.items.availability).toMatchObject({ label: 'fail', firm: true });
  });

  it('tell how far reviewers agree, also where no agent may be named', async () => {
    const { reviewed } = await composed('privacy: { agents: hidden }\n');
    expect(reviewed.score.by).not.toHaveProperty('agent');
    expect(reviewed.calibration).toMatchObject({ conversations: 6, raters: 2, judgements: 12 });
    const [first] = Object.entries(reviewed.calibration?.items ?? {});
    expect(first?.[0]).toBe('waiting-time');
    // Una: partly, yes, partly, yes, partly, yes; Bo the same, but yes in the first.
    expect(first?.[1].agreement).toBeCloseTo(5 / 6, 10);
    expect(first?.[1].cohen.value).toBeCloseTo((5 / 6 - 1 / 2) / (1 - 1 / 2), 10);
    expect(first?.[1]).toMatchObject({ verdict: 'missed', strength: { of: 'cohen' } });
    const withheld = await composed('privacy: { minimumCell: 7 }\n');
    expect(withheld.reviewed.calibration).toMatchObject({ suppressed: true, agreement: null });
  });
});
