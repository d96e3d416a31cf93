import { expect, test } from 'vitest';
import { samples } from './samples.ts';

const describe = (name: string) => samples[name]?.().description.replaceAll('\u00a0', ' ');

test('a trend tells its range, its latest value and the verdict', () => {
  expect(describe('trend-duration')).toBe(
    'Median, working hours, Apr 2025 to Sep 2026. Lowest 2 h (Jan 2026), highest 6 h (Jul 2025). ' +
      'Latest: 5.6 h (Sep 2026, incomplete, n = 1,176). 95% confidence interval 4.9 h – 6.3 h. ' +
      'Target: at most 4 h. It misses the target. 1 of 18 not measured.',
  );
});

test('a trend with natural limits says signal or noise, and counts many signals instead of naming them', () => {
  expect(describe('trend-process')).toContain(
    'Signal: the last complete week, W33 2026 with 3.8 h, continues a run of eight or more above the mean of 3.4 h. ' +
      'Of 33 complete weeks, 10 signal: 1 outside the limits, 9 in long runs on one side of the mean.',
  );
  expect(describe('trend-process-noise')).toContain(
    'lies within the natural limits of 0.0% to 12.0% and in no long run. None of 12 complete weeks signals a change.',
  );
});

test('the table of such a trend has the mean, the limits and the rule by which a week signals', () => {
  const table = samples['trend-process']?.().table;
  expect(table?.caption.replaceAll('\u00a0', ' ')).toBe(
    'First reply time – Median, working hours; mean 3.4 h, natural limits 2.3 h to 4.5 h',
  );
  expect(table?.rows.filter((row) => row.at(-1) === 'outside the limits')).toHaveLength(1);
  expect(table?.rows[30]?.at(-1)).toBe('in a run of eight or more on one side of the mean');
  expect(table?.rows[0]?.at(-1)).toBe('none');
});

test('a verdict that the interval leaves open says so', () => {
  expect(describe('trend-share-band')).toContain(
    'It meets the target. The confidence interval reaches across the target.',
  );
});

test('ranked bars tell extremes, the whole, and how many groups miss the target', () => {
  expect(describe('ranked-bars-duration')).toBe(
    'Median, working hours, 8 groups. Lowest 42 min (Other), highest 6.3 h (Returns and refunds). ' +
      'Overall: 4.2 h. Target: at most 4 h. 3 of 6 measured groups miss the target. ' +
      '1 of 8 hold too few cases to be shown. 1 of 7 not measured.',
  );
});

test('a distribution tells its most common range and its quantiles', () => {
  expect(describe('distribution-duration')).toBe(
    'Spread of 6,435 cases. The most common range is 2 h – 4 h, with 20.4%. ' +
      'Half are at or below 4.5 h. Nine in ten are at or below 29 h.',
  );
});

test('a heat map tells its extremes and what is missing of the week', () => {
  expect(describe('heat-map-count')).toBe(
    'Tickets created, by weekday and hour. Lowest 0 (Monday 0:00), highest 305 (Monday 10:00). ' +
      '8 of 168 not measured.',
  );
});

test('a bullet tells its value, target and direction', () => {
  expect(describe('bullet-missed')).toBe(
    'First reply time: 4.6 h. 95% confidence interval 4.1 h – 5.2 h. Target: at most 4 h. ' +
      'It misses the target. Lower is better.',
  );
});

test('groups with targets of their own are told apart from the rest', () => {
  const text = describe('ranked-bars-own-targets');
  expect(text).toContain('1 of 3 measured groups miss the target.');
  expect(text).toContain(
    'With a target of their own: Returns and refunds ≤ 6 h, uncertain; Billing ≤ 5 h, missed; Other 30 min – 1 h, met; Press ≤ 8 h.',
  );
});

test('a table has a column for own targets and one for verdicts', () => {
  const table = samples['ranked-bars-own-targets']?.().table;
  expect(table?.columns.map(({ label }) => label).slice(-2)).toEqual(['Target', 'Verdict']);
  const ends = table?.rows.map((row) =>
    row
      .slice(-2)
      .map((cell) => (typeof cell === 'string' ? cell : cell.text))
      .join(' ')
      .replaceAll('\u00a0', ' '),
  );
  expect(ends?.[1]).toBe('≤ 5 h missed');
  expect(ends?.[2]).toBe('none none');
  expect(ends?.at(-1)).toBe('≤ 8 h not measured');
});

test('a timeline names what is overdue, and says which starts are assumed', () => {
  expect(describe('timeline-actions')).toBe(
    '7 bars, Aug 20, 2026 to Feb 1, 2027. The report’s day is Oct 12, 2026. ' +
      '2 overdue: Add a field for the cause; Set a priority on every request.',
  );
  expect(samples['timeline-actions']?.().table.rows.slice(1, 4)).toEqual([
    ['Add a field for the cause', 'Aug 20, 2026, assumed', 'Oct 2, 2026', 'overdue'],
    ['Set a priority on every request', 'none', 'Oct 8, 2026', 'overdue'],
    [expect.stringMatching(/^Let/), 'Sep 15, 2026', 'Nov 6, 2026', 'in progress'],
  ]);
  expect(samples['timeline-owners']?.().table.rows[0]?.at(-1)).toBe('212 open, 3 of them overdue');
});

test('published figures tell the audit’s own value, their extremes and what is not drawn', () => {
  expect(describe('benchmark-dots-share')).toBe(
    'Share: 7.9% in this audit, n = 2,014. Published figures: 4. 95% confidence interval 6.8% – 9.2%. ' +
      'Lowest 5.0% (Older survey, 2012: Retail and wholesale, worldwide), highest 9.1% ' +
      '(Guide, 2023: contact centres, United Kingdom). Target: at most 5%.',
  );
  expect(describe('benchmark-dots-many')).toContain('2 more are in the table.');
  expect(samples['benchmark-dots-many']?.().table.rows).toHaveLength(15);
});

test('a Pareto chart tells its first cause and how many hold most, by n', () => {
  expect(describe('pareto-causes')).toBe(
    'Share of complaints, 5 causes, n = 600. Refund: 42.0%. The first 3 of 5 hold 85.0%.',
  );
  expect(samples['pareto-causes']?.().table.rows[1]).toEqual([
    ...[
      'Delivery: parcel lost, damaged or late',
      { text: '168', value: 168 },
      { text: '28.0%', value: 0.28 },
      { text: '70.0%', value: 0.7 },
    ],
  ]);
});

test('months tell their extremes, their mean and where the public holidays are', () => {
  expect(describe('seasons-year')).toBe(
    'Requests a day, Sep 2025 to Sep 2026. Lowest 30 (Aug 2026), highest 69.8 (May 2026). ' +
      'Mean 50.2. Most public holidays: Sep 2026 (9).',
  );
});
