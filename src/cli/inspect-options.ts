import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { parseOptions } from './parse-options.ts';

export const inspectHelp = `npm run inspect -- FILE… [options]

Says what exports are, which KPIs they support, what is wrong with them, and what to put into
audit.yaml. A folder stands for the files in it. Nothing is written, and no cell that could be
personal is shown. No audit is needed: stamps without a zone are taken to be in UTC.

  --dataset ID   the data set that the files are of; default: that of their format
  --json         the same for scripts
  --help         this text
`;

export interface InspectOptions {
  readonly files: readonly string[];
  readonly dataset: string | null;
  readonly json: boolean;
  readonly help: boolean;
}

/** Reads the command's options; `datasets` are those that there are. */
export function readInspectOptions(
  args: readonly string[],
  datasets: readonly string[],
): { options: InspectOptions; problems: Problem[] } {
  const { values, positionals, problems } = parseOptions(
    args,
    { dataset: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    { takesFiles: true },
  );
  const { dataset, json, help } = values;
  const named = typeof dataset === 'string' ? dataset : null;
  return {
    options: { files: positionals, dataset: named, json: json === true, help: help === true },
    problems: [
      ...problems,
      ...(dataset !== undefined && (named === null || !datasets.includes(named))
        ? [
            problem('unknown-id', null, {
              kind: 'data set',
              id: named ?? '',
              allowed: datasets,
            }),
          ]
        : []),
      ...(positionals.length === 0 && help !== true
        ? [problem('inspect-without-file', null, {})]
        : []),
    ],
  };
}
