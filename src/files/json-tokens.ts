import { jsonParser, type Token } from 'stream-json/core/parser.js';

import { LONGEST_CELL } from './limits.ts';
import { damaged } from './unreadable.ts';

/** A text goes on for so long without any token only where a quote is missing. */
const LONGEST_VALUE = 64 * LONGEST_CELL;
const END = Symbol.for('object-stream.none');

/** The tokens of a JSON text, read piece by piece; `characters` is how many of it were read. */
export async function* jsonTokens(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ tokens: readonly Token[]; characters: number }> {
  const parse = jsonParser({ streamValues: false }) as unknown as (
    chunk: string | typeof END,
  ) => { values?: readonly Token[] } | typeof END;
  const parsed = (chunk: string | typeof END): readonly Token[] => {
    try {
      const result = parse(chunk);
      return typeof result === 'symbol' ? [] : (result.values ?? []);
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'unexpected text';
      throw damaged(`it is no sound JSON (${detail.replace(/^Parser /, '')})`);
    }
  };
  let characters = 0;
  let silent = 0;
  let open = 0;
  for await (const chunk of chunks) {
    const tokens = parsed(chunk);
    characters += chunk.length;
    silent = tokens.length > 0 ? 0 : silent + chunk.length;
    if (silent > LONGEST_VALUE) throw damaged('a quote is never closed');
    for (const { name } of tokens) open += opening[name] ?? 0;
    yield { tokens, characters };
  }
  const tokens = parsed(END);
  for (const { name } of tokens) open += opening[name] ?? 0;
  yield { tokens, characters };
  if (open > 0) throw damaged('its JSON ends before it is complete');
}

const opening: Partial<Record<Token['name'], number>> = {
  startObject: 1,
  startArray: 1,
  endObject: -1,
  endArray: -1,
};
