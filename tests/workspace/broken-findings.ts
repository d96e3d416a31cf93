const written = (frontmatter: string, prose = 'It was late.\n') =>
  `---\n${frontmatter}---\n\n${prose}`;
const sound = 'title: Replies are late\nkind: observation\narea: Channels\n';
const record = `title: Replies are late
kind: minor
area: Channels
criterion: { source: own-standard, ref: Service handbook 4.2 }
evidence:
  - { kind: kpi, ref: first-reply-time }
owner: Kari Holm
due: 2026-12-01
`;
/** A sound nonconformity with lines instead of its own of the same fields, and lines after it. */
const nonconformity = (instead: string, prose?: string) => {
  const fields = [...instead.matchAll(/^(\w+):/gm)].map(([, field]) => field);
  const kept = record
    .split(/^(?=\w)/m)
    .filter((lines) => !fields.some((field) => field && lines.startsWith(`${field}:`)));
  return written(kept.join('') + instead, prose);
};
const actions = (...lines: readonly string[]) =>
  `actions:\n${lines.map((line) => `  - { what: Answer sooner, ${line} }\n`).join('')}`;

/** A finding with a mistake in it, under what the mistake is. */
export const brokenFindings: Readonly<Record<string, string>> = {
  'an empty file': '',
  'prose only': 'Replies are late.\n',
  'a frontmatter that does not end': '---\ntitle: Replies are late\nkind: minor\n\nIt was late.\n',
  'an empty frontmatter': '---\n---\n\nIt was late.\n',
  'an unknown kind and severity': written(
    'title: Replies are late\nkind: nonconformity\nseverity: urgent\narea: Channels\n',
  ),
  'a status of a task list': written(`${sound}status: in progress\n`),
  'a day in another form': written(`${sound}due: 31.12.2026\n`),
  'a field that is not there': written(`${sound}serverity: high\nresponsible: Kari\n`),
  'an unknown item and an unknown result': written(
    `${sound}checklist:\n  waiting-tiem: fail\n  routing: failed\n`,
  ),
  'an item that does not apply without reason': written(`${sound}checklist:\n  routing: na\n`),
  'a reason with a slip': written(
    `${sound}checklist:\n  routing: { result: na, reson: one team only }\n`,
  ),
  'results as a list': written(`${sound}checklist:\n  - routing: fail\n`),
  'an unknown KPI': written(`${sound}kpis: [first-reply-time, reply-time]\n`),
  'KPIs without a list': written(`${sound}kpis: csat\n`),
  'actions in words': written(`${sound}actions:\n  - Answer sooner\n  - { owner: Kari }\n`),
  'an action with an unknown status': written(
    `${sound}actions:\n  - what: Answer sooner\n    status: doing\n    due: next week\n`,
  ),
  'a colon in a title': written('title: Replies: late\nkind: minor\narea: Channels\n'),
  'an indentation that does not fit': written(
    `${sound}checklist:\n  routing: fail\n waiting: pass\n`,
  ),
  'an unknown component': written(sound, 'One\n\ntwo <Kip id="csat" /> three.\n\n<Video />\n'),
  'an unknown attribute': written(sound, '<Kpi id="csat" channel="Chat" />\n'),
  'a missing attribute': written(sound, 'It took <Kpi /> on average.\n'),
  'an attribute that is computed': written(sound, '<Kpi id={name} />\n\n<Kpi {...rest} />\n'),
  'an unknown KPI, statistic and part in prose': written(
    sound,
    '<Kpi id="cast" />\n\n<Kpi id="csat" stat="p95" />\n\n<Kpi id="csat" show="number" />\n',
  ),
  'an unknown chart and dimension': written(
    sound,
    '<Chart kpi="csat" type="pie" />\n\n<Chart kpi="csat" by="chanel" />\n',
  ),
  'an unknown finding': written(sound, 'See <Finding id="late-reply" />.\n'),
  'figures of two kinds at once': written(
    sound,
    '<Kpi id="first-reply-time" stat="mean" period="2026-03" />\n\n<Kpi id="csat" part="Chat" />\n',
  ),
  'an import': written(sound, 'import { Kpi } from "plumbline";\n\nIt was late.\n'),
  'an export': written(sound, 'export const a = 1;\n\nIt was late.\n'),
  'a computed sentence': written(
    sound,
    'One\n\nIt took {2 + 2} hours.\n\n{/* a comment may stay */}\n',
  ),
  'a lone angle': written(sound, 'One\n\nReplies took <4 hours.\n'),
  'a lone brace': written(sound, 'One\n\nReplies took { 4 hours.\n'),
  'a component that is not closed': written(sound, 'One\n\n<Kpi id="csat">\n\nTwo\n'),
  'mistakes all over': written(
    'title: ""\nkind: majr\narea:\n',
    'See <Kpi id="csta" /> and <Kpi id="csat" statt="mean" />.\n',
  ),
  'a nonconformity of which nothing is recorded': written(
    'title: Replies are late\nkind: major\narea: Channels\n',
  ),
  'a nonconformity without owner and with an empty list of evidence': written(
    `title: Replies are late
kind: minor
area: Channels
criterion: { source: contract, ref: Clause 7 }
evidence: []
due: 2026-12-01
`,
  ),
  'a nonconformity of which a field is wrong, and not missing': nonconformity('due: in spring\n'),
  'a criterion that is an unknown item': nonconformity(
    'criterion: { source: checklist, ref: routng }\n',
  ),
  'a criterion without reference, from an unknown source': nonconformity(
    'criterion: { source: standard }\n',
  ),
  'a benchmark for a criterion': nonconformity(
    'criterion: { source: benchmark, ref: Sector report 2025 }\n',
  ),
  'nothing but benchmarks for evidence': nonconformity(`evidence:
  - { kind: benchmark, ref: Sector report 2025 }
  - { kind: benchmark, ref: Customer index 2026 }
`),
  'evidence that is not there': nonconformity(`evidence:
  - { kind: kpi, ref: first-reply }
  - { kind: query, ref: waitng }
  - { kind: reviews, ref: customer-service-audit/routin }
`),
  'evidence of an unknown kind, without reference, and on no case': nonconformity(`evidence:
  - { kind: mail, ref: Letters }
  - { kind: interview }
  - { kind: tickets, ref: Refunds, n: 0 }
`),
  'evidence without n, beside an error': nonconformity(`evidence:
  - { kind: interview, ref: Agents of the front line }
  - { kind: document, ref: Service handbook }
  - { kind: kpi, ref: cast }
`),
  'a period in words': nonconformity(`evidence:
  - { kind: tickets, ref: Refunds, n: 40, period: last summer }
`),
  'an impact without likelihood': nonconformity('impact: 4\n'),
  'ranks that can’t be': nonconformity('impact: 6\nlikelihood: often\n'),
  'a severity against the risk, beside an error': nonconformity(
    'severity: low\nimpact: 4\nlikelihood: 4\neffort: huge\n',
  ),
  'a due day before the report': nonconformity('due: 2026-10-01\n'),
  'an action due before the report': nonconformity(actions('due: 2026-10-01', 'due: 2026-11-01')),
  'a due day before the finding was raised': nonconformity('raised: 2026-06-01\ndue: 2026-05-01\n'),
  'a finding raised after the report': nonconformity('raised: 2026-11-01\n'),
  'a containment of tomorrow': nonconformity(
    'containment: { what: Phones were staffed, on: 2027-01-01 }\n',
  ),
  'an action that is done and not done': nonconformity(
    actions('done: 2026-09-01, status: in-progress'),
  ),
  'an action that will have been done': nonconformity(actions('done: 2026-12-24, status: done')),
  'actions that end before they begin': nonconformity(
    actions('start: 2027-02-01, due: 2027-01-01', 'start: 2026-09-02, done: 2026-09-01'),
  ),
  'a verification of what is not done': nonconformity(
    `${actions('status: done', 'due: 2027-01-01')}verification:
  implemented: { on: 2026-10-01, by: Internal audit }
`,
  ),
  'a verification before the last action': nonconformity(
    `${actions('done: 2026-08-01', 'done: 2026-09-15')}verification:
  implemented: { on: 2026-09-01, by: Internal audit }
`,
  ),
  'effectiveness without implementation': nonconformity(`verification:
  effective: { on: 2026-10-01, by: Internal audit, result: effective }
`),
  'effectiveness before implementation': nonconformity(`verification:
  implemented: { on: 2026-09-01, by: Internal audit }
  effective: { on: 2026-08-01, by: Internal audit, result: effective }
`),
  'a verification by the owner': nonconformity(`verification:
  implemented: { on: 2026-09-01, by: kari  holm }
`),
  'a verification by who acted': nonconformity(
    `${actions('owner: Ola Berg, done: 2026-08-01')}verification:
  implemented: { on: 2026-09-01, by: Internal audit }
  effective: { on: 2026-10-01, by: OLA BERG, result: effective }
`,
  ),
  'verifications to come': nonconformity(`verification:
  implemented: { on: 2026-11-01, by: Internal audit }
  effective: { on: 2027-02-01, by: Internal audit, result: ineffective }
`),
  'an effect in words': nonconformity(`verification:
  implemented: { on: 2026-09-01, by: Internal audit }
  effective: { on: 2026-10-01, by: Internal audit, result: good }
`),
  'a status ahead of the actions': nonconformity(
    `status: closed\n${actions('status: done', 'due: 2027-01-01', 'status: open')}`,
  ),
  'a status against the verification': nonconformity(`status: verified-effective
verification:
  implemented: { on: 2026-09-01, by: Internal audit }
  effective: { on: 2026-10-01, by: Internal audit, result: ineffective }
`),
  'a finding closed although its actions had no effect': nonconformity(`status: closed
verification:
  implemented: { on: 2026-09-01, by: Internal audit }
  effective: { on: 2026-10-01, by: Internal audit, result: ineffective }
`),
  'a status without proof, beside an error': nonconformity('status: cause-found\nkpis: [cast]\n'),
  'a status that is overtaken, beside an error': nonconformity(
    `status: open\nkpis: [cast]\n${actions('due: 2026-12-01')}`,
  ),
  'a nonconformity closed unverified, beside an error': nonconformity(
    `status: closed\nkpis: [cast]\n${actions('status: done')}`,
  ),
  'a status of what asks for nothing, beside an error': written(
    `${sound}status: open\nkpis: [cast]\n`,
  ),
  'a finding that repeats itself': nonconformity('kind: major\nrepeatOf: late-replies\n'),
  'a repeat of what nobody knows': nonconformity('kind: major\nrepeatOf: slow-repleis\n'),
  'a repeat of what the earlier audit did not find, still minor': nonconformity(
    'repeatOf: { audit: audit-2025, finding: slow-reply }\n',
  ),
  'a cause and an opinion in another form': nonconformity(
    'rootCause: too few agents\ndivergingOpinion: { by: Head of service }\n',
  ),
  'a quotation without source, of an unknown kind, and of nothing': written(
    sound,
    '<Quote kind="interview">We wait.</Quote>\n\n<Quote kind="chat" role="Customer">We wait.</Quote>\n\n<Quote kind="ticket" role="Customer" />\n',
  ),
  'evidence in prose that the finding does not have': nonconformity(
    '',
    'As <Evidence n="2" /> shows, and <Evidence n="first" />, in <Evidence />.\n',
  ),
  'evidence in prose without any in the frontmatter': written(sound, '<Evidence />\n'),
  'comparisons that can’t be made': written(
    sound,
    `<Compare kpi="cast" />

<Compare kpi="csat" by="channel" part="Chat" />

<Compare kpi="csat" by="chanel" part="Chat" with="Mail" />

<Compare kpi="csat" period="2026-01" with="2026-01" />

<Compare kpi="csat" with="Mail" />

<Compare kpi="csat" part="Chat" with="Mail" />

<Compare kpi="csat" by="channel" part="Chat" period="2026-01" with="Mail" />
`,
  ),
  'evidence whose period ends before it begins': nonconformity(
    'evidence:\n  - { kind: document, ref: Rota, period: { from: 2026-05-01, to: 2026-01-31 } }\n',
  ),
};
