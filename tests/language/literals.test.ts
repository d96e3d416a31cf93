import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { projectRoot } from '../../src/workspace/locate.ts';
import { literalsOfAstro, literalsOfModule } from './literals.ts';

/** Names and paths that are the same in every language. */
const names = /^(Plumbline|report\.json|report\.schema\.json|content\/queries\/|\.sql)$/;

/** Mistakes of authors, schemas, what builds the site; and a list that is said as members are. */
const notForReaders =
  /\/(check-.*|query-(failure|tables)|asked-kpis|book(-section)?|bundle|favicon|privacy-gate|script-file|serialise-svg|svg-document|.*schema)\.ts$/;

async function sources(pattern: string): Promise<[file: string, source: string][]> {
  const found: [string, string][] = [];
  for await (const file of glob(pattern, { cwd: projectRoot }))
    found.push([file, await readFile(path.join(projectRoot, file), 'utf8')]);
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe('what readers see is said by keys', () => {
  it('in pages, layouts and components', async () => {
    const all = await sources('src/{pages,layouts,components}/**/*.astro');
    expect(all.length).toBeGreaterThan(100);
    const found = all.flatMap(([file, source]) =>
      literalsOfAstro(source)
        .filter(({ text }) => !names.test(text))
        .map(({ where, text }) => `${file} (${where}): ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('in charts, in what drawing needs, and in what is composed', async () => {
    const all = await sources('src/{charts,drawing,site,report}/**/*.ts');
    const found = all.flatMap(([file, source]) => {
      if (notForReaders.test(file)) return [];
      return literalsOfModule(file, source).map(({ text }) => `${file}: ${text}`);
    });
    expect(found).toEqual([]);
  });
});

it('literals are found between tags, in attributes, in expressions and in modules', () => {
  const astro = `---
const notSeen = 'not in the page';
---
<p class="two words" aria-label="Close it">Hello {open ? 'still open' : t('finding.none')}</p>`;
  expect(literalsOfAstro(astro).map(({ text }) => text)).toEqual([
    'Close it',
    'Hello',
    'still open',
  ]);
  const module = `problem('x', null, { what: 'not for readers' });
    const said = \`\${n} rows are left\`; const key = 'finding.none';`;
  expect(literalsOfModule('m.ts', module).map(({ text }) => text)).toEqual(['… rows are left']);
});
