import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { SourceSettings } from '../workspace/audit-schema.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { type Adapter, findHeader } from './adapter.ts';

/**
 * The adapter for a file: the one that audit.yaml names, else the one whose required headers are all
 * there (the most specific wins), else the one that is mapped by hand when audit.yaml maps columns by hand.
 */
export function recogniseAdapter(
  file: DataFile,
  headers: readonly string[],
  settings: SourceSettings,
  adapters: ReadonlyMap<string, Adapter>,
): { adapter: Adapter | null; problems: Problem[] } {
  const place = { file: file.path };
  const adapter = settings.adapter === undefined ? undefined : adapters.get(settings.adapter);
  if (adapter) {
    const missing = adapter.mappedByHand ? [] : missingHeaders(adapter, headers);
    if (missing.length === 0) return { adapter, problems: [] };
    return {
      adapter: null,
      problems: [problem('adapter-mismatch', place, { adapter: adapter.id, missing })],
    };
  }
  const scored = [...adapters.values()]
    .filter((adapter) => adapter.dataset === file.dataset)
    .map((candidate) => ({
      adapter: candidate,
      missing: missingHeaders(candidate, headers),
      score:
        candidate.required.length +
        candidate.typical.filter((header) => findHeader(headers, header)).length,
    }));
  const fitting = scored
    .filter(({ missing }) => missing.length === 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = fitting;
  if (best && best.score === second?.score) {
    const tied = [best.adapter.id, second.adapter.id];
    return { adapter: null, problems: [problem('format-ambiguous', place, { adapters: tied })] };
  }
  if (best) return { adapter: best.adapter, problems: [] };

  const byHand = scored.find(({ adapter }) => adapter.mappedByHand)?.adapter;
  if (byHand && Object.keys(settings.columns).length > 0) return { adapter: byHand, problems: [] };
  const lacking = ({ adapter, missing }: (typeof scored)[number]) =>
    missing.length / adapter.required.length;
  const closest = scored.toSorted((a, b) => lacking(a) - lacking(b))[0];
  return {
    adapter: null,
    problems: [
      problem('format-unknown', place, {
        headers,
        adapters: [...adapters.keys()],
        closest:
          closest && closest.missing.length < closest.adapter.required.length
            ? `The closest is ${closest.adapter.id}, which also needs ${closest.missing.join(', ')}. `
            : '',
      }),
    ],
  };
}

function missingHeaders(adapter: Adapter, headers: readonly string[]): string[] {
  return adapter.required
    .filter((variants) => !findHeader(headers, variants))
    .map((variants) => (typeof variants === 'string' ? variants : (variants[0] ?? '')));
}
