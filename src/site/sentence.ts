/** A phrase with a capital, as it begins a line. */
export function capitalised(phrase: string, locale: string): string {
  const [first = ''] = phrase;
  return first.toLocaleUpperCase(locale) + phrase.slice(first.length);
}

/** A remark as a sentence of its own: with a capital and a full stop, unless it has them. */
export function asSentence(remark: string, locale: string): string {
  const sentence = capitalised(remark, locale);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
