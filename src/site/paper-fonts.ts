import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import subsetFont from 'subset-font';

export const PAPER_FAMILY = 'InterPaper';
/** Those that the styles ask for. */
const WEIGHTS = [400, 500, 600, 700];
/** Of the font’s two files, with the letters for which pages ask each. */
const FILES = [
  {
    name: 'latin-ext',
    holds: /[\u0100-\u0130\u0132-\u0151\u0154-\u017f\u0218-\u021b\u1e80-\u1e9e]/u,
  },
  { name: 'latin', holds: /[\0-\u00ff\u0131\u0152\u0153\u02bb-\u02dc\u2000-\u22ff]/u },
];

/**
 * Styles that set a document in fonts of one weight each, cut down to the letters of a text. They
 * look the same; but a browser writes a variable font into a PDF letter by letter as drawings, which
 * made the file several times as large, and which viewers show less sharply than fonts.
 */
export async function paperFonts(text: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const letters = [...new Set(text)];
  const faces = FILES.map(async ({ name, holds }) => {
    const own = letters.filter((letter) => holds.test(letter));
    if (own.length === 0) return [];
    const file = resolve(`@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`);
    const font = await readFile(file);
    const ranges = own.map((letter) => `U+${letter.codePointAt(0)?.toString(16) ?? ''}`).join();
    return Promise.all(
      WEIGHTS.map(async (wght) => {
        const still = await subsetFont(font, own.join(''), {
          targetFormat: 'woff2',
          variationAxes: { wght },
        });
        const source = `url(data:font/woff2;base64,${still.toString('base64')})`;
        return `@font-face { font-family: ${PAPER_FAMILY}; font-weight: ${wght}; src: ${source}; unicode-range: ${ranges}; }`;
      }),
    );
  });
  const written = (await Promise.all(faces)).flat();
  return [...written, `:root{--sans:${PAPER_FAMILY},system-ui,sans-serif}`].join('\n');
}
