import type { MessageKey } from '../language/catalogue.ts';
import type { Translate } from '../language/translate.ts';

const patterns: readonly (readonly [RegExp, MessageKey])[] = [
  [/^duplicate-(?<column>.+)$/, 'reason.duplicate'],
  [/^missing-(?<column>.+)$/, 'reason.missing'],
  [/^unparsable-(?<column>.+)$/, 'reason.unparsable'],
  [/^unknown-(?<column>.+)$/, 'reason.unknown'],
  [/^placeholder-(?<column>.+)$/, 'reason.placeholder'],
  [/^future-(?<column>.+)$/, 'reason.future'],
  [/^negative-(?<column>.+)$/, 'reason.negative'],
  [/^out-of-range-(?<column>.+)$/, 'reason.out-of-range'],
  [/^(?<later>.+)-before-(?<earlier>.+)$/, 'reason.before'],
];

/** Reasons that are about no column, or about one that needs its own words. */
const codes = [
  'footer',
  'title',
  'blank',
  'repeated-header',
  'total-row',
  'ragged',
  'too-long',
  'not-utf-8',
  'no-json',
  'no-object',
  'deleted',
  'not-sent',
  'closed-without-resolved_at',
  'more-answered-than-asked',
  'without-result',
] as const;

/** Why a row or a value was not used, in words; the report gives it as a code such as `future-created_at`. */
export function reasonText(code: string, t: Translate): string {
  const known = codes.find((each) => each === code);
  if (known) return t(`reason.code.${known}`);
  for (const [pattern, message] of patterns) {
    const found = pattern.exec(code);
    if (found?.groups) {
      const { later = '', earlier = '', ...column } = found.groups;
      return t(message, { ...column, later: inWords(later), earlier: inWords(earlier) });
    }
  }
  return inWords(code);
}

const inWords = (code: string): string => code.replaceAll('-', ' ');
