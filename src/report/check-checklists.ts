import { printPlace } from '../errors/print-problems.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { OwnChecklist } from '../workspace/read-checklists.ts';
import type { Source } from '../workspace/source.ts';
import type { Members } from './members.ts';

/** The versions of checklists by which an audit’s results were recorded, where it states them. */
export function recordedVersions({ checklists }: Audit): Map<string, string> {
  return new Map(
    checklists.flatMap(({ id, version }) =>
      version === undefined ? [] : [[id, version] as const],
    ),
  );
}

/** What is to be said of the checklists that an audit uses, and of those of its own that it doesn’t. */
export function checkChecklists(
  { checklists }: Audit,
  source: Source,
  members: Members,
  own: readonly OwnChecklist[],
): Problem[] {
  const used = checklists.map(({ id }) => id);
  return [
    ...checklists.flatMap(({ id, version }, i): Problem[] => {
      const place = source.placeOf(['checklists', i]);
      const first = used.indexOf(id);
      if (first < i) {
        const earlier = printPlace(source.placeOf(['checklists', first]));
        return [problem('id-repeated', place, { kind: 'checklist', id, earlier })];
      }
      const current = members.checklists.get(id)?.version;
      return version === undefined || current === undefined || current === version
        ? []
        : [
            problem('checklist-of-other-version', source.placeOf(['checklists', i, 'version']), {
              checklist: id,
              version,
              current,
            }),
          ];
    }),
    ...own
      .filter(({ id }) => !used.includes(id))
      .map(({ id, source: file }) =>
        problem('checklist-not-used', { file: file.file }, { id, used }),
      ),
  ];
}
