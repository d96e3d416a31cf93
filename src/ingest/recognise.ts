import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { SourceSettings } from '../workspace/audit-schema.ts';
import type { Adapter } from './adapter.ts';
import { type Dataset, headersOf } from './dataset.ts';
import { findHeader } from './headers.ts';

/**
 * The adapter for a file: the one that audit.yaml names, else the one whose required headers are all
 * there (the most specific wins), else the one that is mapped by hand when audit.yaml maps columns by hand.
 */
export function recogniseAdapter(
  dataset: Dataset,
  place: Place,
  headers: readonly string[],
  settings: SourceSettings,
  adapters: ReadonlyMap<string, Adapter>,
): { adapter: Adapter | null; problems: Problem[] } {
  const adapter = settings.adapter === undefined ? undefined : adapters.get(settings.adapter);
  if (adapter) {
    const missing = adapter.mappedByHand ? [] : missingHeaders(adapter.required, headers);
    if (missing.length === 0 || isMapped(dataset, adapter, headers, settings))
      return { adapter, problems: [] };
    return {
      adapter: null,
      problems: [problem('adapter-mismatch', place, { adapter: adapter.id, missing })],
    };
  }
  const scored = [...adapters.values()]
    .filter((adapter) => adapter.dataset === dataset.id || adapter.dataset === null)
    .map((candidate) => {
      const required = candidate.mappedByHand ? requiredOf(dataset) : candidate.required;
      return {
        adapter: candidate,
        required,
        missing: missingHeaders(required, headers),
        score:
          required.length +
          candidate.typical.filter((header) => findHeader(headers, header)).length,
      };
    });
  const fitting = scored
    .filter(({ missing }) => missing.length === 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = fitting;
  if (best && best.score === second?.score) {
    const tied = [best.adapter.id, second.adapter.id];
    return {
      adapter: null,
      problems: [problem('format-ambiguous', place, { dataset: dataset.id, adapters: tied })],
    };
  }
  if (best) return { adapter: best.adapter, problems: [] };

  const byHand = scored.find(({ adapter }) => adapter.mappedByHand)?.adapter;
  if (byHand && Object.keys(settings.columns).length > 0) return { adapter: byHand, problems: [] };
  const lacking = ({ required, missing }: (typeof scored)[number]) =>
    missing.length / required.length;
  const closest = scored.toSorted((a, b) => lacking(a) - lacking(b))[0];
  return {
    adapter: null,
    problems: [
      problem('format-unknown', place, {
        dataset: dataset.id,
        required: Object.entries(dataset.columns).flatMap(([name, { required, meaning }]) =>
          required ? [`${name} (${meaning})`] : [],
        ),
        headers,
        adapters: scored.map((candidate) => candidate.adapter.id),
        closest:
          closest && closest.missing.length < closest.required.length
            ? `The closest is ${closest.adapter.id}, which also needs ${closest.missing.join(', ')}. `
            : '',
      }),
    ],
  };
}

/** Whether the author's map and the headers together give all that the data set can't do without. */
function isMapped(
  dataset: Dataset,
  { columns }: Adapter,
  headers: readonly string[],
  settings: SourceSettings,
): boolean {
  return Object.entries(dataset.columns).every(([name, { required }]) => {
    const rule = columns[name];
    const header = typeof rule === 'object' && 'header' in rule ? rule.header : rule;
    return (
      !required ||
      name in settings.columns ||
      (typeof header === 'object' && 'constant' in header) ||
      (header !== undefined && findHeader(headers, header) !== undefined)
    );
  });
}

function requiredOf(dataset: Dataset): (readonly string[])[] {
  return Object.entries(dataset.columns).flatMap(([name, { required }]) =>
    required ? [headersOf(dataset, name)] : [],
  );
}

function missingHeaders(required: Adapter['required'], headers: readonly string[]): string[] {
  return required
    .filter((variants) => !findHeader(headers, variants))
    .map((variants) => (typeof variants === 'string' ? variants : (variants[0] ?? '')));
}
