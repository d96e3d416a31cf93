import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { parseOptions } from './parse-options.ts';

export const sampleHelp = `npm run sample -- [options]

Draws a random sample of the tickets of the audit's period, for reviewers to judge.

  --n 200              how many conversations; default: as many as the margin needs
  --margin 5%          how far a share may be off, with 95 % confidence
  --share 50%          the share that is expected; 50 % needs the largest sample
  --seed 2026          default: reviews.seed of audit.yaml; the same seed draws the same tickets
  --by channel         draw from each channel in proportion to its size, at least one
  --where channel=Chat only these; may be repeated; flags too, as is_complaint=true
  --checklist id       whose items the sheet has; default: the only one in use
  --out sheet.csv      write a review sheet instead of the ticket numbers
  --help               this text
`;

export interface SampleOptions {
  readonly n: number | null;
  readonly margin: number;
  readonly share: number;
  readonly seed: string | null;
  readonly by: string | null;
  readonly where: readonly { readonly column: string; readonly value: string }[];
  readonly checklist: string | null;
  readonly out: string | null;
  readonly help: boolean;
}

const single = ['n', 'margin', 'share', 'seed', 'by', 'checklist', 'out'] as const;

/** Reads the command's options; every mistake in them is among the problems. */
export function readSampleOptions(args: readonly string[]): {
  options: SampleOptions;
  problems: Problem[];
} {
  const text = { type: 'string' } as const;
  const parsed = parseOptions(args, {
    ...Object.fromEntries(single.map((name) => [name, text])),
    where: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  });
  const { values, problems } = parsed;
  const tellWrong = (option: string, value: unknown, expected: string) => {
    problems.push(problem('option-value', null, { option, value, expected }));
  };
  const stated = (name: (typeof single)[number]) => parsed.text(name, 'a value');
  const shareOf = (name: 'margin' | 'share', otherwise: number): number => {
    const value = stated(name);
    if (value === null) return otherwise;
    const [, amount, percent] = /^(\d*\.?\d+)\s*(%?)$/.exec(value) ?? [];
    const share = Number(amount) / (percent === '%' ? 100 : 1);
    if (share > 0 && share < 1) return share;
    tellWrong(name, value, 'a share such as 5% or 0.05');
    return otherwise;
  };
  const count = stated('n');
  const n = count !== null && /^[1-9]\d*$/.test(count) ? Number(count) : null;
  if (count !== null && n === null) tellWrong('n', count, 'a whole number, at least 1');
  const where = (Array.isArray(values.where) ? values.where : []).flatMap((condition) => {
    const [, column, value] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(String(condition)) ?? [];
    if (column !== undefined && value !== undefined) return [{ column, value }];
    tellWrong('where', condition, 'a column and its value, as channel=Chat');
    return [];
  });
  return {
    options: {
      n,
      margin: shareOf('margin', 0.05),
      share: shareOf('share', 0.5),
      seed: stated('seed'),
      by: stated('by'),
      where,
      checklist: stated('checklist'),
      out: stated('out'),
      help: values.help === true,
    },
    problems,
  };
}
