import type { Formats } from '../formats/create-formats.ts';
import type { Catalogue, MessageKey } from './catalogue.ts';
import type { Message, Values } from './messages.ts';

/** Says a message with its `{names}` filled in; `count` chooses the plural form where there are several. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Says any message, wherever it comes from. */
export type SayMessage = (message: Message, values?: Values) => string;

export function createSayMessage({ tag }: Catalogue, formats: Formats): SayMessage {
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag);
  return (message, values = {}) => {
    const template =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values.count))] ?? message.other);
    return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return formats.count(value);
      return typeof value === 'string' ? value : list.format(value);
    });
  };
}

/** Messages by their keys; what a locale lacks stays in English. */
export function createTranslate({ messages }: Catalogue, say: SayMessage): Translate {
  return (key, values) => say(messages[key] ?? key, values);
}
