import type { MemberTexts } from '../language/member-texts.ts';
import type { Checklist, Item } from './checklist.ts';

/** A checklist with its name, description, source, sections and items in a language. */
export function checklistInWords(checklist: Checklist, texts: MemberTexts): Checklist {
  return {
    ...checklist,
    name: texts.text('name', checklist.name),
    description: texts.text('description', checklist.description),
    source: texts.text('source', checklist.source),
    sections: checklist.sections.map(({ name, items, ...section }) => ({
      ...section,
      name: texts.text(`sections.${section.id}`, name),
      items: items.map((item) => itemInWords(item, texts.within(`items.${item.id}`))),
    })),
  };
}

function itemInWords(item: Item, texts: MemberTexts): Item {
  return {
    ...item,
    text: texts.text('text', item.text),
    why: texts.text('why', item.why),
    how: texts.text('how', item.how),
    evidence: texts.text('evidence', item.evidence),
    ...(item.source !== undefined && { source: texts.text('source', item.source) }),
    ...(item.scale && { scale: anchorsInWords(item.scale, texts) }),
  };
}

/** What ratings stand for, in a language. */
export function anchorsInWords<Anchors extends Readonly<Record<string, string | undefined>>>(
  anchors: Anchors,
  texts: MemberTexts,
): Anchors {
  const said = Object.entries(anchors).map(([rating, anchor]) => [
    rating,
    anchor && texts.text(`scale.${rating}`, anchor),
  ]);
  return Object.fromEntries(said) as Anchors;
}
