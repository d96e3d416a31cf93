import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the golden file of this folder. With UPDATE_GOLDENS=1 the file is written
 * anew; else one that differs is put beside it, as `…-changed.txt`.
 */
export async function expectGolden(name: string, text: string): Promise<void> {
  const file = path.join(import.meta.dirname, 'goldens', `${name}.txt`);
  const changed = file.replace(/\.txt$/, '-changed.txt');
  if (process.env.UPDATE_GOLDENS === '1') await writeFile(file, text);
  const golden = await readFile(file, 'utf8').catch(() => '');
  if (golden === text) await rm(changed, { force: true });
  else await writeFile(changed, text);
  expect(text).toBe(golden);
}

/** A chapter of a golden: what is wrong, the input with its line numbers, and what is said to it. */
export function chapter(title: string, input: string, said: string): string {
  const lines = input === '' ? [] : input.replace(/\n$/, '').split('\n');
  const numbered = lines.map((line, i) => `${String(i + 1).padStart(4)} | ${visible(line)}`);
  return [`# ${title}`, '', ...numbered, '', said, '', ''].join('\n');
}

function visible(line: string): string {
  return line.replaceAll('\t', '⇥').replaceAll('\r', '␍').replaceAll('\uFEFF', '␣BOM␣').trimEnd();
}
