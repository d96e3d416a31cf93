/**
 * Writes the demo's help-desk export; without options, the file that is committed:
 * `node src/demo/write-demo.ts [--tickets N] [--seed N] [--out FILE]`
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { demoCsv } from './demo-csv.ts';
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
    out: { type: 'string', default: 'data/tickets/demo-zendesk-2025-09_2026-09.csv' },
  },
});
const seed = wholeNumber('seed', values.seed);
const tickets = wholeNumber('tickets', values.tickets);

await mkdir(dirname(values.out), { recursive: true });
await pipeline(Readable.from(demoCsv({ seed, tickets })), createWriteStream(values.out));
