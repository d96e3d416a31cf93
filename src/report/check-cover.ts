import { isChannel } from '../measures/channels.ts';
import type { MeasuredCover } from '../cover/measure-cover.ts';
import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { matchingPart } from '../ingest/parts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';

/** Channels and languages with agents in audit.yaml, of which the data has no request. */
export function checkCover(
  { staffing, languages }: Audit,
  source: Source,
  { arrivals, channels, languages: spoken }: MeasuredCover,
): Problem[] {
  const calls = arrivals.some(({ from }) => from === 'calls');
  const unknown = (
    field: 'staffing' | 'languages',
    names: readonly string[],
    known: readonly string[],
  ) =>
    names.flatMap((name) =>
      matchingPart(name, known) === undefined
        ? [problem('cover-unknown', source.placeOfKey([field, name]), { field, name, known })]
        : [],
    );
  const staffed = Object.keys(staffing).filter((name) => !(calls && isChannel(name, 'phone')));
  return [
    ...unknown('staffing', staffed, channels),
    ...unknown('languages', Object.keys(languages), spoken),
  ];
}
