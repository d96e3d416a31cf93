import { anchorsInWords } from '../assessment/checklist-in-words.ts';
import type { MemberTexts } from '../language/member-texts.ts';
import type { Criterion } from './criterion.ts';

/** A criterion with its name, reason, method, source and anchors in a language. */
export function criterionInWords(criterion: Criterion, texts: MemberTexts): Criterion {
  const { name, why, how, source, anchors } = criterion;
  return {
    ...criterion,
    name: texts.text('name', name),
    why: texts.text('why', why),
    how: texts.text('how', how),
    ...(source !== undefined && { source: texts.text('source', source) }),
    ...(anchors && { anchors: anchorsInWords(anchors, texts) }),
  };
}
