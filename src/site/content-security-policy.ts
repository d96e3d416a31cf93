import { createHash } from 'node:crypto';

/** What a page has to be allowed beyond its own scripts, styles, fonts and pictures. */
export type Needs = 'search';

const base = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/**
 * The search runs a WebAssembly and reads its index, which no other page may. It stands in a frame of
 * its own, so that only there does the policy give way.
 */
const forSearch = {
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'none'",
} as const;

/** Nothing is fetched from elsewhere, and only files run or style: neither scripts nor styles inline. */
export function contentSecurityPolicy(needs?: Needs): string {
  return written({ ...base, ...(needs === 'search' && forSearch) });
}

/** Of a page that carries all it needs: these styles and scripts, and what stands in it as data. */
export function policyOfWholePage(styles: readonly string[], scripts: readonly string[]): string {
  return written({
    ...base,
    'script-src': hashesOf(scripts),
    'style-src': hashesOf(styles),
    'img-src': 'data:',
    'font-src': 'data:',
    'frame-src': "'none'",
  });
}

function hashesOf(texts: readonly string[]): string {
  const hashes = texts.map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return hashes.join(' ') || "'none'";
}

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
