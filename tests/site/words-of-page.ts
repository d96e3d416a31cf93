import { parseHTML } from 'linkedom';

/** Attributes that people read or hear. */
const SAID = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'data-label'];

/** Names that are English wherever they stand. */
const NAMES =
  /Institute of Customer Service|University of Texas at Austin|one and done|The Openforce/g;

/**
 * What a page says to people, text by text: what is code, what is marked as being in another language,
 * and what is only told to programs is left out.
 */
export function wordsOfPage(html: string): string[] {
  const { document } = parseHTML(html);
  const words: string[] = [];
  const visit = (element: Element): void => {
    if (
      /^(script|style|code|pre)$/i.test(element.tagName) ||
      (/^(a|span)$/i.test(element.tagName) && element.getAttribute('lang') === 'en')
    )
      return;
    for (const name of SAID) words.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node.nodeType === 3) words.push(node.textContent ?? '');
      else if (node.nodeType === 1) visit(node as Element);
    }
  };
  visit(document.documentElement);
  return words.map((text) => text.replaceAll(NAMES, '').trim()).filter((text) => text !== '');
}

/** Words without which no English sentence does, and which are words of no other shipped language. */
const ENGLISH =
  /(?<![\p{L}/_.-])(the|of|and|with|that|which|from|were|was|than|this|their|have|has|are|not|only|is|by)(?![\p{L}/_-])/iu;

/** Texts with an English function word. */
export const englishLeft = (texts: readonly string[]): string[] =>
  texts.filter((text) => ENGLISH.test(text));
