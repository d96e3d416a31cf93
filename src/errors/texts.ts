import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';
import { type UnreadableReason, unreadableReasons } from './unreadable-reasons.ts';

type Severity = Problem['severity'];
interface Text<Args> {
  severity: Severity;
  message: (args: Args) => string;
  hint?: (args: Args) => string;
}

const text = <Args>(
  severity: Severity,
  message: (args: Args) => string,
  hint?: (args: Args) => string,
): Text<Args> => (hint ? { severity, message, hint } : { severity, message });

const quoteList = (words: readonly string[], limit = 24): string =>
  words.length > limit
    ? `${words.slice(0, limit).join(', ')} … (${words.length} in all)`
    : words.join(', ');

/** A vendor's format that a table would be of, if it had a few more headers. */
export interface NearFormat {
  readonly adapter: string;
  readonly dataset: string;
  readonly score: number;
  readonly missing: readonly string[];
  /** The canonical columns that are read from what is missing, for the author to map. */
  readonly columns: readonly string[];
}

/** What a table nearly is, and how to have it read as that. */
function nearText({ adapter, dataset, score, missing, columns }: NearFormat, file: string): string {
  const map = columns.map((column) => `${column}: …`).join(', ');
  const line = `- { files: "${file}", adapter: ${adapter}${map === '' ? '' : `, columns: { ${map} }`} }`;
  return `It is nearly ${adapter} (${score.toFixed(2)}), which also needs ${missing.join(', ')}. If it is one, name it in audit.yaml, under sources → ${dataset}, with the header that stands for each of these, if there is one: ${line}. `;
}

const notRecognised = (headers: readonly string[] | null, width: number): string =>
  headers === null
    ? `The format isn’t recognised: the first line of its ${plural(width, 'column')} looks like a row, so there seem to be no headers.`
    : `The format isn’t recognised from its ${plural(width, 'column')}: ${quoteList(headers, 12)}.`;

/** What is allowed, with the likeliest first when there is too much to list. */
const allowedList = (value: unknown, allowed: readonly string[]): string => {
  if (typeof value !== 'string') return `Allowed: ${quoteList(allowed)}.`;
  if (allowed.length <= 40) return `${didYouMean(value, allowed)}Allowed: ${quoteList(allowed)}.`;
  return didYouMean(value, allowed).trim() || `Allowed, for example: ${quoteList(allowed, 6)}.`;
};

const didYouMean = (word: string, allowed: readonly string[]): string => {
  const match = nearest(word, allowed);
  return match === null ? '' : `Did you mean “${match}”? `;
};

const show = (value: unknown): string =>
  typeof value === 'string'
    ? `“${value}”`
    : value === undefined
      ? 'nothing'
      : JSON.stringify(value);

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const onlyExtension = text<{ folder: string; extension: string }>(
  'error',
  ({ folder, extension }) => `Only files that end in ${extension} are read in ${folder}.`,
  ({ extension }) => `Rename it so that it ends in ${extension}, or move it elsewhere.`,
);
/** "a", "a and b", "a, b and c". */
const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : words.join('');

const actionsAre = (open: readonly number[]): string =>
  `${open.length === 1 ? 'action' : 'actions'} ${list(open.map(String))} ${open.length === 1 ? 'is' : 'are'}`;

/** What the fields of a nonconformity’s record are to hold. */
const recordFields: Readonly<Record<string, string>> = {
  criterion: 'Add criterion: { source: own-standard, ref: the clause, text: what it asks for }.',
  evidence: 'Add evidence: a list such as { kind: tickets, ref: what was looked at, n: 40 }.',
  owner: 'Add owner: who answers for it.',
  due: 'Add due: the day by which it is to be corrected.',
};

/** Every text that Plumbline says to an author about bad input. Names are permanent. */
export const texts = {
  'workspace-missing': text<{ folder: string }>(
    'error',
    ({ folder }) => `There is no workspace at ${folder}.`,
    () =>
      'A workspace is a folder that holds content/audit.yaml and data/. Set PLUMBLINE_WORKSPACE to yours.',
  ),
  'file-missing': text<{ what: string }>(
    'error',
    ({ what }) => `The file is missing. It states ${what}.`,
    () =>
      'Create it; the least it needs is: organisation, title and timeZone (an IANA name such as Europe/Oslo).',
  ),
  'out-not-ours': text<{ folder: string }>(
    'error',
    ({ folder }) =>
      `${folder} is not empty and holds no Plumbline report, so it was left as it is.`,
    () => 'Set PLUMBLINE_OUT to a new or empty folder, or to that of an earlier report.',
  ),
  'out-in-use': text<{ folder: string }>(
    'error',
    ({ folder }) => `The output folder ${folder} holds the workspace or Plumbline itself.`,
    () => 'Set PLUMBLINE_OUT to a folder of its own.',
  ),
  'no-browser': text<{ named: string | null; detail: string }>(
    'error',
    ({ named, detail }) =>
      `No browser could be started to print the report${named === null ? '' : ` (${named})`}: ${detail}`,
    () =>
      'Set PLUMBLINE_CHROMIUM to the program of a Chromium, Chrome or Edge on this machine, or print the page print/index.html of the site by hand.',
  ),
  'yaml-syntax': text<{ detail: string; advice: string }>(
    'error',
    ({ detail }) => `This is not valid YAML: ${detail}.`,
    ({ advice }) => advice,
  ),
  'brand-contrast': text<{
    colour: string;
    theme: 'light' | 'dark';
    ratio: number;
    least: number;
    instead: string;
  }>(
    'warning',
    ({ colour, theme, ratio, least }) =>
      `${colour} has a contrast of ${ratio.toFixed(1)} : 1 on the ${theme} background; text needs ${least} : 1.`,
    ({ theme, instead }) =>
      `The nearest colour that has it, ${instead}, is shown instead. State it as brand.${theme === 'light' ? 'colour' : 'colourDark'}, or another.`,
  ),
  'logo-kind': text<{ file: string; allowed: readonly string[] }>(
    'error',
    ({ file }) => `A logo must be a picture, but the file is ${show(file)}.`,
    ({ allowed }) => `Allowed endings: ${quoteList(allowed)}.`,
  ),
  'logo-missing': text<{ file: string }>(
    'error',
    ({ file }) => `There is no file ${show(file)} in the workspace’s folder public.`,
    () => 'Put the logo there, and state its path within that folder.',
  ),
  'frontmatter-missing': text<object>(
    'error',
    () => 'The file has no frontmatter.',
    () => 'Start it with a line of three dashes, the fields as YAML, and three dashes again.',
  ),
  'frontmatter-open': text<object>(
    'error',
    () => 'The frontmatter that begins here has no end.',
    () => 'Put a line of three dashes between its last field and the prose.',
  ),
  'mdx-syntax': text<{ detail: string }>(
    'error',
    ({ detail }) => `The prose can’t be read as MDX: ${detail}`,
    () =>
      'In MDX a lone < or { must be written &lt; or \\{, and each <Tag> needs its </Tag> or />.',
  ),
  'mdx-import': text<object>(
    'error',
    () => 'Prose can’t import or export code.',
    () => 'Take the line out: Plumbline’s components need no import.',
  ),
  'mdx-expression': text<{ code: string }>(
    'error',
    ({ code }) => `Prose can’t compute: {${code}}.`,
    () => 'Write a brace that belongs to the text as \\{. Figures come from <Kpi … />.',
  ),
  'unknown-component': text<{ name: string; allowed: readonly string[] }>(
    'error',
    ({ name }) => `There is no component <${name}>.`,
    ({ name, allowed }) => `${didYouMean(name, allowed)}Components: ${quoteList(allowed)}.`,
  ),
  'missing-attribute': text<{ component: string; attribute: string; example: string }>(
    'error',
    ({ component, attribute }) => `<${component}> needs the attribute ${attribute}.`,
    ({ example }) => `For example ${example}.`,
  ),
  'unknown-attribute': text<{ component: string; name: string; allowed: readonly string[] }>(
    'error',
    ({ component, name }) => `<${component}> has no attribute ${name}.`,
    ({ name, allowed }) => `${didYouMean(name, allowed)}It takes ${quoteList(allowed)}.`,
  ),
  'dynamic-attribute': text<{ component: string; attribute: string }>(
    'error',
    ({ component, attribute }) => `${attribute} of <${component}> must be plain text in quotes.`,
    ({ component }) => `Write every attribute as <${component} name="text" />.`,
  ),
  'attributes-exclusive': text<{ component: string; attributes: readonly string[] }>(
    'error',
    ({ component, attributes }) => `<${component}> can’t combine ${attributes.join(' and ')}.`,
    () => 'A figure is of one further statistic, of one part, or of one period.',
  ),
  'component-empty': text<{ component: string; example: string }>(
    'error',
    ({ component }) => `<${component}> stands around no text.`,
    ({ example }) => `For example ${example}.`,
  ),
  'compare-same': text<{ value: string }>(
    'error',
    ({ value }) => `<Compare> holds ${show(value)} against itself.`,
    () => 'Name another part or period with the attribute with.',
  ),
  'compare-without-target': text<{ kpi: string }>(
    'error',
    ({ kpi }) => `${kpi} has no target to be compared with.`,
    ({ kpi }) =>
      `State one in audit.yaml, under targets, or name what to compare: <Compare kpi="${kpi}" period="…" with="…" />.`,
  ),
  'evidence-number': text<{ n: string; count: number }>(
    'error',
    ({ n, count }) =>
      `n=${show(n)} is no entry of the finding’s evidence, which has ${plural(count, 'entry', 'entries')}.`,
    ({ count }) =>
      count === 1
        ? 'Write n="1".'
        : `Write a number from 1 to ${count}, in the order of the frontmatter.`,
  ),
  'evidence-absent': text<object>(
    'error',
    () => '<Evidence> stands here, but there is no evidence to show.',
    () => 'It shows the evidence list of a finding’s frontmatter: add that, or take it out.',
  ),
  'missing-key': text<{ key: string; expected: string }>(
    'error',
    ({ key }) => `${key} is missing.`,
    ({ key, expected }) => `Add “${key}:” with ${expected}.`,
  ),
  'unknown-key': text<{ key: string; allowed: readonly string[] }>(
    'error',
    ({ key }) => `There is no field ${show(key)} here.`,
    ({ key, allowed }) => `${didYouMean(key, allowed)}Fields: ${quoteList(allowed)}.`,
  ),
  'missing-one-of': text<{ key: string; fields: readonly string[]; expected: string }>(
    'error',
    ({ key, fields }) => `${key} lacks its main field: one of ${fields.join(', ')}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'fields-exclusive': text<{ key: string; fields: readonly string[]; expected: string }>(
    'error',
    ({ key, fields }) => `${key} can’t have ${fields.join(' and ')} together.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'value-empty': text<{ key: string; expected: string }>(
    'error',
    ({ key }) => `${key} is empty.`,
    ({ key, expected }) => `Write ${expected} after “${key}:”.`,
  ),
  'value-not-allowed': text<{ key: string; value: unknown; allowed: readonly string[] }>(
    'error',
    ({ key, value }) => `${key}: ${show(value)} is not one of the allowed values.`,
    ({ value, allowed }) => allowedList(value, allowed),
  ),
  'value-of-wrong-kind': text<{ key: string; value: unknown; expected: string }>(
    'error',
    ({ key, value, expected }) => `${key}: ${show(value)} stands where ${expected} is expected.`,
  ),
  'unknown-id': text<{ kind: string; id: string; allowed: readonly string[] }>(
    'error',
    ({ kind, id }) => `There is no ${kind} ${show(id)}.`,
    ({ id, allowed, kind }) =>
      allowed.length === 0
        ? `This workspace has no ${kind} to refer to.`
        : `${didYouMean(id, allowed)}Known: ${quoteList(allowed)}.`,
  ),
  'locale-not-shipped': text<{ locale: string; shipped: readonly string[] }>(
    'warning',
    ({ locale }) =>
      `There are no words for the locale ${show(locale)}: figures and dates are written as it asks, and all words in English.`,
    ({ locale, shipped }) =>
      `${didYouMean(locale, shipped)}There are words for: ${quoteList(shipped)}. Another locale is one file in src/locales.`,
  ),
  'kpi-file-not-read': onlyExtension,
  'file-name-no-id': text<{ name: string; suggestion: string }>(
    'error',
    ({ name }) =>
      `The file’s name ${show(name)} can’t be an id: that takes small letters, digits and hyphens.`,
    ({ suggestion }) => `Rename it, for example to ${suggestion}.`,
  ),
  'id-not-file-name': text<{ id: string; name: string }>(
    'error',
    ({ id, name }) => `id: ${show(id)} is not the file’s name, ${show(name)}.`,
    () => 'Take the line out: the id is the name of the file.',
  ),
  'kpi-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a KPI ${show(id)} already.`,
    ({ id }) => `Rename the file, for example to own-${id}.yaml: both are then in the report.`,
  ),
  'benchmark-repeated': text<{ id: string; where: string }>(
    'error',
    ({ id, where }) => `There is a figure ${show(id)} already, ${where}.`,
    ({ id }) => `Give it another id, such as own-${id}.`,
  ),
  'benchmark-unit': text<{ value: unknown; unit: string; expected: string }>(
    'error',
    ({ value, unit }) => `${show(value)} can’t be a figure of the unit ${unit}.`,
    ({ expected }) => `Write ${expected}, or another unit.`,
  ),
  'range-reversed': text<{ from: unknown; to: unknown }>(
    'error',
    ({ from, to }) => `The range begins (${String(from)}) above its end (${String(to)}).`,
    () => 'Write the lower end first.',
  ),
  'benchmark-file-not-read': onlyExtension,
  'competitor-file-not-read': onlyExtension,
  'criterion-file-not-read': onlyExtension,
  'criterion-better-differs': text<{ kpi: string; better: string; ofKpi: string }>(
    'error',
    ({ kpi, better, ofKpi }) =>
      `The criterion holds ${better === 'none' ? 'neither way' : better} for better, and the KPI ${show(kpi)} ${ofKpi === 'neutral' ? 'neither way' : ofKpi}.`,
    () => 'Set better to the same, or take measures out: then it measures something else.',
  ),
  'criterion-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a criterion ${show(id)} already.`,
    ({ id }) => `Rename the file, for example to own-${id}.yaml: both can then be compared.`,
  ),
  'cell-off-scale': text<{ criterion: string; value: unknown; expected: string }>(
    'error',
    ({ criterion, value }) => `${show(value)} does not lie on the scale of ${criterion}.`,
    ({ expected }) => `Write ${expected}; or null, where it could not be found out.`,
  ),
  'cell-without-scale': text<{ criterion: string; expected: string }>(
    'error',
    ({ criterion }) => `The cell of ${criterion} does not say on which scale its value is.`,
    ({ expected }) => `Add scale: ${expected}.`,
  ),
  'cell-after-report': text<{ criterion: string; date: string; day: string }>(
    'error',
    ({ criterion, date, day }) =>
      `The cell of ${criterion} is dated ${date}, after the report’s date, ${day}.`,
    () => 'Correct the date, or the reportDate of audit.yaml.',
  ),
  'own-company-missing': text<{ companies: readonly string[] }>(
    'error',
    ({ companies }) => `None of ${quoteList(companies)} is the audited organisation.`,
    () =>
      'The others are compared with it: add a file of its own with own: true, and the same criteria.',
  ),
  'own-company-twice': text<{ first: string }>(
    'error',
    ({ first }) => `${first} is the audited organisation already.`,
    () => 'Take own: true out of one of the two.',
  ),
  'competitors-none': text<object>(
    'warning',
    () => 'There is no competitor to compare the audited organisation with.',
    () => 'Add a file a competitor to content/competitors; until then nothing is shown of them.',
  ),
  'company-named-twice': text<{ name: string; first: string }>(
    'error',
    ({ name, first }) => `${first} has the name ${show(name)} already.`,
    () => 'Each company needs names of its own, under aka too: exports are matched by them.',
  ),
  'company-unknown': text<{ name: string; rows: number; allowed: readonly string[] }>(
    'warning',
    ({ name, rows }) =>
      `${show(name)} is none of the companies in content/competitors: ${plural(rows, 'row')} left out.`,
    ({ name, allowed }) =>
      allowed.length === 0
        ? 'Add a file for it, and one for the audited organisation.'
        : `${didYouMean(name, allowed)}Add a file for it, or the name to the aka of its file. Known: ${quoteList(allowed)}.`,
  ),
  'criterion-not-a-number': text<{ field: string; criterion: string; allowed: readonly string[] }>(
    'error',
    ({ field, criterion }) =>
      `${criterion} has no scale of numbers, so that it can’t be the ${field} of a position.`,
    ({ allowed }) => `Criteria that can: ${quoteList(allowed)}.`,
  ),
  'criterion-not-weighable': text<{ criterion: string; allowed: readonly string[] }>(
    'error',
    ({ criterion }) =>
      `${criterion} says nothing of better and worse, so that it can’t have a weight.`,
    ({ allowed }) => `Criteria that can: ${quoteList(allowed)}.`,
  ),
  'column-of-wrong-kind': text<{
    key: string;
    column: string;
    holds: string;
    needed: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ key, column, holds, needed }) =>
      `${key}: ${show(column)} holds ${holds}, where ${needed} is needed.`,
    ({ column, allowed }) =>
      `${didYouMean(column, allowed)}Columns that fit: ${quoteList(allowed)}.`,
  ),
  'column-private': text<{ column: string }>(
    'error',
    ({ column }) =>
      `${column} can’t be tested for a value: it tells of a person, and the report would say it.`,
    () => 'Test only whether it is known (known: true), or count its values with per.',
  ),
  'unit-of-measure': text<{ key: string; unit: string; what: string; allowed: readonly string[] }>(
    'error',
    ({ key, unit, what }) => `${key}: ${show(unit)} does not fit ${what}.`,
    ({ allowed }) => `Write unit: ${allowed.join(' or ')}.`,
  ),
  'field-without-effect': text<{ key: string; why: string }>(
    'error',
    ({ key, why }) => `${key} has no effect here: ${why}.`,
    ({ key }) => `Take ${key} out.`,
  ),
  'value-not-in-data': text<{ column: string; value: string; allowed: readonly string[] }>(
    'warning',
    ({ column, value }) => `${column} is never ${show(value)} in the data of the period.`,
    ({ value, allowed }) => `${didYouMean(value, allowed)}Values there: ${quoteList(allowed)}.`,
  ),
  'ambiguous-item': text<{ item: string; checklists: readonly string[] }>(
    'error',
    ({ item, checklists }) =>
      `Item ${show(item)} is in several checklists: ${checklists.join(', ')}.`,
    ({ item, checklists }) => `Write it with its checklist, as ${checklists[0] ?? ''}/${item}.`,
  ),
  'conflicting-results': text<{ item: string; one: string; other: string; otherPlace: string }>(
    'error',
    ({ item, one, other, otherPlace }) =>
      `Item ${show(item)} is “${one}” here but “${other}” in ${otherPlace}.`,
    () => 'Two findings can’t give one item different results: agree on one, or leave one out.',
  ),
  'result-against-data': text<{ item: string; result: string; decided: string; why: string }>(
    'error',
    ({ item, result, decided, why }) =>
      `Item ${show(item)} is “${result}” here, but the data decides “${decided}”: ${why}.`,
    () => 'Take the result out of the finding, or change the target that the item is held against.',
  ),
  'na-without-reason': text<{ item: string }>(
    'error',
    ({ item }) => `Item ${show(item)} is “na” without a reason.`,
    ({ item }) => `Write ${item}: { result: na, reason: why it does not apply }.`,
  ),
  'item-switched-off': text<{ item: string; checklist: string; reason: string }>(
    'error',
    ({ item, checklist, reason }) =>
      `“${checklist}” has the item ${show(item)} switched off: ${reason}`,
    () => 'Take the item out of the finding, or switch it on again in the checklist.',
  ),
  'result-of-other-version': text<{
    item: string;
    checklist: string;
    version: string;
    current: string;
  }>(
    'warning',
    ({ item, checklist, version, current }) =>
      `The result of ${show(item)} is of version ${version} of “${checklist}”, which is now at version ${current}: it is not used.`,
    ({ current }) => `Judge the item again by version ${current}, and take the version out.`,
  ),
  'checklist-of-other-version': text<{ checklist: string; version: string; current: string }>(
    'warning',
    ({ checklist, version, current }) =>
      `The results of ${show(checklist)} were recorded with version ${version}, but the checklist is now at version ${current}: they are not used.`,
    ({ current }) =>
      `Judge its items again and write version: '${current}' here. A finding that did so already says it itself: its-item: { result: pass, version: '${current}' }.`,
  ),
  'id-repeated': text<{ kind: string; id: string; earlier: string }>(
    'error',
    ({ kind, id, earlier }) => `The ${kind} ${show(id)} stands already in ${earlier}.`,
    () => 'Each id can stand once: rename one of the two, or take it out.',
  ),
  'checklist-file-not-read': onlyExtension,
  'checklist-shipped': text<{ id: string }>(
    'error',
    ({ id }) => `Plumbline has a checklist ${show(id)} already.`,
    ({ id }) =>
      `Rename the file, for example to own-${id}.yaml; to change the shipped one, write extends: ${id} in it.`,
  ),
  'checklist-not-used': text<{ id: string; used: readonly string[] }>(
    'warning',
    () => 'The audit does not use this checklist.',
    ({ id, used }) =>
      `Name it in audit.yaml, as checklists: [${[...used, id].join(', ')}], or move the file elsewhere.`,
  ),
  'section-unnamed': text<{ id: string; allowed: readonly string[] }>(
    'error',
    ({ id }) => `The extended checklist has no section ${show(id)}, and a new one needs a name.`,
    ({ id, allowed }) =>
      `${didYouMean(id, allowed)}Its sections: ${quoteList(allowed)}. For a new one, add “name:”.`,
  ),
  'checklist-empty': text<{ id: string }>(
    'error',
    ({ id }) => `All items of ${id} are switched off, and none is added.`,
    () => 'Leave at least one item on, or do without the checklist.',
  ),
  'nonconformity-incomplete': text<{ kind: string; fields: readonly string[] }>(
    'error',
    ({ kind, fields }) => `A ${kind} nonconformity lacks ${list(fields)}.`,
    ({ fields }) =>
      `${fields.map((field) => recordFields[field] ?? field).join(' ')} What has none of this is an observation.`,
  ),
  'criterion-benchmark': text<{ kind: string }>(
    'error',
    ({ kind }) => `A benchmark can’t be the criterion of a ${kind} nonconformity.`,
    () =>
      'Name what the organisation has bound itself to: source: own-standard, contract, law or checklist. Else make it an observation or an opportunity.',
  ),
  'evidence-benchmark-only': text<{ kind: string }>(
    'error',
    ({ kind }) =>
      `The only evidence of this ${kind} nonconformity is a benchmark, which tells what others do.`,
    () =>
      'Add evidence of what happens here, such as { kind: kpi, ref: … }. Else make it an observation or an opportunity.',
  ),
  'evidence-without-n': text<{ kind: string; ref: string }>(
    'warning',
    ({ kind, ref }) => `How many the evidence ${show(ref)} (${kind}) rests on is not said.`,
    () => 'Add n: how many were looked at.',
  ),
  'risk-incomplete': text<{ given: string; missing: string }>(
    'error',
    ({ given, missing }) => `${given} is ranked, but ${missing} is not.`,
    ({ given, missing }) =>
      `Add ${missing}: 1 to 5, since severity is made of both, or take ${given} out and state the severity.`,
  ),
  'severity-against-risk': text<{
    severity: string;
    impact: number;
    likelihood: number;
    risk: string;
  }>(
    'warning',
    ({ severity, impact, likelihood, risk }) =>
      `severity: ${show(severity)} is stated, but impact ${impact} × likelihood ${likelihood} = ${impact * likelihood} makes it ${risk}.`,
    () => 'What is stated stands. Take it out, or rank impact and likelihood again.',
  ),
  'due-before-report': text<{ due: string; begun: string; raised: boolean }>(
    'error',
    ({ due, begun, raised }) =>
      `due: ${due} lies before the day ${raised ? 'on which the finding was raised' : 'of the report'} (${begun}).`,
    ({ raised }) =>
      raised
        ? 'Correct one of the two.'
        : 'Give a day from then on. If the finding is older than the report, say since when it stands (raised: …): it is then overdue.',
  ),
  'day-after-report': text<{ field: string; day: string; reportDate: string }>(
    'error',
    ({ field, day, reportDate }) =>
      `${field}: ${day} lies after the day of the report (${reportDate}).`,
    () => 'A report tells of what has happened: correct the day, or reportDate in audit.yaml.',
  ),
  'action-not-done': text<{ done: string; status: string }>(
    'error',
    ({ done, status }) => `The action was done on ${done}, but its status is ${show(status)}.`,
    () => 'Write status: done, or take the day out.',
  ),
  'action-reversed': text<{ start: string; last: string; end: string }>(
    'error',
    ({ start, last, end }) =>
      `The action starts (${start}) after it ${last === 'due' ? 'is due' : 'was done'} (${end}).`,
    () => 'Correct one of the two days.',
  ),
  'verified-before-done': text<{ check: string; on: string; open: readonly number[] }>(
    'error',
    ({ check, on, open }) =>
      `verification → ${check} is of ${on}, but ${actionsAre(open)} not done.`,
    () => 'Write status: done at what is done, or take the verification out until all of it is.',
  ),
  'verified-too-early': text<{ check: string; on: string; last: string }>(
    'error',
    ({ check, on, last }) =>
      `verification → ${check} is of ${on}, before the last action was done (${last}).`,
    () => 'Verify after the last action, or correct one of the two days.',
  ),
  'effective-before-implemented': text<{ on: string; implemented: string | null }>(
    'error',
    ({ on, implemented }) =>
      implemented === null
        ? `Effectiveness was verified on ${on}, but nobody has verified that the actions are implemented.`
        : `Effectiveness was verified on ${on}, before implementation (${implemented}).`,
    ({ implemented }) =>
      implemented === null
        ? 'Add implemented: { on: day, by: someone else than the owner }.'
        : 'Correct one of the two days.',
  ),
  'verified-by-owner': text<{ by: string; owned: string }>(
    'error',
    ({ by, owned }) => `${show(by)} verifies what they own: ${owned}.`,
    () => 'Let someone else than those who are responsible verify it.',
  ),
  'status-against-actions': text<{ status: string; open: readonly number[] }>(
    'error',
    ({ status, open }) => `status: ${show(status)}, but ${actionsAre(open)} not done.`,
    () => 'Write status: done at what is done, or take the finding’s status out: it is derived.',
  ),
  'status-against-verification': text<{ status: string; on: string; result: string }>(
    'error',
    ({ status, on, result }) =>
      `status: ${show(status)}, but the verification of ${on} found the actions ${result}.`,
    ({ status, result }) =>
      status === 'closed'
        ? 'Leave the finding open, plan further actions, and verify these.'
        : `Take the status out: it is derived, as verified-${result}.`,
  ),
  'closed-unverified': text<{ kind: string }>(
    'warning',
    ({ kind }) =>
      `This ${kind} nonconformity is closed, but nobody has verified that its actions are effective.`,
    () => 'Add verification → effective: { on: day, by: …, result: effective }.',
  ),
  'status-unproven': text<{ status: string; proven: string; proof: string }>(
    'warning',
    ({ status, proven }) =>
      `status: ${show(status)} is stated, but the fields prove no more than ${show(proven)}.`,
    ({ proof }) => `What is stated stands. ${proof} would prove it.`,
  ),
  'status-behind': text<{ status: string; proven: string }>(
    'warning',
    ({ status, proven }) =>
      `status: ${show(status)} is stated, but the fields prove ${show(proven)}, which stands.`,
    () => 'Take the status out: it is derived.',
  ),
  'status-needless': text<{ status: string; kind: string }>(
    'warning',
    ({ status, kind }) =>
      `status: ${show(status)} says nothing of ${kind === 'observation' ? 'an observation' : `a ${kind.replace('-', ' ')}`} without actions, which asks for nothing.`,
    () => 'Take it out, or add the actions that are to be taken.',
  ),
  'repeat-of-itself': text<{ id: string }>(
    'error',
    ({ id }) => `The finding ${show(id)} can’t repeat itself.`,
    () => 'Name the earlier one: repeatOf: { audit: …, finding: … }.',
  ),
  'repeat-not-major': text<{ kind: string }>(
    'warning',
    ({ kind }) => `The finding repeats an earlier one and is still of the kind ${show(kind)}.`,
    () => 'What comes back was not corrected: consider kind: major.',
  ),
  'figure-typed': text<{ words: string; name: string; value: string; component: string }>(
    'warning',
    ({ words, name, value }) => `“${words}” is typed, but the data gives it: ${name}, ${value}.`,
    ({ component }) => `Write ${component}, which follows the data and leads to it.`,
  ),
  'agent-named': text<{ name: string }>(
    'warning',
    ({ name }) => `${show(name)} is named here, whom the report otherwise keeps anonymous.`,
    () =>
      'What you write is published as it is: say “an agent” or a role instead, or leave the name if it is meant.',
  ),
  'baseline-unreadable': text<object>(
    'error',
    () => 'This is not the report.json of an earlier audit.',
    () => 'Put the report.json of a published report here, unchanged, or take the file away.',
  ),
  'dimension-empty': text<{ dimension: string }>(
    'error',
    ({ dimension }) =>
      `The data can’t be broken down by ${dimension}: the export has no such column, or too many values in it.`,
    () => 'Map the column in audit.yaml, or take the breakdown out.',
  ),
  'period-reversed': text<{ field: string; from: string; to: string }>(
    'error',
    ({ field, from, to }) => `The ${field} ends (${to}) before it begins (${from}).`,
  ),
  'review-limits-crossed': text<{ passFrom: number; failBelow: number }>(
    'error',
    ({ passFrom, failBelow }) =>
      `Items fail below ${Math.round(100 * failBelow)}% and pass from ${Math.round(100 * passFrom)}%, so that some would do both.`,
    () =>
      'Let failBelow be at most passFrom. Without being stated, passFrom is 90% and failBelow 70%.',
  ),
  'target-unit': text<{ kpi: string; value: unknown; expected: string }>(
    'error',
    ({ kpi, value, expected }) =>
      `${show(value)} can’t be a target of ${kpi}: it takes ${expected}.`,
  ),
  'target-reversed': text<{ kpi: string }>(
    'error',
    ({ kpi }) => `The target of ${kpi} has a min above its max.`,
  ),
  'kpi-without-clock': text<{ kpi: string }>(
    'error',
    ({ kpi }) => `${kpi} measures no time between two events, so it has no clock to be held on.`,
    () => 'Take the line out.',
  ),
  'clock-without-hours': text<{ kpi: string }>(
    'error',
    ({ kpi }) =>
      `${kpi} can’t be held on the business clock: no opening hours are stated, and the help desk gives no such times either.`,
    () => 'Add openingHours: { mon: ["08:00-17:00"], … }, or write clock: calendar.',
  ),
  'part-repeated': text<{ part: string; earlier: string }>(
    'error',
    ({ part, earlier }) => `${show(part)} stands here already, as ${show(earlier)}.`,
    () => 'Names are compared without regard to capitals and blanks: take one of the two out.',
  ),
  'hours-of-nobody': text<{ column: string; name: string; parts: readonly string[] }>(
    'warning',
    ({ column, name }) =>
      `No row of the data has the ${column} ${show(name)}, so its opening hours hold for nothing.`,
    ({ column, name, parts }) =>
      parts.length === 0
        ? `The data has no ${column} at all. Map the column in audit.yaml, or take the hours out.`
        : `${didYouMean(name, parts)}In the data: ${quoteList(parts)}.`,
  ),
  'file-not-read': text<{ kind: string; rename: string }>(
    'warning',
    ({ kind }) => `The file is not read: a ${kind} is a file that ends in .mdx.`,
    ({ kind, rename }) => `If it is a ${kind}, rename it to ${rename}; else keep it elsewhere.`,
  ),
  'folder-not-read': text<{ kind: string; folder: string }>(
    'warning',
    ({ kind, folder }) => `The folder is not read: ${kind}s lie in ${folder} itself.`,
    ({ kind }) => `Move its ${kind}s up, or keep the folder elsewhere.`,
  ),
  'chapter-empty': text<{ id: string }>(
    'error',
    ({ id }) => `The chapter “${id}” has no prose.`,
    () => 'Write it, or take the file away, so that what is stated elsewhere is shown.',
  ),
  'chapter-name-near': text<{ id: string; meant: string }>(
    'warning',
    ({ id, meant }) => `“${id}” is a chapter of its own, beside the chapter “${meant}”.`,
    ({ meant }) => `If it is meant to be that chapter, rename the file to ${meant}.mdx.`,
  ),
  'chapter-after-none': text<{ id: string; after: string }>(
    'error',
    ({ id, after }) => `The chapter “${id}” can’t stand after “${after}”.`,
    ({ id, after }) =>
      id === after
        ? 'Name another chapter, or leave “after” out: it then stands at the end.'
        : 'The summary opens the first page, apart from the chapters. Leave “after” out, or name another.',
  ),
  'chapter-circle': text<{ chapters: readonly string[] }>(
    'error',
    ({ chapters }) => `These chapters stand after each other in a circle: ${chapters.join(', ')}.`,
    () => 'Let one of them stand after another chapter, or take its “after” out.',
  ),
  'chapters-not-stated': text<{ chapters: readonly string[]; fields: readonly string[] }>(
    'warning',
    ({ chapters }) =>
      `An audit report states its ${quoteList(chapters)} (ISO 19011:2018, 6.5.1). This one does not, or only in part.`,
    ({ fields }) =>
      `State ${quoteList(fields)} here, or write content/chapters/<chapter>.mdx. Until then the page “Audit” says “Not stated”.`,
  ),
  'chapters-not-written': text<{ chapters: readonly string[] }>(
    'warning',
    ({ chapters }) =>
      `An audit report holds the auditor’s own ${quoteList(chapters)} (ISO 19011:2018, 6.5.1). This one does not.`,
    ({ chapters }) =>
      `Write ${chapters.map((id) => `content/chapters/${id}.mdx`).join(', ')}. Until then the page “Audit” says “Not stated”.`,
  ),
  'data-too-large': text<{ files: readonly (readonly [file: string, megabytes: number])[] }>(
    'error',
    ({ files }) =>
      `The exports together are more than fits into the memory of the query engine. The largest: ${list(
        files.slice(0, 3).map(([file, size]) => `${file} (${size.toLocaleString('en')} MB)`),
      )}.`,
    () => 'Export a shorter period, or fewer data sets. About 1.5 million tickets fit.',
  ),
  'no-data': text<{ folder: string }>(
    'warning',
    ({ folder }) => `There is no export in ${folder}, so no KPI can be measured.`,
    () => 'Put the help desk’s CSV there.',
  ),
  'unknown-dataset': text<{ name: string; allowed: readonly string[] }>(
    'error',
    ({ name }) => `data/${name}/ is not a data set.`,
    ({ name, allowed }) =>
      `${didYouMean(name, allowed)}Data sets: ${quoteList(allowed)}. Move the files or rename the folder.`,
  ),
  'no-file-matches': text<{ pattern: string; folder: string; files: readonly string[] }>(
    'error',
    ({ pattern, folder }) => `No file in ${folder} matches “${pattern}”.`,
    ({ files }) => `Files there: ${quoteList(files)}.`,
  ),
  'file-in-two-sources': text<{ first: string; second: string }>(
    'error',
    ({ first, second }) => `The file is claimed by two sources, “${first}” and “${second}”.`,
    () => 'Narrow one of the “files” patterns.',
  ),
  'file-unreadable': text<{ reason: UnreadableReason }>(
    'error',
    ({ reason }) => `The file can’t be read: ${unreadableReasons[reason].why}.`,
    ({ reason }) => unreadableReasons[reason].todo,
  ),
  'not-csv': text<{ what: string }>(
    'error',
    ({ what }) => `This is no table that can be read but ${what}.`,
    () =>
      'Export again as CSV, JSON, an Excel workbook (.xlsx) or Parquet, and put that file here.',
  ),
  'file-damaged': text<{ detail: string }>(
    'error',
    ({ detail }) => `The file is damaged: ${detail}.`,
    () => 'Export or copy it again.',
  ),
  'file-protected': text<object>(
    'error',
    () => 'The file is protected by a password.',
    () => 'Save it without a password, and put that file here.',
  ),
  'file-expands': text<{ packed: number; most: number }>(
    'error',
    ({ packed, most }) =>
      `The ${packed.toLocaleString('en')} bytes of this archive unpack to more than ${most.toLocaleString('en')} MiB, as no export does.`,
    () => 'Unpack it yourself if you trust it, and put what is in it here.',
  ),
  'file-changed': text<object>(
    'error',
    () => 'The file was changed while it was read.',
    () => 'Wait until it is written, and run again.',
  ),
  'too-many-columns': text<{ count: number; most: number }>(
    'error',
    ({ count, most }) =>
      `The table has ${count.toLocaleString('en')} columns; no more than ${most.toLocaleString('en')} can be read.`,
    () => 'Export fewer fields.',
  ),
  'no-table': text<{ what: string }>(
    'error',
    ({ what }) => `There is no table in this ${what}.`,
    () => 'Export again, or take the file away.',
  ),
  'member-unused': text<{ why: string }>(
    'warning',
    ({ why }) => `This part of the file is not used. ${why}`,
  ),
  'wrong-extension': text<{ extension: string; what: string }>(
    'warning',
    ({ extension, what }) =>
      `The name ends in ${extension}, but the file is ${what}; it is read as that.`,
  ),
  'nul-bytes': text<{ count: number }>(
    'warning',
    ({ count }) =>
      `${plural(count, 'NUL byte')} in the text ${count === 1 ? 'is' : 'are'} left out.`,
  ),
  'file-empty': text<object>(
    'error',
    () => 'The file is empty.',
    () => 'Export again, or take the file away.',
  ),
  'header-only': text<object>(
    'error',
    () => 'The file holds a header but not a single row.',
    () => 'Export again with the period’s tickets, or take the file away.',
  ),
  'delimiter-unclear': text<{ header: string | null }>(
    'error',
    ({ header }) =>
      `No delimiter parts the lines of this text into columns${header === null ? '' : `; the first is ${show(header)}`}.`,
    () =>
      'Export again with commas, semicolons or tabs, or state the delimiter in a first line: sep=;',
  ),
  'unclosed-quote': text<object>(
    'error',
    () => 'A quote opens on this line and is never closed, so the rest of the file can’t be read.',
    () => 'Close the quote, double a quote that belongs to the text (""), or export again.',
  ),
  'ragged-file': text<{ rows: number; readable: number }>(
    'error',
    ({ rows, readable }) =>
      `${plural(rows, 'line')} don’t fit the header and only ${readable.toLocaleString('en')} do: the file is damaged or its delimiter or quotes are not those of the header.`,
    () => 'Export again, or mend the lines.',
  ),
  'format-unknown': text<{
    dataset: string;
    required: readonly string[];
    /** Null where a row stands in their place, whose cells are not told. */
    headers: readonly string[] | null;
    width: number;
    adapters: readonly string[];
    closest: string;
    near: NearFormat | null;
    file: string;
  }>(
    'error',
    ({ headers, width }) => notRecognised(headers, width),
    ({ dataset, required, adapters, closest, near, file }) =>
      `${near ? nearText(near, file) : closest}${near ? 'Or in' : 'In'} audit.yaml, under sources → ${dataset}, name the adapter (${adapters.join(', ')}) or map its columns under “columns”; the least that is needed is ${required.join(' and ')}. “npm run inspect -- FILE” proposes the lines.`,
  ),
  'format-unknown-anywhere': text<{
    /** Null where a row stands in their place, whose cells are not told. */
    headers: readonly string[] | null;
    width: number;
    adapters: readonly string[];
    folders: readonly string[];
    closest: string;
    near: NearFormat | null;
    file: string;
  }>(
    'error',
    ({ headers, width }) => notRecognised(headers, width),
    ({ adapters, closest, folders, near, file }) =>
      `${near ? nearText(near, file) : closest}Tried: ${adapters.join(', ')}. Move the file into the folder of what it holds (${folders.join(', ')}), where its columns can be mapped.`,
  ),
  'format-unsure': text<{
    dataset: string;
    file: string;
    best: { adapter: string; score: number };
    second: { adapter: string; score: number } | null;
    near: NearFormat | null;
  }>(
    'error',
    ({ best, second }) =>
      second
        ? `The headers fit ${best.adapter} (${best.score.toFixed(2)}) and ${second.adapter} (${second.score.toFixed(2)}) too much alike to tell which it is.`
        : `The headers fit ${best.adapter} (${best.score.toFixed(2)}), but too few of them to be sure.`,
    ({ best, dataset, file, near }) =>
      `${near ? nearText(near, file) : ''}Name the adapter in audit.yaml, under sources → ${dataset}: - { files: "${file}", adapter: ${best.adapter} }`,
  ),
  'format-nearly': text<{ near: NearFormat; file: string }>(
    'warning',
    ({ near }) =>
      `It is read by the names of its columns alone, though it looks more like ${near.adapter}.`,
    ({ near, file }) => nearText(near, file).trim(),
  ),
  'adapter-mismatch': text<{ adapter: string; missing: readonly string[] }>(
    'error',
    ({ adapter, missing }) =>
      `The adapter ${adapter} needs columns that the file lacks: ${quoteList(missing)}.`,
    () => 'In audit.yaml, take the adapter out to have the format recognised, or name another one.',
  ),
  'column-missing': text<{
    canonical: string;
    header: string;
    headers: readonly string[];
    file: string;
  }>(
    'error',
    ({ canonical, header, file }) =>
      `${canonical} is mapped to the column ${show(header)}, which ${file} lacks.`,
    ({ header, headers }) => `${didYouMean(header, headers)}Columns: ${quoteList(headers, 40)}.`,
  ),
  'dimension-unnamed': text<{ label: string }>(
    'error',
    ({ label }) =>
      `The dimension ${show(label)} has no name by which KPIs and queries can know it.`,
    () => 'Write its label with at least one of the letters a to z, or a digit.',
  ),
  'dimension-taken': text<{ label: string; column: string; why: string; mappable: boolean }>(
    'error',
    ({ label, column, why }) =>
      `The dimension ${show(label)} would be the column ${column}, ${why}.`,
    ({ column, mappable }) =>
      `Choose another label${mappable ? `, or map the header to ${column} under columns` : ''}.`,
  ),
  'dimension-privacy': text<{ label: string; privacy: string; other: string }>(
    'error',
    ({ label, privacy, other }) =>
      `The dimension ${show(label)} is ${privacy} here and ${other} in an earlier source.`,
    () => 'State the same privacy wherever it is kept: public, agent or personal.',
  ),
  'dimension-of-some-files': text<{ label: string; files: readonly string[] }>(
    'warning',
    ({ label, files }) =>
      `The dimension ${show(label)} is stated for some files only; in the rows of ${quoteList(files)} it is empty.`,
    () => 'State it in their source too, if they have such a column.',
  ),
  'required-column-unmapped': text<{
    dataset: string;
    row: string;
    canonical: string;
    meaning: string;
  }>(
    'error',
    ({ row, canonical, meaning }) =>
      `No column gives ${canonical} (${meaning}), which every ${row} needs.`,
    ({ dataset, canonical }) =>
      `In audit.yaml, under sources → ${dataset} → columns, add ${canonical}: “the column’s name”.`,
  ),
  'date-order-unclear': text<{ dataset: string; column: string; example: string }>(
    'error',
    ({ column, example }) =>
      `The dates (such as ${example} in ${show(column)}) don’t prove whether the day or the month comes first.`,
    ({ dataset }) =>
      `In audit.yaml, under sources → ${dataset}, add dateOrder: dmy (day first) or dateOrder: mdy (month first).`,
  ),
  'date-order-contradicted': text<{
    order: string;
    column: string;
    count: number;
    example: string;
  }>(
    'error',
    ({ order, column, count, example }) =>
      `dateOrder: ${order} can’t be right: ${plural(count, 'value')} of ${show(column)} (row ${example}) read the other way.`,
    ({ order }) =>
      `In audit.yaml, write dateOrder: ${order === 'dmy' ? 'mdy' : 'dmy'}, or take the line out.`,
  ),
  'date-order-mixed': text<{ columns: readonly string[] }>(
    'error',
    ({ columns }) =>
      `Some dates have the day first and others the month (columns ${quoteList(columns)}), so no row can be trusted.`,
    () => 'Export again with one date format, or as ISO dates (2026-01-31).',
  ),
  'all-rows-rejected': text<{ rows: number; reasons: string }>(
    'error',
    ({ rows, reasons }) => `None of the ${plural(rows, 'row')} could be used: ${reasons}.`,
    () => 'Check that the columns are mapped to what they hold.',
  ),
  'contradictory-dates': text<{
    row: string;
    earlier: string;
    later: string;
    count: number;
    of: number;
    rows: string;
  }>(
    'error',
    ({ row, earlier, later, count, of, rows }) =>
      `${count.toLocaleString('en')} of ${plural(of, row)} with both stamps have ${later} before ${earlier} (rows ${rows}), too many to draw durations from.`,
    () =>
      'Check that each column is mapped to what it holds. If the export truly is so, leave one of the two columns unmapped.',
  ),
  'contradictory-dates-few': text<{
    row: string;
    earlier: string;
    later: string;
    count: number;
    of: number;
    rows: string;
  }>(
    'warning',
    ({ row, earlier, later, count, of, rows }) =>
      `${count.toLocaleString('en')} of ${plural(of, row)} with both stamps have ${later} before ${earlier} (rows ${rows}); their durations are left out.`,
  ),
  'rows-of-two-vendors': text<{ row: string; count: number; other: string; vendors: string[] }>(
    'error',
    ({ row, count, other, vendors }) =>
      `${plural(count, row)} of this file ${count === 1 ? 'has' : 'have'} the same number as ${count === 1 ? 'one' : 'some'} in ${other}, which is of another help desk (${list(vendors)}).`,
    () =>
      'Two help desks number alike, so one would replace the other: audit them in workspaces of their own, or make the numbers of one differ in its export, as Z-1.',
  ),
  'partners-missing': text<{ rows: number; table: string; reasons: string }>(
    'warning',
    ({ rows, table, reasons }) =>
      `None of the ${rows} rows could be used: ${reasons}. The table ${table} has none of the rows that they name.`,
    ({ table }) => `Export ${table} anew, of the same time as this file.`,
  ),
  'partners-few': text<{
    named: number;
    found: number;
    table: string;
    columns: readonly string[];
  }>(
    'warning',
    ({ named, found, table, columns }) =>
      `${plural(named, 'row')} ${named === 1 ? 'names' : 'name'} a row of the table ${table}, which has ${found === 0 ? 'none' : found.toLocaleString('en')} of these; the others lack what it tells of ${quoteList(columns)}.`,
    ({ table }) => `Export ${table} anew, whole and of the same time as this file.`,
  ),
  'rows-rejected': text<{ reason: string; count: number; of: number; where: string }>(
    'warning',
    ({ reason, count, of, where }) =>
      `${count.toLocaleString('en')} of ${plural(of, 'row')} rejected: ${reason} (${where}).`,
    () =>
      'They are in no figure. “npm run check -- --rejects DIR” gives them back, each with its reason.',
  ),
  'rows-left-out': text<{ reason: string; count: number; where: string }>(
    'warning',
    ({ reason, count, where }) =>
      `Not taken for data: ${count.toLocaleString('en')} ${reason} (${where}).`,
    () => 'If that is right, there is nothing to do.',
  ),
  'formulas-without-values': text<{ count: number }>(
    'warning',
    ({ count }) =>
      `${plural(count, 'formula')} of this workbook ${count === 1 ? 'has' : 'have'} no value: the program that wrote it did not work ${count === 1 ? 'it' : 'them'} out. ${count === 1 ? 'That cell counts' : 'Those cells count'} as empty.`,
    () => 'Open the workbook in a spreadsheet program, save it, and put that file here.',
  ),
  'values-not-understood': text<{ column: string; count: number; what: string }>(
    'warning',
    ({ column, count, what }) => `${plural(count, 'value')} of ${column} not understood: ${what}.`,
    ({ column }) =>
      `They count as unknown. In audit.yaml, under columns, give them a meaning: ${column}: { column: “…”, values: { their word: ours } }.`,
  ),
  'activities-not-mapped': text<{ count: number; what: string; steps: readonly string[] }>(
    'warning',
    ({ count, what }) => `${plural(count, 'event')} of an activity without a step: ${what}.`,
    ({ steps }) =>
      `They change nothing but a ticket’s first and last event. In audit.yaml, put each under a step: activities: { resolved: [its words] }. Steps: ${quoteList(steps)}.`,
  ),
  'criteria-not-known': text<{
    column: string;
    count: number;
    words: readonly string[];
    where: string;
    allowed: readonly string[];
    checklists: readonly string[];
  }>(
    'warning',
    ({ column, count, words, where, checklists }) =>
      `${plural(count, 'row')} ${count === 1 ? 'names' : 'name'} ${column === 'item' ? 'an item' : 'a checklist'} that ${checklists.length === 0 ? 'no checklist in use has' : `is not in use (${quoteList(checklists)})`}: ${words.length > 0 ? words.map(show).join(', ') : where}.`,
    ({ words, allowed, column }) => {
      const meant = words.flatMap((word) => {
        const match = nearest(word, allowed);
        return match === null ? [] : [`“${match}” for “${word}”`];
      });
      const near = meant.length > 0 ? `Did you mean ${meant.join(', ')}? ` : '';
      return `${near}These rows are not used. ${column === 'item' ? 'Items' : 'In use'}: ${quoteList(allowed, 40)}. A file whose items are in several checklists needs a column checklist.`;
    },
  ),
  'columns-not-items': text<{ columns: readonly string[]; items: readonly string[] }>(
    'warning',
    ({ columns }) =>
      `${plural(columns.length, 'column')} of this review sheet ${columns.length === 1 ? 'is' : 'are'} not read, being neither an item nor a known column: ${columns.map(show).join(', ')}.`,
    ({ columns, items }) => {
      const meant = columns.flatMap((column) => {
        const match = nearest(column, items);
        return match === null ? [] : [`“${match}” for “${column}”`];
      });
      return `${meant.length > 0 ? `Did you mean ${meant.join(', ')}? ` : ''}Items: ${quoteList(items, 40)}.`;
    },
  ),
  'review-of-other-checklist': text<{
    checklist: string;
    item: string;
    count: number;
    allowed: readonly string[];
  }>(
    'warning',
    ({ checklist, item, count }) =>
      `${plural(count, 'row')} judge ${show(item)} under the checklist ${checklist}, which has no such item; they are not used.`,
    ({ item, allowed }) => `${didYouMean(item, allowed)}Its items: ${quoteList(allowed, 40)}.`,
  ),
  'rating-without-scale': text<{ checklist: string; item: string; count: number }>(
    'warning',
    ({ checklist, item, count }) =>
      `${plural(count, 'rating')} of ${show(item)} in ${checklist} not used: this item has no scale from 1 to 5.`,
    () => 'Judge it with pass, partial, fail or na, or give the item a scale in an own checklist.',
  ),
  'reviews-of-other-version': text<{
    checklist: string;
    version: string;
    current: string;
    count: number;
  }>(
    'warning',
    ({ checklist, version, current, count }) =>
      `${plural(count, 'review')} by version ${version} of ${checklist} not used, since the checklist is of version ${current}: the two can’t be compared.`,
    () => 'Review these conversations anew by the present version, or keep the reviews elsewhere.',
  ),
  'option-unknown': text<{ option: string; allowed: readonly string[] }>(
    'error',
    ({ option }) => `There is no option ${show(option)}.`,
    ({ option, allowed }) =>
      `${didYouMean(option, allowed)}Options: ${allowed.map((name) => `--${name}`).join(', ')}.`,
  ),
  'inspect-without-file': text<object>(
    'error',
    () => 'There is no file to inspect.',
    () => 'Name one or more, as in “npm run inspect -- export.csv”.',
  ),
  'rejects-folder': text<{ folder: string }>(
    'error',
    ({ folder }) => `Rejected rows can’t be written into ${show(folder)}: they hold personal data.`,
    () =>
      'Name a folder outside of the site, public/, content/ and data/, such as “--rejects ../rejects”.',
  ),
  'option-value': text<{ option: string; value: unknown; expected: string }>(
    'error',
    ({ option, value, expected }) =>
      `--${option}: ${show(value)} stands where ${expected} is expected.`,
  ),
  'sample-without-tickets': text<object>(
    'error',
    () => 'There are no tickets to draw from.',
    () => 'Put the help desk’s CSV into data/tickets/.',
  ),
  'sample-size': text<{ n: number; population: number; strata: number }>(
    'error',
    ({ n, population, strata }) =>
      population === 0
        ? 'No ticket of the audit’s period meets these conditions.'
        : n > population
          ? `${plural(n, 'ticket')} can’t be drawn from ${population.toLocaleString('en')}.`
          : `${plural(n, 'ticket')} can’t be drawn from ${plural(strata, 'part', 'parts')}, at least one of each.`,
    ({ n, population }) =>
      population === 0
        ? 'Widen the period of audit.yaml, or take a --where out.'
        : n > population
          ? 'State a smaller --n, or review them all.'
          : 'State a larger --n, or take --by out.',
  ),
  'sample-without-seed': text<object>(
    'warning',
    () => 'Nothing was drawn, since there is no seed by which the draw could be repeated.',
    () => 'State any number, as --seed 2026, or reviews: { seed: 2026 } in audit.yaml.',
  ),
  'sample-checklist': text<{ allowed: readonly string[] }>(
    'error',
    ({ allowed }) => `The audit uses several checklists: ${quoteList(allowed)}.`,
    ({ allowed }) => `Say whose items the sheet is to have, as --checklist ${allowed[0] ?? ''}.`,
  ),
  'sheet-exists': text<{ code: string }>(
    'error',
    () => 'There is such a file already, and it was left as it is.',
    () => 'Give the sheet another name, or move the file away.',
  ),
  'sheet-not-written': text<{ code: string }>(
    'error',
    ({ code }) => `The sheet can’t be written here (${code}).`,
    () => 'Write it to a folder that exists and that you may write to.',
  ),
  'sampling-not-stated': text<{ missing: readonly string[] }>(
    'warning',
    ({ missing }) =>
      `How the reviewed conversations were chosen is not stated: ${missing.join(' and ')} missing.`,
    () =>
      'In audit.yaml: reviews: { method: simple random sample, frame: all tickets of the period, seed: 2026 }. npm run sample draws one and prints these lines.',
  ),
  'zone-assumed': text<{ dataset: string; zone: string }>(
    'warning',
    ({ zone }) => `The stamps have no offset; they are taken to be in ${zone}, the audit’s zone.`,
    ({ dataset }) =>
      `State the export’s own zone in audit.yaml, under sources → ${dataset} → timeZone.`,
  ),
  'zones-differ': text<{ dataset: string; zones: readonly string[] }>(
    'error',
    ({ zones }) => `The headers of the stamps state different time zones: ${zones.join(', ')}.`,
    ({ dataset }) =>
      `Export all stamps in one time zone, or state the one that all of them are in, in audit.yaml under sources → ${dataset} → timeZone.`,
  ),
  'period-not-covered': text<{ row: string; folder: string; from: string; to: string }>(
    'warning',
    ({ row, from, to }) =>
      `The data does not cover the audit’s period: its first ${row} is of ${from}, its last of ${to}.`,
    ({ folder }) =>
      `Put the missing export into ${folder}, or state a shorter period. Totals are of what there is, and figures per day are too low.`,
  ),
  'skills-without-tests': text<Record<string, never>>(
    'warning',
    () => 'Skills are required, but there is no test of any.',
    () =>
      'Put the tests into data/skill-tests/ (columns agent, test, date, passed), or take the skills out.',
  ),
  'skill-untested': text<{ skill: string; tested: readonly string[] }>(
    'warning',
    ({ skill }) =>
      `The skill ${show(skill)} is required, but no test in data/skill-tests/ is of it.`,
    ({ skill, tested }) => `${didYouMean(skill, tested)}Tested: ${quoteList(tested) || 'none'}.`,
  ),
  'skill-team-unknown': text<{ team: string; teams: readonly string[] }>(
    'warning',
    ({ team }) => `No agent in the data is of the team ${show(team)}.`,
    ({ team, teams }) => `${didYouMean(team, teams)}Known: ${quoteList(teams) || 'none'}.`,
  ),
  'cover-unknown': text<{
    field: 'staffing' | 'languages';
    name: string;
    known: readonly string[];
  }>(
    'warning',
    ({ field, name }) =>
      field === 'staffing'
        ? `Agents are stated for the channel ${show(name)}, but no ticket in the data came by it.`
        : `Agents are stated for the language ${show(name)}, but no ticket in the data is in it.`,
    ({ name, known }) => `${didYouMean(name, known)}Known: ${quoteList(known) || 'none'}.`,
  ),
  'query-file': text<{ extension: string }>(
    'error',
    ({ extension }) =>
      `content/queries/ holds .sql files only, and this ${extension === '' ? 'has no extension' : `ends in ${extension}`}.`,
    ({ extension }) =>
      `${didYouMean(extension, ['.sql'])}A query is a file such as content/queries/waiting-by-topic.sql; notes may end in .md.`,
  ),
  'query-name': text<{ id: string }>(
    'error',
    ({ id }) => `${show(id)} can’t be the id of a query.`,
    () => 'Name the file with small letters, digits and hyphens, such as waiting-by-topic.sql.',
  ),
  'query-untitled': text<object>(
    'error',
    () => 'The query has no title.',
    () => 'Begin the file with a comment that says what it gives: -- Refunds that wait, by topic',
  ),
  'query-comment': text<{ comment: string; directive: string }>(
    'error',
    ({ comment }) => `There is no comment “${comment}:” that Plumbline understands.`,
    ({ directive }) =>
      `Did you mean “${directive}:”? There are -- unit: column share and -- period: all. In other comments, put no colon behind the first word.`,
  ),
  'query-comment-late': text<{ comment: string }>(
    'error',
    ({ comment }) => `“${comment}:” is read only before the first line of SQL.`,
    () => 'Move the line up to the title.',
  ),
  'query-unit-comment': text<{ value: string }>(
    'error',
    ({ value }) => `${show(value)} is not a column and its unit.`,
    () => 'Write -- unit: the_column share (or duration, count, decimal, score).',
  ),
  'query-period-comment': text<{ value: string }>(
    'error',
    ({ value }) => `period: ${show(value)} is not understood.`,
    () =>
      'Write -- period: all where rows outside of the audit’s period are meant to count, or take the line out and use the column in_period.',
  ),
  'query-empty': text<object>(
    'error',
    () => 'The file holds no query.',
    () => 'Write a SELECT below the title, or take the file away.',
  ),
  'query-open': text<{ sign: string }>(
    'error',
    ({ sign }) =>
      sign === '/'
        ? 'A comment opens here and is never closed.'
        : `A quote (${sign}) opens here and is never closed.`,
    ({ sign }) => (sign === '/' ? 'Close it with */.' : `Close it with ${sign}.`),
  ),
  'query-not-select': text<{ word: string }>(
    'error',
    ({ word }) => `A query can only read, and this one begins with ${word.toUpperCase()}.`,
    () => 'Begin it with SELECT, or with WITH … SELECT.',
  ),
  'query-several': text<object>(
    'error',
    () => 'A second statement begins here, but a file holds one query.',
    () => 'Put it into a file of its own, or join the two as WITH … SELECT.',
  ),
  'query-parenthesis': text<{ sign: string }>(
    'error',
    ({ sign }) => `This ${sign} has no other half.`,
    ({ sign }) => `Add the missing ${sign === '(' ? ')' : '('}, or take this one out.`,
  ),
  'query-changing': text<{ word: string }>(
    'error',
    ({ word }) =>
      `${word} differs from one run to the next, but the same data must give the same report.`,
    ({ word }) =>
      /sample|random|seed|uuid/i.test(word)
        ? 'Count all rows, or pick some by a rule that stays the same.'
        : 'For the time at which the audit looks, take as_of from the table audit: FROM tickets, audit WHERE created_at < as_of.',
  ),
  'query-syntax': text<{ detail: string; word: string | null }>(
    'error',
    ({ detail }) => `This is not valid SQL: ${detail}.`,
    ({ word }) =>
      word === null
        ? 'Look at this place and just before it: a comma, a quote or a word is missing or too many.'
        : `If the column is meant: ${word} is also a word of SQL, so write "${word}" in double quotes.`,
  ),
  'query-column': text<{
    column: string;
    allowed: readonly string[];
    why: string;
    tables: string;
  }>(
    'error',
    ({ column, why }) => `There is no column ${show(column)} here${why}.`,
    ({ column, allowed, tables }) => `${didYouMean(column, allowed)}Columns: ${tables}.`,
  ),
  'query-table': text<{ table: string; empty: boolean; allowed: readonly string[] }>(
    'error',
    ({ table, empty }) =>
      empty
        ? `There is no data for ${table}: data/${table}/ is empty.`
        : `There is no table ${show(table)}.`,
    ({ table, allowed }) => `${didYouMean(table, allowed)}Tables: ${quoteList(allowed)}.`,
  ),
  'query-function': text<{ name: string; near: string | null }>(
    'error',
    ({ name }) => `There is no function ${show(name)}.`,
    ({ near }) =>
      `${near === null ? '' : `Did you mean “${near}”? `}Functions are those of DuckDB: duckdb.org/docs/sql/functions/overview.`,
  ),
  'query-reads-files': text<object>(
    'error',
    () => 'A query can’t read files, only the tables of this audit.',
    () => 'Put exports into data/, from where they are read, checked and made private.',
  ),
  'query-failed': text<{ detail: string; tables: string }>(
    'error',
    ({ detail }) => `The query can’t be run: ${detail}`,
    ({ tables }) => `Columns: ${tables}.`,
  ),
  'query-identifier': text<{ column: string }>(
    'error',
    ({ column }) =>
      `${show(column)} would publish identifiers (numbers of rows, customers or organisations).`,
    () =>
      'Count them instead, as count(DISTINCT requester). They may be joined, grouped and compared with each other, but not shown.',
  ),
  'query-identifier-compared': text<{ detail: string }>(
    'error',
    ({ detail }) => `An identifier can only be compared with another one: ${detail}`,
    () =>
      'Ids and customers stand in for the export’s own; they may be joined, grouped and counted, but have no text.',
  ),
  'query-rows': text<object>(
    'error',
    () => 'The query gives rows of the data, one by one; a report holds figures only.',
    () =>
      'Aggregate: SELECT channel, count(*) AS n, median(first_reply_seconds) … GROUP BY channel.',
  ),
  'query-too-long': text<{ most: number }>(
    'error',
    ({ most }) => `The query gives more than ${most.toLocaleString('en')} rows.`,
    () => 'Group more coarsely, or add ORDER BY … LIMIT.',
  ),
  'query-column-type': text<{ column: string; type: string }>(
    'error',
    ({ column, type }) => `${show(column)} is of the type ${type}, which a report can’t show.`,
    () =>
      'Give one number, text, date or true/false a cell; unnest lists, and name fields one by one.',
  ),
  'query-share': text<{ column: string; value: number }>(
    'error',
    ({ column, value }) => `${column} is stated as a share but holds ${value}; a share is 0 to 1.`,
    () => 'Divide it by 100, or state another unit.',
  ),
  'query-unit-of-text': text<{ column: string; type: string }>(
    'error',
    ({ column, type }) => `${column} has a unit but is of the type ${type}.`,
    () => 'Only numbers have a unit.',
  ),
  'query-no-rows': text<object>(
    'warning',
    () => 'The query gives no rows.',
    () => 'Check its conditions. Charts of it stay empty.',
  ),
  'query-outside-period': text<{ table: string; count: number; period: string }>(
    'warning',
    ({ table, count, period }) =>
      `${count.toLocaleString('en')} rows of ${table} lie outside of the audit’s period (${period}), and the query counts them.`,
    () =>
      'Add WHERE in_period, as KPIs do, or say that they are meant to count with the comment -- period: all.',
  ),
  'query-without-n': text<{ columns: readonly string[] }>(
    'warning',
    ({ columns }) =>
      `The query doesn’t say how many rows ${quoteList(columns)} rest on, so figures on very few can’t be withheld.`,
    () => 'Add count(*) AS n, or the count of the rows that the figures are made of.',
  ),
  'chart-of-two': text<object>(
    'error',
    () => '<Chart> draws a KPI or a query, not both.',
    () => 'Take one of the attributes kpi and query out.',
  ),
  'query-column-of': text<{
    attribute: string;
    column: string;
    query: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ attribute, column, query }) =>
      `${attribute}: the query ${query} gives no column ${show(column)}.`,
    ({ column, allowed }) => `${didYouMean(column, allowed)}Its columns: ${quoteList(allowed)}.`,
  ),
  'query-not-number': text<{
    attribute: string;
    column: string;
    type: string;
    allowed: readonly string[];
  }>(
    'error',
    ({ attribute, column, type }) => `${attribute}: ${show(column)} holds ${type}, not numbers.`,
    ({ allowed }) =>
      allowed.length === 0
        ? 'The query gives no column of numbers.'
        : `Columns of numbers: ${quoteList(allowed)}.`,
  ),
  'chart-repeats': text<{ x: string; value: string; coloured: boolean }>(
    'error',
    ({ x, value, coloured }) =>
      `Several rows have the same ${x}${coloured ? ' and colour' : ''} (${value}), so it is not clear what to draw.`,
    ({ coloured }) =>
      coloured
        ? 'Group the query by both, so that each pair has one row.'
        : 'Name the column that tells them apart with color, or group the query by it.',
  ),
  'chart-crowded': text<{ what: string; count: number; most: number }>(
    'error',
    ({ what, count, most }) =>
      `The chart would have ${count} ${what}; more than ${most} can’t be told apart.`,
    () => 'Add ORDER BY … LIMIT to the query, group more coarsely, or use type="table".',
  ),
  'value-of-several': text<{
    query: string;
    rows: number;
    row: string | null;
    first: string;
    example: string;
  }>(
    'error',
    ({ query, rows, row }) =>
      `<Value> is one figure, but the query ${query} gives ${plural(rows, 'row')}${row === null ? '' : ` that begin with ${show(row)}`}.`,
    ({ row, first, example }) =>
      row === null
        ? `Pick one by its ${first}, as row="${example}", or write a query that gives one row.`
        : `Write a query whose first column (here ${first}) tells its rows apart, or that gives one row.`,
  ),
  'value-of-none': text<{ query: string }>(
    'error',
    ({ query }) => `The query ${query} gives no row, so there is no figure.`,
    () => 'Check its conditions, or take the figure out.',
  ),
  'value-column': text<{ query: string; allowed: readonly string[] }>(
    'error',
    ({ query }) => `The query ${query} gives several columns of numbers.`,
    ({ allowed }) =>
      `Name one, as column="${allowed[0] ?? ''}". Columns of numbers: ${quoteList(allowed)}.`,
  ),
  'leak-found': text<{ what: string; count: number }>(
    'error',
    ({ what, count }) => `The page would publish ${what} from the data, ${count} in all.`,
    () =>
      'Nothing was published. Give the values another name in audit.yaml (columns: { group: { column: “…”, values: { the value: another } } }), leave the column unmapped, or allow agents’ names under privacy.',
  ),
} as const;

export type ProblemCode = keyof typeof texts;
type ArgsOf<Code extends ProblemCode> =
  (typeof texts)[Code] extends Text<infer Args> ? Args : never;

/** Makes a problem of the table's text `code`, at `place`. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place | null,
  args: ArgsOf<Code>,
): Problem {
  const entry = texts[code] as unknown as Text<ArgsOf<Code>>;
  return {
    code,
    severity: entry.severity,
    place,
    message: entry.message(args),
    hint: entry.hint?.(args) ?? null,
  };
}
