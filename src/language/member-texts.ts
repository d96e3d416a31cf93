import type { Message, Messages, PluralForms } from './messages.ts';
import type { SayMessage } from './translate.ts';

/**
 * The texts of members in the report's language: each is asked for by its key with its English text,
 * which stands in the member itself.
 */
export interface MemberTexts {
  text: (key: string, english: string) => string;
  /** A text for a number of things. */
  counted: (key: string, english: PluralForms) => (count: number) => string;
  /** The texts whose keys begin with a prefix. */
  within: (prefix: string) => MemberTexts;
}

export function createMemberTexts(messages: Messages, say: SayMessage): MemberTexts {
  return textsOf((key, english) => messages[key] ?? english, say);
}

/** Collects all texts that are asked for, in English. */
export function collectMemberTexts(ask: (texts: MemberTexts) => void): Messages {
  const asked: Record<string, Message> = {};
  const collect = (key: string, english: Message) => (asked[key] = english);
  ask(textsOf(collect, () => ''));
  return asked;
}

function textsOf(
  messageOf: (key: string, english: Message) => Message,
  say: SayMessage,
  prefix = '',
): MemberTexts {
  return {
    text(key, english) {
      const message = messageOf(prefix + key, english);
      return typeof message === 'string' ? message : message.other;
    },
    counted(key, english) {
      const message = messageOf(prefix + key, english);
      return (count) => say(message, { count });
    },
    within: (further) => textsOf(messageOf, say, `${prefix}${further}.`),
  };
}
