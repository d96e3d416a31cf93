import { benchmarkInWords } from '../comparison/benchmark-in-words.ts';
import { collectMemberTexts } from '../language/member-texts.ts';
import type { Messages } from '../language/messages.ts';
import en from '../locales/en.json' with { type: 'json' };
import { collectAllMembers } from '../report/members.ts';
import { membersInLanguage, membersInWords } from '../report/members-in-words.ts';
import { askedInWords } from './asked-in-words.ts';

/** Everything that a locale has to say, by key, in English: the interface and the texts of all members. */
export async function requiredMessages(): Promise<Messages> {
  const members = await collectAllMembers();
  const ofMembers = collectMemberTexts((texts) => {
    membersInLanguage(members, texts);
    membersInWords(members, texts);
    for (const figure of members.benchmarks.values())
      benchmarkInWords(figure, texts.within('benchmarks'));
    askedInWords(texts);
  });
  return { ...en, ...ofMembers };
}
