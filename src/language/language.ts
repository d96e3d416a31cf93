import { createFormats, type Formats } from '../formats/create-formats.ts';
import { catalogueOf, localesFolder, type MessageKey } from './catalogue.ts';
import { createMemberTexts, type MemberTexts } from './member-texts.ts';
import { createSayMessage, createTranslate, type Translate } from './translate.ts';

/** How a report is said: made once from the audit's locale and handed down. */
export interface Language {
  /** The shipped locale of its words, which is `en` where there is none of the audit's. */
  readonly tag: string;
  readonly formats: Formats;
  readonly t: Translate;
  readonly texts: MemberTexts;
}

/** @param locale a BCP 47 tag, such as `en` or `nb-NO` */
export function createLanguage(locale: string, folder = localesFolder): Language {
  const catalogue = catalogueOf(locale, folder);
  const named = (key: MessageKey) => {
    const name = catalogue.messages[key];
    return typeof name === 'string' ? name : key;
  };
  const weekNames = { full: named('period.week'), short: named('period.week-alone') };
  const formats = createFormats(locale, weekNames);
  const say = createSayMessage(catalogue, formats);
  return {
    tag: catalogue.tag,
    formats,
    t: createTranslate(catalogue, say),
    texts: createMemberTexts(catalogue.messages, say),
  };
}
