import path from 'node:path';

const inPage = /(\s(?:href|src)=")\/(?!\/)([^"]*)/g;
const inStyles = /(url\(["']?)\/(?!\/)([^"')]*)/g;

/**
 * Makes the links of a page or stylesheet relative, so that the site works under any base path and
 * from a file share. `file` is its path below the site's root, with forward slashes.
 */
export function makeLinksRelative(text: string, file: string): string {
  const up = path.posix.relative(path.posix.dirname(file), '.') || '.';
  const links = file.endsWith('.css') ? inStyles : inPage;
  return text.replaceAll(links, (_, before: string, target: string) => {
    const [, route = '', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
    const index = route === '' || route.endsWith('/') ? 'index.html' : '';
    return `${before}${up}/${route}${index}${rest}`;
  });
}
