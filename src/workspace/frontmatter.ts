/** The parts of an MDX file; `bodyLine` is how many lines stand before the body. */
export interface FrontmatterParts {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** Null where there is no frontmatter, or no end of it. */
export function splitFrontmatter(text: string): FrontmatterParts | null {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return null;
  const [whole, yaml = ''] = match;
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length - 1 };
}

/** Whether a text means to begin with frontmatter. */
export function opensFrontmatter(text: string): boolean {
  return text.replace(/^\uFEFF/, '').startsWith('---');
}
