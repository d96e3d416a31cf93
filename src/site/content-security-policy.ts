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
  return Object.entries({ ...base, ...(needs === 'search' && forSearch) })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
