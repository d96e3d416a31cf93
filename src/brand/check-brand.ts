import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';
import { contrastIn, LEAST_CONTRAST, readableIn, type Theme } from './accent.ts';

/** Kinds of pictures that every browser draws. */
const pictures = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif'];

/** Brand colours that can’t be read, and logos that are not there. */
export async function checkBrand(
  { brand }: Audit,
  source: Source,
  publicFolder: string,
): Promise<Problem[]> {
  if (!brand) return [];
  const { colour, colourDark } = brand;
  const shown: [field: 'colour' | 'colourDark', colour: string | undefined, theme: Theme][] = [
    ['colour', colour, 'light'],
    colourDark === undefined ? ['colour', colour, 'dark'] : ['colourDark', colourDark, 'dark'],
  ];
  const contrasts = shown.flatMap(([field, stated, theme]) => {
    if (stated === undefined) return [];
    const ratio = contrastIn(theme, stated);
    if (ratio >= LEAST_CONTRAST) return [];
    const args = { colour: stated, theme, ratio, least: LEAST_CONTRAST };
    const instead = readableIn(theme, stated);
    return [problem('brand-contrast', source.placeOf(['brand', field]), { ...args, instead })];
  });
  const logos = (['logo', 'logoDark'] as const).map(async (field) => {
    const file = brand[field];
    if (file === undefined) return [];
    const place = source.placeOf(['brand', field]);
    if (!pictures.includes(path.extname(file).toLowerCase()))
      return [problem('logo-kind', place, { file, allowed: pictures })];
    const inside = path.resolve(publicFolder, file);
    const found =
      inside.startsWith(publicFolder + path.sep) &&
      (await stat(inside).then(
        (entry) => entry.isFile(),
        () => false,
      ));
    return found ? [] : [problem('logo-missing', place, { file })];
  });
  return [...contrasts, ...(await Promise.all(logos)).flat()];
}
