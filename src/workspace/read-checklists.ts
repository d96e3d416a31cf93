import type { z } from 'zod';

import {
  type Checklist,
  checklistSchema,
  type Extension,
  extensionSchema,
  itemsOf,
} from '../assessment/checklist.ts';
import { extendChecklist } from '../assessment/extend-checklist.ts';
import { type KpisForItems, checkItems } from './check-items.ts';
import { checkExtension } from './check-extension.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { fieldsOf, type OwnKind, ownId, readOwnFiles, statedIdProblems } from './own-files.ts';
import { soundSections } from './sound-sections.ts';
import { parseSource, type Source } from './source.ts';
import { validate } from './validate.ts';

const kind: OwnKind = {
  folder: 'checklists',
  notRead: 'checklist-file-not-read',
  shipped: 'checklist-shipped',
  example: 'my-checklist',
};

/** An own checklist as its author wrote it; with mistakes in it, what is right beside them. */
export interface OwnChecklist {
  readonly id: string;
  readonly checklist: Checklist;
  readonly source: Source;
}

/** Reads `content/checklists/*.yaml` in the order of file names. */
export async function readOwnChecklists(
  contentFolder: string,
  shipped: ReadonlyMap<string, Checklist>,
  kpis: KpisForItems,
): Promise<{ own: OwnChecklist[]; problems: Problem[] }> {
  return readOwnFiles(contentFolder, kind, (file, yaml) =>
    readOwnChecklist(file, yaml, shipped, kpis),
  );
}

const ownSchema = checklistSchema.extend({ id: checklistSchema.shape.id.optional() });
const ownExtensionSchema = extensionSchema.extend({ id: checklistSchema.shape.id.optional() });

const named = { name: '?', version: '?' };
const placeholder: z.input<typeof ownSchema> = {
  ...named,
  description: '?',
  source: '?',
  sections: [
    {
      id: 'none',
      name: '?',
      items: [{ id: 'none', text: '?', why: '?', how: '?', evidence: '?' }],
    },
  ],
};

/** Reads one own checklist, and holds it against what it extends and the KPIs that it names. */
export function readOwnChecklist(
  file: string,
  yaml: string,
  shipped: ReadonlyMap<string, Checklist>,
  kpis: KpisForItems,
): { own: OwnChecklist; problems: Problem[] } {
  const { id, problems: nameProblems } = ownId(file, kind, shipped);
  const { source, problems } = parseSource(file, yaml);
  problems.push(...nameProblems);
  const stated = fieldsOf(source.value);
  const broken = (sections: Checklist['sections']): OwnChecklist => ({
    id,
    checklist: { ...checklistSchema.parse({ ...placeholder, id: 'none' }), id, sections },
    source,
  });
  if (source.value === undefined) return { own: broken([]), problems };
  problems.push(...statedIdProblems(source, id));

  if (!('extends' in stated)) {
    const { value, problems: mistakes } = validate(ownSchema, source, placeholder);
    problems.push(...mistakes, ...checkItems(stated.sections, ['sections'], source, kpis));
    const own = hasErrors(problems)
      ? broken(soundSections(stated.sections))
      : { id, checklist: { ...value, id }, source };
    return { own, problems };
  }

  const { value, problems: mistakes } = validate(ownExtensionSchema, source, {
    ...named,
    extends: '?',
  });
  problems.push(...mistakes, ...checkItems(stated.add, ['add'], source, kpis));
  const base = shipped.get(String(stated.extends));
  if (!base) {
    if (typeof stated.extends === 'string' && stated.extends !== '')
      problems.push(
        problem('unknown-id', source.placeOf(['extends']), {
          kind: 'shipped checklist',
          id: stated.extends,
          allowed: [...shipped.keys()],
        }),
      );
    return { own: broken(soundSections(stated.add)), problems };
  }
  problems.push(...checkExtension(base, stated, source));
  const extended = extendChecklist(base, id, value satisfies Extension);
  if (hasErrors(problems)) {
    const added = soundSections(stated.add);
    return { own: broken([...base.sections, ...added]), problems };
  }
  if (itemsOf(extended).length === 0)
    problems.push(problem('checklist-empty', source.placeOf(['off']), { id: base.id }));
  return { own: { id, checklist: extended, source }, problems };
}
