/** A remark as a sentence of its own: with a capital and a full stop, unless it has them. */
export function asSentence(remark: string, locale: string): string {
  const [first = ''] = remark;
  const capital = first.toLocaleUpperCase(locale) + remark.slice(first.length);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
