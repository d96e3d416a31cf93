import { stat } from 'node:fs/promises';

import { hasErrors } from '../errors/problem.ts';
import { inspectFiles } from '../inspect/inspect-files.ts';
import { inspectionSchema } from '../inspect/inspection-schema.ts';
import { printInspection } from '../inspect/print-inspection.ts';
import { createLanguage } from '../language/language.ts';
import { dataTooLarge, isTooLarge } from '../report/data-too-large.ts';
import { collectAllMembers } from '../report/members.ts';
import { membersInLanguage } from '../report/members-in-words.ts';
import { buildInstant } from '../time/now.ts';
import { inspectHelp, readInspectOptions } from './inspect-options.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const members = membersInLanguage(await collectAllMembers(), createLanguage('en').texts);
  const datasets = [...members.datasets.keys()];
  const { options, problems } = readInspectOptions(process.argv.slice(2), datasets);
  if (options.help) {
    process.stdout.write(inspectHelp);
    return [];
  }
  if (hasErrors(problems)) return problems;
  const { files, dataset, json } = options;
  const inspection = await inspectFiles(files, dataset, members, buildInstant()).catch(
    (error: unknown) => {
      if (!isTooLarge(error)) throw error;
      return null;
    },
  );
  if (!inspection) {
    const bytesOf = async (file: string) => [file, (await stat(file)).size] as const;
    return [dataTooLarge(await Promise.all(files.map(bytesOf)))];
  }
  process.stdout.write(
    json
      ? `${JSON.stringify(inspectionSchema.parse(inspection), null, 2)}\n`
      : printInspection(inspection),
  );
  const isWrong = inspection.files.some(
    (file) => !file.readable || file.problems.some(({ severity }) => severity === 'error'),
  );
  if (isWrong) process.exitCode = 1;
  return [];
});
