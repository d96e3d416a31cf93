import { jsonParser, type Token } from 'stream-json/core/parser.js';

import { LONGEST_CELL } from './limits.ts';
import { damaged } from './unreadable.ts';

/** A text goes on for so long without any token only where a quote is missing. */
const LONGEST_VALUE = 64 * LONGEST_CELL;
/** A text is parsed in pieces of so many characters, so that a mistake can be placed. */
const PIECE = 1000;
const pieces = new RegExp(`.{1,${PIECE}}`, 'gs');
const INCOMPLETE = 'its JSON ends before it is complete';
const END = Symbol.for('object-stream.none');

/** The tokens of a JSON text, read piece by piece; `characters` is how many of it were read. */
export async function* jsonTokens(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ tokens: readonly Token[]; characters: number }> {
  const parse = jsonParser({ streamValues: false }) as unknown as (
    chunk: string | typeof END,
  ) => { values?: readonly Token[] } | typeof END;
  let characters = 0;
  const parsed = (piece: string | typeof END): readonly Token[] => {
    try {
      const result = parse(piece);
      return typeof result === 'symbol' ? [] : (result.values ?? []);
    } catch (error) {
      if (piece === END) throw damaged(INCOMPLETE);
      const detail = error instanceof Error ? error.message.replace(/^Parser /, '') : 'odd text';
      const about = Math.round(characters / PIECE) * PIECE;
      throw damaged(
        `about character ${about.toLocaleString('en')} it is no sound JSON (${detail})`,
      );
    }
  };
  let silent = 0;
  let open = 0;
  for await (const chunk of chunks) {
    for (const piece of chunk.match(pieces) ?? []) {
      const tokens = parsed(piece);
      characters += piece.length;
      silent = tokens.length > 0 ? 0 : silent + piece.length;
      if (silent > LONGEST_VALUE) throw damaged('a quote is never closed');
      for (const { name } of tokens) open += opening[name] ?? 0;
      yield { tokens, characters };
    }
  }
  const tokens = parsed(END);
  for (const { name } of tokens) open += opening[name] ?? 0;
  yield { tokens, characters };
  if (open > 0) throw damaged(INCOMPLETE);
}

const opening: Partial<Record<Token['name'], number>> = {
  startObject: 1,
  startArray: 1,
  endObject: -1,
  endArray: -1,
};
