import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { samples } from './samples.ts';

const folder = path.join(import.meta.dirname, 'goldens');

describe('charts are drawn as their goldens show', () => {
  test.each(Object.keys(samples))('%s', (name) => {
    const golden = path.join(folder, `${name}.svg`);
    const changed = path.join(folder, `${name}-changed.svg`);
    const drawn = `${samples[name]?.().svg ?? ''}\n`;
    rmSync(changed, { force: true });
    if (process.env.UPDATE_GOLDENS === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(golden, drawn);
    }
    const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    if (drawn !== expected) writeFileSync(changed, drawn);
    expect(drawn === expected, `compare ${golden} with ${changed}`).toBe(true);
  });
});
