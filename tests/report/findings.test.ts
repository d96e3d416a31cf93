import { describe, expect, it } from 'vitest';

import { printPlace } from '../../src/errors/print-problems.ts';
import { composeQueries, files } from './query-workspace.ts';

const query = `-- Replies by channel
-- unit: answered share
SELECT channel, avg((first_reply_at IS NOT NULL)::INT) AS answered, count(*) AS n
FROM tickets WHERE in_period GROUP BY ALL ORDER BY channel
`;
const total = `-- All replies
-- unit: answered share
SELECT avg((first_reply_at IS NOT NULL)::INT) AS answered, count(*) AS n FROM tickets WHERE in_period
`;
const ever = total.replace('-- unit', '-- period: all\n-- unit').replace('WHERE in_period', '');
const finding = (prose: string) => `---
title: It is late
kind: minor
area: Channels
criterion: { source: checklist, ref: routing }
evidence:
  - { kind: kpi, ref: reopen-rate }
  - { kind: kpi, ref: tickets-created, n: 12, period: 2026-01 }
  - { kind: query, ref: total }
  - { kind: query, ref: ever }
  - { kind: query, ref: by-channel }
  - { kind: interview, ref: Agents, n: 4, period: { from: 2026-02-01, to: 2026-02-03 } }
impact: 2
likelihood: 5
raised: 2026-01-05
owner: Kari Holm
due: 2026-02-01
actions:
  - what: Answer sooner
  - { what: Staff Saturdays, due: 2026-03-01 }
---

${prose}
`;
const compose = (prose: string, instead: Readonly<Record<string, string | null>> = {}) =>
  composeQueries({ 'by-channel.sql': query, 'total.sql': total, 'ever.sql': ever }, '', {
    'content/audit.yaml': `${files['content/audit.yaml'] ?? ''}reportDate: 2026-02-21
targets: { reopen-rate: { max: 10% } }
`,
    'content/findings/late.mdx': finding(prose),
    ...instead,
  });

describe('a finding in the report', () => {
  it('has what its author left to the data, the risk and the days', async () => {
    const { report, problems } = await compose('It was late.');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [late] = report?.findings ?? [];
    expect(late).toMatchObject({
      criterion: { item: { checklist: 'customer-service-audit', item: 'routing' } },
      severity: 'high',
      severityFrom: 'risk',
      status: 'planned',
      overdue: true,
    });
    const span = '2026-01-10/2026-02-20';
    expect(late?.evidence.map(({ n, period }) => [n, period])).toEqual([
      [report?.kpis['reopen-rate']?.n, span],
      [12, '2026-01'],
      [33, span],
      [40, null],
      // Rows of several groups may overlap, so their n are not added up.
      [null, span],
      [4, '2026-02-01/2026-02-03'],
    ]);
    expect(report?.actions.map(({ due, overdue, owner }) => [due, overdue, owner])).toEqual([
      ['2026-02-01', true, 'Kari Holm'],
      ['2026-03-01', false, 'Kari Holm'],
    ]);
  });

  it('can repeat a finding of an earlier report only', async () => {
    const repeating = (id: string) => finding('').replace('owner:', `repeatOf: ${id}\nowner:`);
    const baseline = JSON.stringify({ audit: { id: 'audit-2025' }, findings: [{ id: 'slow' }] });
    const codes = async (id: string, earlier: string | null) =>
      (
        await compose('', {
          'content/findings/late.mdx': repeating(id),
          'content/baselines/2025.json': earlier,
        })
      ).problems.map(({ code }) => code);
    expect(await codes('slow', baseline)).toEqual(['repeat-not-major']);
    expect(await codes('slow', null)).toContain('unknown-id');
    expect(await codes('slow', '{"findings": 3}')).toContain('baseline-unreadable');
  });
});

describe('a comparison', () => {
  it('holds parts, months and the target against each other', async () => {
    const { report } = await compose(
      '<Compare kpi="reopen-rate" by="channel" part="Chat" with="Mail" />\n\n' +
        '<Compare kpi="tickets-created" period="2026-01" with="2026-02" />\n\n' +
        '<Compare kpi="reopen-rate" />',
    );
    const { comparisons = {}, kpis = {} } = report ?? {};
    const rate = kpis['reopen-rate'];
    const part = (key: string) => rate?.by.channel?.parts.find((each) => each.key === key);
    const [chat, mail] = [part('Chat'), part('Mail')];
    expect(comparisons['reopen-rate?by=channel&part=Chat&with=Mail']).toMatchObject({
      one: { label: 'Chat', value: chat?.value, n: chat?.n },
      other: { label: 'Mail', value: mail?.value, n: mail?.n },
      difference: (chat?.value ?? 0) - (mail?.value ?? 0),
      bound: null,
    });
    const months = comparisons['tickets-created?period=2026-01&with=2026-02'];
    expect(months).toMatchObject({ difference: 9, overlap: null });
    expect(comparisons['reopen-rate']).toMatchObject({
      other: null,
      bound: 0.1,
      difference: (rate?.value ?? 0) - 0.1,
      overlap: false,
    });
  });

  it.each([
    ['<Compare kpi="tickets-created" />', 'compare-without-target'],
    ['<Compare kpi="tickets-created" by="channel" part="Chat" with="Post" />', 'unknown-id'],
    ['<Compare kpi="tickets-created" period="2026-01" with="2026-09" />', 'unknown-id'],
  ])('needs what the data has: %s', async (prose, code) => {
    expect((await compose(prose)).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('a figure that is typed', () => {
  const typed = async (prose: string) =>
    (await compose(prose)).problems
      .filter(({ code }) => code === 'figure-typed')
      .map(({ place, hint }) => `${place ? printPlace(place) : ''} ${hint?.split(',')[0] ?? ''}`);
  const at = (line: number, column: number, component: string) =>
    `content/findings/late.mdx:${line}:${column} Write ${component}`;

  it('is told where a component could supply it', async () => {
    const share = 'reopen-rate';
    const { report } = await compose('');
    const value = report?.kpis[share]?.value ?? 0;
    const exact = `${(100 * value).toFixed(1)}%`;
    expect(
      await typed(`## Only ${exact}\n\nOf these, **${(100 * value).toFixed(0)}\u00a0%** are done.`),
    ).toEqual([at(23, 9, `<Kpi id="${share}" />`), at(25, 13, `<Kpi id="${share}" />`)]);
    const [january] = report?.kpis[share]?.trend ?? [];
    expect(await typed(`In January ${(100 * (january?.value ?? 0)).toFixed(2)}% were.`)).toEqual([
      at(23, 12, `<Kpi id="${share}" period="2026-01" />`),
    ]);
  });

  it.each([
    ['the target', 'The target is 10%.'],
    ['another figure', 'Only 12.3% are, and 4.71 h.'],
    ['a year, a day, a number', 'In 2026, on 2026-01-10, ticket #731 and section 4.25.'],
    ['what others said', '> Of these 74.2% are done.'],
    ['code', 'As `100.0%` says.'],
  ])('may be %s', async (_, prose) => {
    expect(await typed(prose)).toEqual([]);
  });
});
