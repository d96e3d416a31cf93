import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Audit, auditSchema } from './audit-schema.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const file = 'content/audit.yaml';

/** Reads `content/audit.yaml`; `audit` is null if it can't be used, and the problems say why. */
export async function readAudit(
  contentFolder: string,
): Promise<{ audit: Audit | null; source: Source; problems: Problem[] }> {
  const yaml = await readFile(path.join(contentFolder, 'audit.yaml'), 'utf8').catch(() => null);
  const { source, problems } = parseSource(file, yaml ?? '');
  if (yaml === null) {
    const what = 'the audit’s organisation, title, time zone and settings';
    return { audit: null, source, problems: [problem('file-missing', { file }, { what })] };
  }
  if (problems.length > 0) return { audit: null, source, problems };
  const checked = validate(auditSchema, source);
  const period = checked.value?.period;
  if (period && period.to < period.from)
    checked.problems.push(problem('period-reversed', source.placeOf(['period']), period));
  return { audit: checked.value, source, problems: checked.problems };
}
