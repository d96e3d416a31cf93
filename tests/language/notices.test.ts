import { expect, it } from 'vitest';

import { texts } from '../../src/errors/texts.ts';
import { shippedLocales } from '../../src/language/catalogue.ts';
import { createLanguage } from '../../src/language/language.ts';
import { noticesOf } from '../../src/report/notices.ts';
import en from '../../src/locales/en.json' with { type: 'json' };

const warnings = Object.entries(texts).flatMap(([code, { severity }]) =>
  severity === 'warning' ? [code] : [],
);

it('every warning has a notice for the readers of the report, and there is none without one', () => {
  const told = Object.keys(en).flatMap((key) => /^notice\.(.+)$/.exec(key)?.[1] ?? []);
  expect(told.toSorted()).toEqual(warnings.toSorted());
});

it.each(shippedLocales())(
  'a notice is said in %s, once a place, without what the author typed',
  (tag) => {
    const { t } = createLanguage(tag);
    const warned = (message: string, line: number) => ({
      code: 'agent-named',
      severity: 'warning' as const,
      place: { file: 'content/findings/a.mdx', line },
      message,
      hint: null,
    });
    const error = { ...warned('“Ada” is wrong', 4), severity: 'error' as const };
    const notices = noticesOf(
      [warned('“Ada”', 3), warned('“Bo”', 3), warned('“Ada”', 9), error],
      t,
    );
    const message = t('notice.agent-named');
    expect(message).not.toContain('notice.');
    expect(notices).toEqual([
      { code: 'agent-named', place: 'content/findings/a.mdx:3', message },
      { code: 'agent-named', place: 'content/findings/a.mdx:9', message },
    ]);
  },
);
