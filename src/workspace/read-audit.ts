import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { shippedLocaleOf, shippedLocales } from '../language/catalogue.ts';
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
  checked.problems.push(
    ...reversed(checked.value, source),
    ...crossed(checked.value, source),
    ...unsaid(checked.value, source),
  );
  return { audit: checked.value, source, problems: checked.problems };
}

/** Spans of days that end before they begin. */
function reversed(audit: Audit, source: Source): Problem[] {
  return (['period', 'fieldwork'] as const).flatMap((field) => {
    const { from, to } = audit[field] ?? {};
    return from === undefined || to === undefined || from <= to
      ? []
      : [problem('period-reversed', source.placeOf([field]), { field, from, to })];
  });
}

/** A locale without words of its own. */
function unsaid({ locale }: Audit, source: Source): Problem[] {
  if (shippedLocaleOf(locale) !== null) return [];
  const shipped = shippedLocales();
  return [problem('locale-not-shipped', source.placeOf(['locale']), { locale, shipped })];
}

/** A share that would both pass and fail an item. */
function crossed({ reviews: { passFrom, failBelow } }: Audit, source: Source): Problem[] {
  if (failBelow <= passFrom) return [];
  const stated = source.has(['reviews', 'failBelow']) ? 'failBelow' : 'passFrom';
  return [
    problem('review-limits-crossed', source.placeOf(['reviews', stated]), { passFrom, failBelow }),
  ];
}
