import type { Formats } from '../formats/create-formats.ts';
import type { Catalogue, MessageKey } from './catalogue.ts';
import type { Message, Values } from './messages.ts';

/** Says a message with its `{names}` filled in; `count` chooses the plural form where there are several. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** Says any message, wherever it comes from; a value that ends in a full stop (“2 d.”) ends its sentence too. */
export type SayMessage = (message: Message, values?: Values) => string;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function createSayMessage({ tag }: Catalogue, formats: Formats): SayMessage {
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag);
  return (message, values = {}) => {
    const template =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values.count))] ?? message.other);
    const said = (value: Values[string]): string => {
      if (typeof value === 'number') return formats.count(value);
      return typeof value === 'string' ? isolated(value) : list.format(value.map(isolated));
    };
    return template.replaceAll(/\{(\w+)\}(\.(?!\w))?/g, (_, name: string, stop = '') => {
      const value = said(values[name] ?? '');
      return value.endsWith('.') ? value : `${value}${stop}`;
    });
  };
}

/**
 * Keeps words that run from right to left, as names and categories may, from turning the sentence
 * around them.
 */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** Messages by their keys; what a locale lacks stays in English. */
export function createTranslate({ messages }: Catalogue, say: SayMessage): Translate {
  return (key, values) => say(messages[key] ?? key, values);
}
