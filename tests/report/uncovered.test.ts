import { describe, expect, it } from 'vitest';

import { composeQueries, files } from './query-workspace.ts';

const audit = files['content/audit.yaml'] ?? '';
const withPeriod = (period: string) =>
  composeQueries({}, '', {
    'content/audit.yaml': audit.replace(/^period: .*$/m, `period: ${period}`),
  });

describe('a period that is longer than the data', () => {
  // Oslo is an hour ahead, so that the tickets of 23:30 UTC are of the next day there.
  const note = /The first ticket of the data is of Jan 3, 2026 and the last of Feb 14, 2026/;

  it('is told of, since totals and figures per day then say too little', async () => {
    const { report, problems } = await withPeriod('{ from: 2025-12-01, to: 2026-06-30 }');
    expect(report?.kpis['tickets-created']?.notes).toContainEqual(expect.stringMatching(note));
    expect(report?.kpis.backlog?.notes).toContainEqual(expect.stringMatching(note));
    const warning = problems.find(({ code }) => code === 'period-not-covered');
    expect(warning).toMatchObject({
      severity: 'warning',
      place: { file: 'content/audit.yaml', line: 4, column: 1 },
    });
  });

  it('is not told of where a quiet day or two are all that is beyond the data', async () => {
    const { report, problems } = await withPeriod('{ from: 2026-01-01, to: 2026-02-18 }');
    expect(report?.kpis['tickets-created']?.notes).toEqual([]);
    expect(problems.map(({ code }) => code)).not.toContain('period-not-covered');
  });
});
