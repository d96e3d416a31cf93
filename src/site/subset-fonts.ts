import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** What src/styles/fonts.css asks of the fonts’ second halves: Latin beyond western Europe. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x0100, 0x017f],
  [0x0218, 0x021b],
  [0x1e80, 0x1e9e],
];
/** Its file’s name tells the axis of a font of many weights, or the weight of another. */
const SECOND_HALF = /latin-ext-(\w+)-normal.*\.woff2$/;
/** No style of the pages is lighter or bolder. */
const WEIGHTS = { min: 400, max: 700 };

/** Cuts the fonts’ files down to the letters of languages that are written in Latin letters. */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'plumbline:subset-fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plumbline:subset-fonts',
                async generateBundle(_, bundle) {
                  for (const asset of Object.values(bundle)) {
                    if (asset.type !== 'asset' || typeof asset.source === 'string') continue;
                    const [, axis] = SECOND_HALF.exec(asset.fileName) ?? [];
                    if (axis === undefined) continue;
                    asset.source = await cutDown(Buffer.from(asset.source), axis === 'wght');
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}

async function cutDown(font: Buffer, variable: boolean): Promise<Buffer> {
  const letters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return subsetFont(font, String.fromCodePoint(...letters), {
    targetFormat: 'woff2',
    ...(variable && { variationAxes: { wght: WEIGHTS } }),
  });
}
