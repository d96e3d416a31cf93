const head = (lines = '') => `name: Phone manners
version: '1'
description: How calls are opened and closed.
source: Service handbook 2026
${lines}`;

const item = (id: string, more = '') =>
  `      - { id: ${id}, text: The ${id}, why: A reason, how: By ear, evidence: Calls${more} }\n`;

const listed = (items: string, more = '') =>
  `${head(more)}sections:
  - id: opening
    name: Opening
    items:
${items}`;

const extending = (lines: string) => `extends: customer-service-audit
name: Audit of Acme
version: '1'
${lines}`;

/** The name and text of a file in `content/checklists` with a mistake in it, under what the mistake is. */
export const brokenChecklists: Readonly<Record<string, readonly [name: string, yaml: string]>> = {
  'an empty file': ['phone-manners.yaml', ''],
  'a sentence': ['phone-manners.yaml', 'Be polite.\n'],
  'another ending': ['phone-manners.yml', listed(item('greeting'))],
  'a file name with blanks and capitals': ['Phone Manners.yaml', listed(item('greeting'))],
  'the id of a shipped checklist': ['customer-service-audit.yaml', listed(item('greeting'))],
  'an id that is not the file’s name': [
    'phone-manners.yaml',
    listed(item('greeting'), 'id: manners\n'),
  ],
  'no sections': ['phone-manners.yaml', head()],
  'a section without items': [
    'phone-manners.yaml',
    `${head()}sections: [{ id: opening, name: Opening, items: [] }]\n`,
  ],
  'a version that is a number': [
    'phone-manners.yaml',
    listed(item('greeting')).replace("'1'", '1'),
  ],
  'an item that lacks most of its fields': [
    'phone-manners.yaml',
    listed('      - { id: greeting, text: The greeting }\n'),
  ],
  'an item id with a blank and a section id with capitals': [
    'phone-manners.yaml',
    listed(item('the greeting')).replace('id: opening', 'id: Opening'),
  ],
  'slips in the fields of an item': [
    'phone-manners.yaml',
    listed(item('greeting', ', wieght: 2, critcal: true')),
  ],
  'values that fields do not take': [
    'phone-manners.yaml',
    listed(item('greeting', ', weight: 0, fatal: yes, frequency: dayly')),
  ],
  'two items and two sections of one id': [
    'phone-manners.yaml',
    `${listed(item('greeting') + item('greeting'))}  - id: opening
    name: Opening again
    items:
${item('greeting')}`,
  ],
  'a scale without its upper end': [
    'phone-manners.yaml',
    listed(item('greeting', ', scale: { 1: never, 3: mostly }')),
  ],
  'a scale with a sixth point': [
    'phone-manners.yaml',
    listed(item('greeting', ', scale: { 1: never, 5: always, 6: more than always }')),
  ],
  'a KPI that there is not': ['phone-manners.yaml', listed(item('greeting', ', kpi: cast'))],
  'a KPI with a slip in its fields': [
    'phone-manners.yaml',
    listed(item('greeting', ', kpi: { id: csat, targets: { min: 90% } }')),
  ],
  'targets in the wrong unit, and one that is reversed': [
    'phone-manners.yaml',
    listed(
      item('greeting', ', kpi: { id: csat, target: { min: 4h } }') +
        item('answer', ', kpi: { id: first-reply-time, target: { max: 4 } }') +
        item('wait', ', kpi: { id: first-reply-time, target: { min: 4h, max: 1h } }'),
    ),
  ],
  'an extension of a checklist that there is not': [
    'phone-manners.yaml',
    extending('').replace('customer-service-audit', 'customer-service-audits'),
  ],
  'an extension without a name, with sections': [
    'phone-manners.yaml',
    `extends: customer-service-audit
version: '1'
sections: []
`,
  ],
  'items switched off without a reason, and one that there is not': [
    'phone-manners.yaml',
    extending('off: { service-quality: , goal-comparison: true, servce-gaps: not in scope }\n'),
  ],
  'weights of what there is not, and of what is switched off': [
    'phone-manners.yaml',
    extending(`weights:
  items: { goal-comparisons: 2, service-quality: 0, action-plan: 3 }
  sections: { goals: 2 }
off: { action-plan: still being written }
`),
  ],
  'weights in a flat list': ['phone-manners.yaml', extending('weights: { service-quality: 2 }\n')],
  'added items whose ids are taken, in a section that has its name': [
    'phone-manners.yaml',
    extending(`add:
  - id: goals-and-gaps
    name: Goals
    weight: 2
    items:
${item('service-quality')}`),
  ],
  'a new section without a name': [
    'phone-manners.yaml',
    extending(`add:
  - id: goal-and-gaps
    items:
${item('mystery-calls')}`),
  ],
  'mistakes all over': [
    'phone-manners.yaml',
    `name: Phone manners
versoin: '1'
description: ""
source: Service handbook 2026
frequency: sometimes
sections:
  - id: opening
    items:
      - { id: greeting, text: The greeting, why: A reason, how: By ear, evidence: Calls, kpi: nsp }
      - { id: greeting, text: The greeting, why: A reason, how: By ear, evidence: [Calls] }
  - { id: closing, name: Closing, weight: heavy, items: none }
colour: blue
`,
  ],
};
