import type { Report } from '../report/schema.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { readableIn } from './accent.ts';

/** The brand as pages show it: its colour as each theme can show it, and its logos. */
export function brandSection({ brand }: Audit): Report['audit']['brand'] {
  if (!brand) return null;
  const { colour, colourDark = colour, logo, logoDark } = brand;
  return {
    accent:
      colour === undefined || colourDark === undefined
        ? null
        : { light: readableIn('light', colour), dark: readableIn('dark', colourDark) },
    logo: logo ?? null,
    logoDark: logoDark ?? null,
  };
}
