/**
 * Scripts as one plain file beside the pages, with the words that they say, since a page from a file
 * share can load no module.
 */
export function scriptFile(
  scripts: readonly string[],
  words: Readonly<Record<string, string>>,
): Response {
  const text = [`const words = ${JSON.stringify(words)};`, ...scripts].join('\n');
  return new Response(`(() => {\n${text}})();\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
}
