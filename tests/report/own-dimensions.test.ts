import { describe, expect, it } from 'vitest';

import type { Composed } from '../../src/report/compose.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { composeQueries } from './query-workspace.ts';

const dimensions = `
        Sales region: Custom field (Region)
        Team lead: { column: Lead, privacy: agent }
        Account: { column: Account, privacy: personal }`;

const auditWith = (stated: string, more = '') => `organisation: Acme
title: Audit
timeZone: UTC
period: { from: 2026-03-01, to: 2026-03-31 }
privacy: { minimumCell: 3 }
sources:
  tickets:
    - files: desk.csv
      adapter: generic
      dimensions:${stated}
${more}`;

/** Hours to the first reply, region, lead and customer's account; of the other file, hours alone. */
const desk: readonly (readonly [hours: number, region: string, lead: string, account: string])[] = [
  [1, 'North', 'Kari Nordmann', 'Globex'],
  [2, 'North', 'Kari Nordmann', 'Globex'],
  [6, 'North', 'Kari Nordmann', 'Initech'],
  [4, 'South', 'Ola Hansen', 'Initech'],
  [4, 'South', 'Ola Hansen', 'Hooli'],
  [10, ' South ', 'Ola Hansen', ''],
  [1, 'East', '', 'Hooli'],
];
const others = [8, 8, 20];

const stamps = (id: string, hours: number) =>
  `${id},2026-03-02 00:00:00,2026-03-02 ${String(hours).padStart(2, '0')}:00:00`;

const data = {
  'data/tickets/tickets.csv': null,
  'data/tickets/desk.csv': [
    'id,created_at,first_reply_at,Custom field (Region),Lead,Account',
    ...desk.map(([hours, ...rest], i) => [stamps(`D${i}`, hours), ...rest].join(',')),
    '',
  ].join('\n'),
  'data/tickets/other.csv': [
    'id,created_at,first_reply_at',
    ...others.map((hours, i) => stamps(`O${i}`, hours)),
    '',
  ].join('\n'),
};

const own = (column: string) => `dataset: tickets
topic: quality
measure: { share: { column: ${column}, is: North } }
unit: share
better: neutral
strings: { name: Northern tickets, definition: Those of the north., decision: None. }
sources: [{ title: Handbook }]
`;

const query = `-- By region
-- period: all
SELECT sales_region, count(*) AS n, count(DISTINCT account) AS accounts, min(team_lead) AS lead
FROM tickets GROUP BY ALL HAVING count(*) >= 3 ORDER BY sales_region
`;

const composed = async (
  audit: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Composed> =>
  composeQueries({ 'regions.sql': query }, '', { ...data, 'content/audit.yaml': audit, ...more });

const said = ({ problems }: Composed) =>
  problems.map(({ code, place, message }) => [code, place?.file, place?.line, message].join(' | '));

const hour = 3600;

describe('dimensions of the author’s own', () => {
  it('break KPIs down, with the privacy and the minimum of any other', async () => {
    const result = await composed(
      auditWith(
        dimensions,
        'targets: { first-reply-time: { by: { sales_region: { north: { max: 3h } } } } }\n',
      ),
      { 'content/kpis/northern.yaml': own('sales_region') },
    );
    const { report } = result;
    if (!report) throw new TypeError(said(result).join('\n'));
    reportSchema.parse(report);

    const by = report.kpis['first-reply-time']?.by ?? {};
    const parts = (column: string) =>
      Object.fromEntries(
        (by[column]?.parts ?? []).map(({ key, n, value }) => [key ?? '–', [n, value]]),
      );
    // Medians of 1, 2, 6; of 4, 4, 10; and of the other file's 8, 8, 20. One row is too few.
    expect(by.sales_region).toMatchObject({ label: 'Sales region', noun: 'Sales region' });
    expect(parts('sales_region')).toEqual({
      North: [3, 2 * hour],
      South: [3, 4 * hour],
      East: [1, null],
      '–': [3, 8 * hour],
    });
    expect(by.sales_region?.parts.find(({ key }) => key === 'North')).toMatchObject({
      target: { max: 3 * hour },
    });
    expect(Object.keys(parts('team_lead')).toSorted()).toEqual(['Agent 01', 'Agent 02', '–']);
    expect(by.account).toBeUndefined();

    // Three of the seven tickets of which the region is known.
    expect(report.kpis.northern).toMatchObject({ value: 3 / 7, n: 7, missing: 3 });
    const { columns, rows } = report.queries.regions ?? { columns: [], rows: [] };
    expect(columns.map(({ name }) => name)).toEqual(['sales_region', 'n', 'accounts', 'lead']);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['North', 3, 2],
      ['South', 3, 2],
      [null, 3, 0],
    ]);
    const published = JSON.stringify(report);
    for (const name of ['Kari', 'Ola Hansen', 'Globex', 'Initech', 'Hooli'])
      expect(published).not.toContain(name);
  });

  it('are empty in the files for which they are not stated, which is said', async () => {
    const result = await composed(auditWith(dimensions));
    expect(said(result).filter((line) => line.startsWith('dimension'))).toEqual([
      'dimension-of-some-files | content/audit.yaml | 11 | The dimension “Sales region” is stated for some files only; in the rows of data/tickets/other.csv it is empty.',
      'dimension-of-some-files | content/audit.yaml | 12 | The dimension “Team lead” is stated for some files only; in the rows of data/tickets/other.csv it is empty.',
      'dimension-of-some-files | content/audit.yaml | 13 | The dimension “Account” is stated for some files only; in the rows of data/tickets/other.csv it is empty.',
    ]);
  });

  it('name a header that the file has', async () => {
    const { report, problems } = await composed(
      auditWith('\n        Sales region: Custom field (Regoin)'),
    );
    expect(report).toBeNull();
    const missing = problems.find(({ code }) => code === 'column-missing');
    expect(missing?.place).toMatchObject({ file: 'content/audit.yaml', line: 11 });
    expect(missing?.message).toContain(
      'Sales region is mapped to the column “Custom field (Regoin)”',
    );
    expect(missing?.hint).toContain('Did you mean “Custom field (Region)”?');
  });

  it('are known to own KPIs only where they are stated, and by no person’s name', async () => {
    const unknown = await composed(auditWith(' {}'), {
      'content/kpis/northern.yaml': own('sales_region'),
    });
    expect(said(unknown).join('\n')).toContain('There is no column “sales_region”');
    const personal = await composed(auditWith(dimensions), {
      'content/kpis/northern.yaml': own('team_lead'),
    });
    expect(said(personal).join('\n')).toContain('team_lead can’t be tested for a value');
  });
});
