import { didYouMean, plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what prose and its components say. */
export const proseTexts = {
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
} as const;
