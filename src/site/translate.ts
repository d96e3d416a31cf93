import type { Formats } from '../formats/create-formats.ts';
import en from '../locales/en.json' with { type: 'json' };

type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
type Catalogue = Readonly<Record<MessageKey, Message>>;

export type MessageKey = keyof typeof en;

/** Says a message with its `{names}` filled in; `count` chooses the plural form where there are several. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

const catalogues: Readonly<Record<string, Catalogue>> = { en };

/** The interface in the language of a locale, or in English where there is no catalogue of it. */
export function createTranslate(formats: Formats): Translate {
  const { language } = new Intl.Locale(formats.locale);
  const known = catalogues[language];
  const messages: Catalogue = known ?? en;
  const plural = new Intl.PluralRules(known ? formats.locale : 'en');
  return (key, values = {}) => {
    const message = messages[key];
    const template =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values.count))] ?? message.other);
    return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formats.count(value) : value;
    });
  };
}
