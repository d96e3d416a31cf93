const strings = `strings:
  name: Phone share
  definition: The share of tickets that came by phone.
  decision: Call-backs count as phone.
`;
const sources = 'sources: [{ title: Service handbook, url: "https://example.org" }]\n';
const rest = `${strings}${sources}`;

const kpi = (lines: string): string => `dataset: tickets\ntopic: volume\n${lines}${rest}`;
const share = (measure: string): string =>
  kpi(`measure: ${measure}\nunit: share\nbetter: neutral\n`);

/** The name and text of a file in `content/kpis` with a mistake in it, under what the mistake is. */
export const brokenKpis: Readonly<Record<string, readonly [name: string, yaml: string]>> = {
  'an empty file': ['phone-share.yaml', ''],
  'a sentence': ['phone-share.yaml', 'The share of phone calls.\n'],
  'a tab': ['phone-share.yaml', 'dataset: tickets\nmeasure:\n\tcount: rows\n'],
  'another ending': ['phone-share.yml', share('{ share: { column: channel, is: Phone } }')],
  'a file name with blanks and capitals': [
    'Phone Share.yaml',
    share('{ share: { column: channel, is: Phone } }'),
  ],
  'the id of a shipped KPI': ['csat.yaml', share('{ share: { column: channel, is: Phone } }')],
  'an id that is not the file’s name': [
    'phone-share.yaml',
    `id: phone\n${share('{ share: { column: channel, is: Phone } }')}`,
  ],
  'an unknown data set': [
    'phone-share.yaml',
    share('{ share: { column: channel, is: Phone } }').replace('tickets', 'ticket'),
  ],
  'no strings': [
    'phone-share.yaml',
    'dataset: tickets\ntopic: volume\nmeasure: { count: rows }\nunit: count\nbetter: neutral\n',
  ],
  'strings left out, and sources without a title': [
    'phone-share.yaml',
    `dataset: tickets
topic: volume
measure: { count: rows }
unit: count
better: neutral
strings: { name: Phone share }
sources: [{ url: example.org }]
`,
  ],
  'slips in plain fields': [
    'phone-share.yaml',
    `dataset: tickets
topic: volumes
measure: { count: rows }
units: count
better: more
hourOfWeek: yes
${rest}`,
  ],
  'a statistic with a slip': [
    'phone-share.yaml',
    share('{ shares: { column: channel, is: Phone } }'),
  ],
  'a statistic without its name': [
    'phone-share.yaml',
    share('{ where: { column: channel, is: Phone } }'),
  ],
  'an empty measure': ['phone-share.yaml', share('{}')],
  'a measure in words': ['phone-share.yaml', share('share of phone')],
  'a measure that was forgotten': ['phone-share.yaml', share('')],
  'two statistics in one measure': [
    'phone-share.yaml',
    share('{ share: { column: channel, is: Phone }, mean: agent_replies }'),
  ],
  'a filter that a share does not take': [
    'phone-share.yaml',
    share('{ share: { column: channel, is: Phone }, where: { column: priority, is: High } }'),
  ],
  'a quantile in per cent, without its column': [
    'phone-share.yaml',
    kpi('measure: { quantile: 90 }\nunit: duration\nbetter: lower\n'),
  ],
  'a count of something else than rows': [
    'phone-share.yaml',
    kpi('measure: { count: tickets }\nunit: count\nbetter: neutral\n'),
  ],
  'a rate without what it is per': [
    'phone-share.yaml',
    kpi('measure: { rate: rows }\nunit: decimal\nbetter: neutral\n'),
  ],
  'a ratio of one part, and one with a slip in a part': [
    'phone-share.yaml',
    kpi(`measure: { ratio: [{ count: rows }] }
unit: decimal
better: neutral
also:
  other:
    label: other
    measure: { ratio: [{ summ: agent_replies }, { count: rows }] }
`),
  ],
  'a test without a comparison': ['phone-share.yaml', share('{ share: { column: channel } }')],
  'a test with a slip': [
    'phone-share.yaml',
    share('{ share: { column: channel, equals: Phone } }'),
  ],
  'a test of an unknown column': [
    'phone-share.yaml',
    share('{ share: { column: chanel, is: Phone } }'),
  ],
  'two comparisons in one test': [
    'phone-share.yaml',
    share('{ share: { column: agent_replies, gte: 1, lt: 5 } }'),
  ],
  'a list of tests that is none': [
    'phone-share.yaml',
    share('{ share: { all: { column: channel, is: Phone } } }'),
  ],
  'a slip deep within tests': [
    'phone-share.yaml',
    share(`
  share:
    any:
      - { column: channel, is: Phone }
      - not: { column: channel, iss: Mail }
      - all: [{ column: agent_replys, gte: 1 }, { column: reopens, lt: few }]`),
  ],
  'a duration in words': [
    'phone-share.yaml',
    share('{ share: { column: first_reply_seconds, lte: 4h } }'),
  ],
  'comparisons of what is no number': [
    'phone-share.yaml',
    share('{ share: { all: [{ column: channel, gte: 2 }, { column: created_at, lt: 2026 }] } }'),
  ],
  'values that a column does not hold': [
    'phone-share.yaml',
    share(`
  share:
    all:
      - { column: status, is: [solved, open] }
      - { column: is_resolved, is: yes }
      - { column: agent_replies, is: "1" }
      - { column: category, is: 404 }
      - { column: created_at, is: 2026-01-01 }`),
  ],
  'a person’s name': ['phone-share.yaml', share('{ share: { column: agent, is: Kari Nordmann } }')],
  'columns of the wrong kind': [
    'phone-share.yaml',
    kpi(`cohort: priority
measure: { mean: channel }
unit: decimal
better: neutral
also:
  nps: { label: NPS, measure: { nps: first_reply_seconds }, unit: score }
  total: { label: sum, measure: { sum: is_complaint }, unit: count }
`),
  ],
  'a stock between columns that hold no date': [
    'phone-share.yaml',
    kpi('measure: { stock: { from: created_at, until: status } }\nunit: count\nbetter: lower\n'),
  ],
  'fields that a stock can’t have, and a stock beside another measure': [
    'phone-share.yaml',
    kpi(`cohort: resolved_at
measure: { stock: { from: created_at, until: resolved_at } }
unit: count
better: lower
hourOfWeek: true
also: { mean: { label: mean, measure: { mean: agent_replies }, unit: decimal } }
`),
  ],
  'a stock beside a share': [
    'phone-share.yaml',
    kpi(`measure: { share: { column: channel, is: Phone } }
unit: share
better: lower
also:
  open: { label: open, measure: { stock: { from: created_at, until: resolved_at } }, unit: count }
`),
  ],
  'units that do not fit': [
    'phone-share.yaml',
    kpi(`measure: { quantile: 0.5, of: first_reply_seconds }
unit: count
better: lower
also:
  share: { label: within 4 h, measure: { share: { column: first_reply_seconds, lte: 14400 } } }
  replies: { label: replies, measure: { mean: agent_replies }, unit: duration }
  each: { label: each, measure: { ratio: [{ sum: first_reply_seconds }, { count: rows }] }, unit: decimal }
`),
  ],
  'mistakes all over': [
    'phone-share.yaml',
    `dataset: tickets
topic: Volume
cohort: resolved
measure:
  share: { column: chanel, is: Phone }
  of: { colum: status, is: solved }
unit: shares
better: lower
also:
  mean: { label: mean, measure: { average: agent_replies } }
  p90: { lable: p90, measure: { quantile: 0.9, of: first_reply } }
strings:
  name: Phone share
  definition: ""
colour: blue
`,
  ],
};
