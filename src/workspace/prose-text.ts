import type { MdastNode } from 'satteri';

import type { Place } from '../errors/problem.ts';

/** The words of one paragraph, heading or cell. */
export interface ProseText {
  readonly text: string;
  /** Where the word that begins at an index of `text` stands. */
  readonly placeAt: (index: number, word: string) => Place;
}

const blocks: readonly string[] = ['paragraph', 'heading', 'tableCell'];
/** Stands for code and components, so that the words around them are not read as one. */
const GAP = '\uFFFC';

/** The author’s own words, block by block: without code, quotations and components. */
export function proseTexts(
  tree: MdastNode,
  file: string,
  mdx: string,
  lineOffset: number,
): ProseText[] {
  const lines = mdx.split('\n');
  return [...ownBlocks(tree)].map((block) => {
    const pieces = [...piecesOf(block)];
    const placeAt: ProseText['placeAt'] = (index, word) => {
      let start = 0;
      for (const { text, line, column } of pieces) {
        const before = text.slice(0, index - start);
        if (index < start + text.length) {
          const broken = before.split('\n');
          const breaks = broken.length - 1;
          const from = breaks === 0 ? column - 1 : 0;
          const earlier = (broken.at(-1) ?? '').split(word).length - 1;
          const at = nthIndexOf(lines[line + breaks - 1] ?? '', word, from, earlier);
          return { file, line: line + breaks + lineOffset, column: Math.max(at, from) + 1 };
        }
        start += text.length;
      }
      return { file };
    };
    return { text: pieces.map(({ text }) => text).join(''), placeAt };
  });
}

/** Where a word stands in a line after `earlier` others like it, from an index on; -1 if nowhere. */
function nthIndexOf(line: string, word: string, from: number, earlier: number): number {
  let at = line.indexOf(word, from);
  for (let i = 0; i < earlier && at >= 0; i += 1) at = line.indexOf(word, at + word.length);
  return at;
}

function* ownBlocks(node: MdastNode): Generator<MdastNode> {
  if (node.type === 'blockquote' || isQuote(node)) return;
  if (blocks.includes(node.type)) yield node;
  else if ('children' in node) for (const child of node.children) yield* ownBlocks(child);
}

function isQuote(node: MdastNode): boolean {
  return 'name' in node && node.name === 'Quote';
}

interface Piece {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

function* piecesOf(node: MdastNode): Generator<Piece> {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'text') yield { text: node.value, line, column };
  else if (!isPhrase(node)) yield { text: GAP, line, column };
  else if ('children' in node) for (const child of node.children) yield* piecesOf(child);
}

function isPhrase({ type }: MdastNode): boolean {
  return [...blocks, 'strong', 'emphasis', 'delete', 'link', 'linkReference'].includes(type);
}
