import { printPlace } from '../errors/print-problems.ts';
import type { Problem } from '../errors/problem.ts';
import type { MessageKey } from '../language/catalogue.ts';
import type { Translate } from '../language/translate.ts';
import type { Report } from './schema.ts';

type Notice = Report['evidence']['notices'][number];

/**
 * What the build warned of, for the readers of the report: in its language, without the values that
 * only the author has to see, and each thing once a place.
 */
export function noticesOf(problems: readonly Problem[], t: Translate): Notice[] {
  const notices = problems
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, place }) => ({
      code,
      place: place && printPlace(place),
      // Of each warning of errors/texts.ts there is one; a test holds the two together.
      message: t(`notice.${code}` as MessageKey),
    }));
  return [
    ...new Map(notices.map((notice) => [`${notice.code} ${notice.place ?? ''}`, notice])).values(),
  ];
}
