/** A message with a form for each plural category that its language has, chosen by `{count}`. */
export type PluralForms = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>;
export type Message = string | PluralForms;
export type Messages = Readonly<Record<string, Message>>;

/** What fills the `{names}` of a message; a list is said as the locale joins its parts. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** The `{names}` of a message, of all its forms. */
export function placeholdersOf(message: Message): string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return [...new Set(names.flatMap((name) => name ?? []))].toSorted();
}
