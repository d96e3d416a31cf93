import type { MemberTexts } from '../language/member-texts.ts';
import type { Adapter } from './adapter.ts';

/** An adapter with its name and its notes in a language. */
export function adapterInWords(adapter: Adapter, texts: MemberTexts): Adapter {
  return {
    ...adapter,
    name: texts.text('name', adapter.name),
    notes: adapter.notes.map((note, i) => texts.text(`notes.${i + 1}`, note)),
  };
}
