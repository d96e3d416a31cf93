const cell = (value: string, further = ''): string =>
  `{ value: ${value}, source: Contact page, date: 2026-09-01, method: site-visit, confidence: high${further} }`;

const company = (lines: string): string => `name: Beta\nsegment: Retail\ncriteria:\n${lines}`;

/** The name and text of a file in `content/competitors` with a mistake in it, under what the mistake is. */
export const brokenCompetitors: Readonly<Record<string, readonly [name: string, yaml: string]>> = {
  'an empty file': ['beta.yaml', ''],
  'another ending': ['beta.yml', company(`  languages: ${cell('2')}\n`)],
  'a file name with blanks and capitals': ['Beta AS.yaml', company(`  languages: ${cell('2')}\n`)],
  'a tab': ['beta.yaml', 'name: Beta\ncriteria:\n\tlanguages: 2\n'],
  'a cell that is only a value': ['beta.yaml', company('  languages: 2\n')],
  'a cell without source, date and method': [
    'beta.yaml',
    company('  languages: { value: 2, confidence: high }\n'),
  ],
  'a cell without confidence, with a slip in it': [
    'beta.yaml',
    company(`  languages: ${cell('2').replace('confidence: high', 'confidense: high')}\n`),
  ],
  'an unknown method and confidence': [
    'beta.yaml',
    company(
      `  languages: ${cell('2').replace('site-visit', 'site visit').replace('high', 'certain')}\n`,
    ),
  ],
  'a date that is none, and an address that is none': [
    'beta.yaml',
    company(`  languages: ${cell('2', ', url: beta.example').replace('2026-09-01', '1.9.2026')}\n`),
  ],
  'an unknown criterion': ['beta.yaml', company(`  language: ${cell('2')}\n`)],
  'a value off its scale, by a method that is none': [
    'beta.yaml',
    company(`  self-service: ${cell('6').replace('site-visit', 'visit')}\n`),
  ],
  'ratings that are off their scale': [
    'beta.yaml',
    company(`  self-service: ${cell('6')}\n  website-help: ${cell('good')}\n`),
  ],
  'values of other kinds than their criteria': [
    'beta.yaml',
    company(
      [
        `  telephone: ${cell('perhaps')}`,
        `  opening-hours: ${cell('"24/7"')}`,
        `  languages: ${cell('2.5')}`,
        `  promised-first-answer: ${cell('24')}`,
        `  reviews-answered: ${cell('90')}`,
        `  social-media-complaints: ${cell('4')}`,
        '',
      ].join('\n'),
    ),
  ],
  'a price without its currency': ['beta.yaml', company(`  support-price: ${cell('10')}\n`)],
  'a price in a currency that there is not': [
    'beta.yaml',
    company(`  support-price: ${cell('10', ', scale: NOKK')}\n`),
  ],
  'a public rating that is off its scale': [
    'beta.yaml',
    company(`  public-rating: ${cell('8.7')}\n`),
  ],
  'a scale that the criterion does not have': [
    'beta.yaml',
    company(`  self-service: ${cell('3', ', scale: 1-10')}\n`),
  ],
  'a date after the report': [
    'beta.yaml',
    company(`  languages: ${cell('2').replace('2026-09-01', '2026-10-13')}\n`),
  ],
  'a second own company': ['beta.yaml', `own: true\n${company(`  languages: ${cell('2')}\n`)}`],
  'a name that another company has': [
    'beta.yaml',
    `aka: [acme]\n${company(`  languages: ${cell('2')}\n`)}`,
  ],
  'fields that are left out or misspelt': [
    'beta.yaml',
    `nme: Beta\nwebsite: beta.example\ncriteria: { languages: ${cell('2')} }\n`,
  ],
};

/** The same for own criteria in `content/criteria`. */
export const brokenCriteria: Readonly<Record<string, readonly [name: string, yaml: string]>> = {
  'an empty file': ['parking.yaml', ''],
  'the name of a shipped criterion': [
    'languages.yaml',
    'topic: access\nname: Languages\nwhy: So.\nhow: Count.\nscale: count\nbetter: higher\n',
  ],
  'an id that is not the file’s name': [
    'parking.yaml',
    'id: park\ntopic: access\nname: Parking\nwhy: So.\nhow: Count.\nscale: count\nbetter: higher\n',
  ],
  'a rating without anchors': [
    'parking.yaml',
    'topic: access\nname: Parking\nwhy: So.\nhow: Look.\nscale: rating\nbetter: higher\n',
  ],
  'a text that has a better': [
    'parking.yaml',
    'topic: access\nname: Parking\nwhy: So.\nhow: Look.\nscale: text\nbetter: higher\n',
  ],
  'unknown words': [
    'parking.yaml',
    'topic: acces\nname: Parking\nwhy: So.\nhow: Look.\nscale: hours\nbetter: more\n',
  ],
  'a KPI that is not there, and terms that are none': [
    'answered-calls.yaml',
    'topic: speed\nname: Calls\nwhy: So.\nhow: Read.\nscale: share\nbetter: higher\nmeasures: { kpi: service-levels, statistic: shares, clock: office }\n',
  ],
  'a KPI for which the other way is better': [
    'given-up.yaml',
    'topic: speed\nname: Calls\nwhy: So.\nhow: Read.\nscale: share\nbetter: higher\nmeasures: { kpi: abandon-rate, statistic: share }\n',
  ],
};

const audit = (competitors: string): string =>
  `organisation: Acme\ntitle: Audit\ntimeZone: Europe/Oslo\ncompetitors: ${competitors}\n`;

/** The field `competitors` of audit.yaml with a mistake in it. */
export const brokenComparisons: Readonly<Record<string, string>> = {
  'unknown criteria': audit(
    '{ position: { x: price, y: opening-hour }, weights: { language: 2 } }',
  ),
  'criteria that can’t be drawn or weighed': audit(
    '{ position: { x: telephone, y: social-media-complaints }, weights: { social-media-complaints: 1 } }',
  ),
  'a weight of nothing, an age in words and half a position': audit(
    '{ staleAfter: a year, position: { x: languages }, weights: { languages: 0 } }',
  ),
};
