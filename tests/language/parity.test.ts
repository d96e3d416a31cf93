import { expect, it } from 'vitest';

import { shippedLocales } from '../../src/language/catalogue.ts';
import { localeMistakes } from '../../src/language/mistakes.ts';
import { requiredMessages } from '../../src/site/required-messages.ts';
import { localeMessages } from './locale-messages.ts';

const required = await requiredMessages();
/** English is what the others are held against; the texts of members are not in its file. */
const said = (tag: string) => ({ ...(tag === 'en' && required), ...localeMessages(tag) });

it.each(shippedLocales())('the locale %s says everything, and nothing else', (tag) => {
  expect(localeMistakes(tag, said(tag), required)).toEqual([]);
});

/** The words of a text that are no names. */
const wordsOf = (message: string) =>
  message.replaceAll(/\{\w+\}/g, '').match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? [];

it.each(shippedLocales().filter((tag) => tag !== 'en'))(
  'the locale %s leaves nothing in English',
  (tag) => {
    const left = Object.entries(localeMessages(tag)).filter(
      ([key, message]) =>
        typeof message === 'string' && message === required[key] && wordsOf(message).length > 2,
    );
    expect(left).toEqual([]);
  },
);
