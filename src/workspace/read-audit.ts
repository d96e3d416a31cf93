import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Audit, auditSchema } from './audit-schema.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const file = 'content/audit.yaml';

const fallback = { organisation: '?', title: '?', timeZone: 'UTC' };

/** Reads `content/audit.yaml`. With mistakes in it, `audit` holds what is right beside them. */
export async function readAudit(
  contentFolder: string,
): Promise<{ audit: Audit; source: Source; problems: Problem[] }> {
  const yaml = await readFile(path.join(contentFolder, 'audit.yaml'), 'utf8').catch(() => null);
  const { source, problems } = parseSource(file, yaml ?? '');
  if (yaml === null) {
    const what = 'the audit’s organisation, title, time zone and settings';
    const missing = problem('file-missing', { file }, { what });
    return { audit: auditSchema.parse(fallback), source, problems: [missing] };
  }
  if (problems.length > 0) return { audit: auditSchema.parse(fallback), source, problems };
  const checked = validate(auditSchema, source, fallback);
  const { period } = checked.value;
  if (period && period.to < period.from)
    checked.problems.push(problem('period-reversed', source.placeOf(['period']), period));
  return { audit: checked.value, source, problems: checked.problems };
}
