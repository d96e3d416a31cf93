import type { MessageKey } from '../language/catalogue.ts';
import { createLanguage } from '../language/language.ts';
import type { Translate } from '../language/translate.ts';

/** The messages that charts write: those under `chart.` */
export type Phrase = MessageKey extends infer Key
  ? Key extends `chart.${infer Name}`
    ? Name
    : never
  : never;

let english: Translate | null = null;
const inEnglish = (): Translate => (english ??= createLanguage('en').t);

/** Says the messages of charts; without a language, in English. */
export function phrases(t: Translate = inEnglish()) {
  return (phrase: Phrase, values: Readonly<Record<string, string>> = {}): string =>
    t(`chart.${phrase}`, values);
}

export type Say = ReturnType<typeof phrases>;
