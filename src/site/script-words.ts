import type { SiteContext } from './site-context.ts';
import type { MessageKey } from './translate.ts';

const keys = [] as const satisfies readonly MessageKey[];

/** What scripts say, under the keys of the catalogue. */
export function scriptWords({ t }: SiteContext): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, t(key)]));
}
