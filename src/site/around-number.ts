import type { Translate } from '../language/translate.ts';

const NUMBER = '#';

/** What stands before and after the number of a figure or table, which the styles count and write between. */
export function aroundNumber(
  kind: 'figure' | 'table',
  t: Translate,
): Record<'data-before' | 'data-after', string> {
  const [before = '', after = ''] = t(`${kind}.number`, { number: NUMBER }).split(NUMBER);
  return { 'data-before': before, 'data-after': after };
}
