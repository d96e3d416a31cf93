import { withBlemishes } from './blemishes.ts';
import { generateTickets } from './generate-tickets.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { toZendeskLine, ZENDESK_HEADER } from './to-zendesk-csv.ts';

const CHUNK_CHARACTERS = 1 << 18;

/** The help-desk export with its blemishes, in pieces of some hundred lines: header first, `\n` ends each line. */
export function* ticketsCsv(options: GeneratorOptions): Generator<string> {
  let chunk = `${ZENDESK_HEADER}\n`;
  for (const ticket of withBlemishes(generateTickets(options), options)) {
    chunk += `${toZendeskLine(ticket)}\n`;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
