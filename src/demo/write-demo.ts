/**
 * Writes the demo's exports; without options, the files that are committed:
 * `node src/demo/write-demo.ts [--tickets N] [--seed N] [--out FOLDER]`
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { DEMO_FILES } from './demo-files.ts';
import { DEMO } from './generate-tickets.ts';

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new RangeError(`--${name} must be a whole number from 1 up, not "${text}"`);
  }
  return number;
}

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: String(DEMO.tickets) },
    seed: { type: 'string', default: String(DEMO.seed) },
    out: { type: 'string', default: 'data' },
  },
});
const seed = wholeNumber('seed', values.seed);
const tickets = wholeNumber('tickets', values.tickets);

for (const [name, generate] of Object.entries(DEMO_FILES)) {
  const file = path.join(values.out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(Readable.from(generate({ seed, tickets })), createWriteStream(file));
}
