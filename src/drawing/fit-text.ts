import { textWidth } from './text-width.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ellipsis = '…';

/** The text, cut with an ellipsis where it is wider than `width` pixels. */
export function ellipsise(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(kept + segment + ellipsis, fontSize) > width) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/**
 * The text broken at spaces into at most `lines` lines of `width` pixels; what does not fit is cut
 * with an ellipsis.
 */
export function wrap(text: string, width: number, fontSize: number, lines: number): string[] {
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const wrapped: string[] = [];
  let line = words.shift() ?? '';
  for (const [index, word] of words.entries()) {
    const longer = `${line} ${word}`;
    if (textWidth(longer, fontSize) <= width) {
      line = longer;
    } else if (wrapped.length === lines - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    } else {
      wrapped.push(line);
      line = word;
    }
  }
  return [...wrapped, line].map((each) => ellipsise(each, width, fontSize));
}
