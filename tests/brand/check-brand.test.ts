import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkBrand } from '../../src/brand/check-brand.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { parseSource } from '../../src/workspace/source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-brand-'));
  await writeFile(path.join(folder, 'logo.svg'), '<svg/>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const problemsOf = async (brand: Record<string, string>) => {
  const audit = auditSchema.parse({ organisation: 'A', title: 'B', timeZone: 'UTC', brand });
  const { source } = parseSource('content/audit.yaml', `brand: ${JSON.stringify(brand)}\n`);
  const problems = await checkBrand(audit, source, folder);
  return problems.map(({ code, message, hint }) => [code, message, hint]);
};

test('a brand that can be read in both themes, with its logo in place, is no problem', async () => {
  const brand = { colour: '#1b5a88', colourDark: '#8cc0ea', logo: 'logo.svg' };
  expect(await problemsOf(brand)).toEqual([]);
});

test('a colour that can’t be read is told with its contrast and the nearest that can', async () => {
  expect(await problemsOf({ colour: '#ffcc00' })).toEqual([
    [
      'brand-contrast',
      expect.stringMatching(/^#ffcc00 has a contrast of 1\.4 : 1 on the light background/),
      expect.stringMatching(/^The nearest colour that has it, #[0-9a-f]{6}, .* brand\.colour,/),
    ],
  ]);
  const [dark] = await problemsOf({ colour: '#0a3d62' });
  expect(dark?.[2]).toContain('brand.colourDark');
});

test('a logo has to be a picture within the public folder', async () => {
  expect((await problemsOf({ logo: 'logo.png' })).map(([code]) => code)).toEqual(['logo-missing']);
  expect((await problemsOf({ logo: '../logo.svg' })).map(([code]) => code)).toEqual([
    'logo-missing',
  ]);
  expect((await problemsOf({ logo: 'logo.pdf' })).map(([code]) => code)).toEqual(['logo-kind']);
});
