import { bookParts } from '../../site/book-parts.ts';
import { siteContext } from '../../site/site-context.ts';

/** The head of each part’s sheets names it, which styles can’t read from the page itself. */
export async function GET(): Promise<Response> {
  const rules = bookParts(await siteContext()).map(({ number, label }, index) => {
    const name = `part-${index + 1}`;
    return [
      `.book-part:nth-of-type(${index + 1}) {\n  page: ${name};\n}`,
      `@page ${name} {\n  @top-right {\n    content: ${inStyles(`${number}  ${label}`)};\n  }\n}\n`,
    ].join('\n');
  });
  return new Response(rules.join('\n'), { headers: { 'content-type': 'text/css' } });
}

/** A text as a string of a style sheet. */
const inStyles = (text: string) =>
  `"${text.replaceAll(/\s+/g, ' ').replaceAll(/["\\]/g, String.raw`\$&`)}"`;
