import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { DateOrder, StampProfile } from './stamps.ts';

/** A minority this small is taken for bad values rather than for a second date format. */
const NOISE = 0.01;

interface ProfiledFile {
  readonly path: string;
  readonly profiles: readonly StampProfile[];
}

/**
 * Decides whether day or month comes first in the numeric dates of one source. What the data proves
 * is taken; what it does not prove must be stated; what it disproves is an error.
 */
export function decideDateOrder(
  dataset: string,
  files: readonly ProfiledFile[],
  stated: DateOrder | undefined,
): { order: DateOrder; proven: boolean; needed: boolean; problems: Problem[] } {
  const numeric = files.flatMap(({ path, profiles }) =>
    profiles.filter(({ forms }) => forms.numeric > 0).map((profile) => ({ path, profile })),
  );
  const [first] = numeric;
  if (!first) return { order: 'dmy', proven: true, needed: false, problems: [] };

  const sum = (pick: (profile: StampProfile) => number) =>
    numeric.reduce((total, { profile }) => total + pick(profile), 0);
  const dayFirst = sum((profile) => profile.dayFirst);
  const monthFirst = sum((profile) => profile.monthFirst);
  const noise = NOISE * (dayFirst + monthFirst);
  const place = { file: first.path };
  const fail = (found: Problem) => ({
    order: stated ?? ('dmy' as const),
    proven: false,
    needed: true,
    problems: [found],
  });

  if (dayFirst > noise && monthFirst > noise) {
    const columns = numeric
      .filter(({ profile }) => profile.dayFirst + profile.monthFirst > 0)
      .map(({ profile }) => profile.header);
    return fail(problem('date-order-mixed', place, { columns: [...new Set(columns)] }));
  }
  if (dayFirst === 0 && monthFirst === 0) {
    if (stated) return { order: stated, proven: false, needed: true, problems: [] };
    return fail(
      problem('date-order-unclear', place, {
        dataset,
        column: first.profile.header,
        example: first.profile.example ?? '',
      }),
    );
  }
  const shown: DateOrder = dayFirst > monthFirst ? 'dmy' : 'mdy';
  if (stated && stated !== shown) {
    const against = (profile: StampProfile) =>
      shown === 'dmy' ? profile.dayFirst : profile.monthFirst;
    const witness = numeric.find(({ profile }) => against(profile) > 0) ?? first;
    const row = shown === 'dmy' ? witness.profile.dayFirstRow : witness.profile.monthFirstRow;
    return fail(
      problem(
        'date-order-contradicted',
        { file: witness.path },
        {
          order: stated,
          column: witness.profile.header,
          count: against(witness.profile),
          example: String(row ?? ''),
        },
      ),
    );
  }
  return { order: shown, proven: true, needed: true, problems: [] };
}
