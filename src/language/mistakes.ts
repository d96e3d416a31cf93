import { type Message, type Messages, placeholdersOf } from './messages.ts';

/** Names of one thing in several cases, of which a language takes the one that it needs. */
const alike: Readonly<Record<string, string>> = { row: 'rows', ofRows: 'rows' };

/** What is wrong with the messages of a locale, beside those that it has to have; nothing is right. */
export function localeMistakes(tag: string, messages: Messages, required: Messages): string[] {
  const missing = Object.keys(required).filter((key) => !(key in messages));
  const orphans = Object.keys(messages).filter((key) => !(key in required));
  const kept = Object.entries(messages).filter(([key]) => key in required);
  return [
    ...missing.map((key) => `missing: ${key}`),
    ...orphans.map((key) => `orphan: ${key}`),
    ...kept.flatMap(([key, message]) => {
      const english = required[key] ?? '';
      return [...formMistakes(tag, message, english), ...placeholderMistakes(message, english)].map(
        (mistake) => `${key}: ${mistake}`,
      );
    }),
  ];
}

/** A message that counts has exactly the plural categories of its language. */
function formMistakes(tag: string, message: Message, english: Message): string[] {
  if (typeof english === 'string')
    return typeof message === 'string' ? [] : ['has plural forms, and English has none'];
  if (typeof message === 'string') return ['has no plural forms'];
  const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const given = Object.keys(message);
  return [
    ...needed.filter((form) => !given.includes(form)).map((form) => `has no form “${form}”`),
    ...given
      .filter((form) => !needed.some((own) => own === form))
      .map((form) => `“${form}” is no plural form of ${tag}`),
  ];
}

function placeholderMistakes(message: Message, english: Message): string[] {
  const [own, theirs] = [message, english].map(
    (one) => new Set(placeholdersOf(one).map((name) => alike[name] ?? name)),
  );
  return [
    ...[...(theirs ?? [])].filter((name) => !own?.has(name)).map((name) => `lacks {${name}}`),
    ...[...(own ?? [])].filter((name) => !theirs?.has(name)).map((name) => `{${name}} is unknown`),
  ];
}
