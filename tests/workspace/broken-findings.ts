const written = (frontmatter: string, prose = 'It was late.\n') =>
  `---\n${frontmatter}---\n\n${prose}`;
const sound = 'title: Replies are late\nkind: minor\narea: Channels\n';

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
};
