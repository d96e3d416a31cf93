const head = `publisher: Trade association
sources:
  report-2025: { title: Members’ report 2025, url: "https://example.org/report", known: primary }
figures:
`;
const figure = (lines: string): string => `${head}  - id: association-abandon-rate-2025
    name: Abandon rate of members
${lines.replace(/^/gm, '    ')}
`;
const sound = `kpis: [abandon-rate]
value: 7%
unit: share
statistic: share
source: report-2025`;

/** The name and text of a file in `content/benchmarks` with a mistake in it, under what the mistake is. */
export const brokenBenchmarks: Readonly<Record<string, readonly [name: string, yaml: string]>> = {
  'an empty file': ['association.yaml', ''],
  'another ending': ['association.yml', figure(sound)],
  'an id that is not the file’s name': ['association.yaml', `id: trade\n${figure(sound)}`],
  'no figures': ['association.yaml', head.replace('figures:\n', 'figures: []\n')],
  'a field with a slip': ['association.yaml', figure(`${sound}\nsegmant: Retail`)],
  'an unknown KPI': ['association.yaml', figure(sound.replace('abandon-rate', 'abandonment-rate'))],
  'an unknown KPI and source, in a unit that is none': [
    'association.yaml',
    figure(
      'kpis: [abandonment-rate]\nvalue: 7%\nunit: shares\nstatistic: share\nsource: report-2024',
    ),
  ],
  'an unknown source': ['association.yaml', figure(sound.replace('report-2025', 'report-2024'))],
  'an unknown further statistic': ['association.yaml', figure(`${sound}\nstat: withoutshort`)],
  'words that are not in the vocabularies': [
    'association.yaml',
    figure(
      'kpis: [csat]\nvalue: 80%\nunit: percent\nstatistic: average\nscale: 1-5-top-box\nclock: working\nchannel: chats\nkind: goal\nbase: tickets\nsource: report-2025',
    ),
  ],
  'a source known in another way': [
    'association.yaml',
    figure(sound).replace('known: primary', 'known: heard'),
  ],
  'an address without its beginning': [
    'association.yaml',
    figure(sound).replace('https://example.org/report', 'example.org/report'),
  ],
  'a time without a unit': [
    'association.yaml',
    figure(sound.replace('7%', '20').replace('unit: share', 'unit: duration')),
  ],
  'a share above 100 %': ['association.yaml', figure(sound.replace('7%', '7'))],
  'neither value nor range': ['association.yaml', figure(sound.replace('value: 7%\n', ''))],
  'both value and range': ['association.yaml', figure(`${sound}\nrange: [5%, 9%]`)],
  'a range the wrong way round': [
    'association.yaml',
    figure(sound.replace('value: 7%', 'range: [9%, 5%]')),
  ],
  'a year in words, and a currency by its sign': [
    'association.yaml',
    figure(`${sound}\nyear: last year\ncurrency: €`),
  ],
  'an id twice, and one of Plumbline’s own': [
    'association.yaml',
    `${figure(sound)}${figure(sound).slice(head.length)}${figure(sound)
      .slice(head.length)
      .replace('association-abandon-rate-2025', 'contactbabel-abandon-rate-2024')}`,
  ],
  'an id with capitals': [
    'association.yaml',
    figure(sound).replace('association-abandon-rate-2025', 'Abandon rate 2025'),
  ],
  'a figure in words': ['association.yaml', `${head}  - about seven per cent\n`],
};
