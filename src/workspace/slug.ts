/** A text as an id of small letters, digits and hyphens; `otherwise` where nothing is left of it. */
export function slug(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || otherwise;
}
