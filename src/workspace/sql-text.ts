/**
 * SQL with the inside of its strings, quoted names and comments blanked out, so that what is left can
 * be searched for words and signs. Lengths and line ends stay, and with them every place.
 * `open` is where a comment or quote begins that has no end.
 */
export function plainSql(sql: string): { plain: string; open: number | null } {
  const spans = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)/g;
  let open: number | null = null;
  const plain = sql.replaceAll(spans, (span, at: number) => {
    if (!isClosed(span)) open ??= at;
    return span.replaceAll(/[^\n]/g, ' ');
  });
  return { plain, open };
}

function isClosed(span: string): boolean {
  if (span.startsWith('--')) return true;
  if (span.startsWith('/*')) return span.length > 3 && span.endsWith('*/');
  const quote = span.charAt(0);
  return span.split(quote).length % 2 === 1;
}

/** The 1-based line and column of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
