import path from 'node:path';

const rooted = /(\s(?:href|src)=")\/(?!\/)([^"]*)/g;

/**
 * Makes a page's links relative, so that the site works under any base path and from a file share.
 * `page` is the page's path below the site's root, with forward slashes.
 */
export function makeLinksRelative(html: string, page: string): string {
  const up = path.posix.relative(path.posix.dirname(page), '.') || '.';
  return html.replaceAll(rooted, (_, attribute: string, target: string) => {
    const [, route = '', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
    const file = route === '' || route.endsWith('/') ? `${route}index.html` : route;
    return `${attribute}${up}/${file}${rest}`;
  });
}
