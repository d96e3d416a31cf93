import { plural, quoteList, show } from '../phrases.ts';
import { text } from '../text.ts';

/** What is wrong with what a command is given, and where it writes. */
export const commandTexts = {
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
  'leak-found': text<{ what: string; count: number }>(
    'error',
    ({ what, count }) => `The page would publish ${what} from the data, ${count} in all.`,
    () =>
      'Nothing was published. Where a file’s name holds it, rename the file. Otherwise give the values another name in audit.yaml (columns: { group: { column: “…”, values: { the value: another } } }), leave the column unmapped, or allow agents’ names under privacy.',
  ),
} as const;
