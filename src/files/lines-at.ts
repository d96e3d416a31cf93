import { createReadStream } from 'node:fs';

const [LF, CR] = [0x0a, 0x0d];

/** The lines of a file in which these bytes lie, the positions in ascending order. */
export async function linesAt(path: string, positions: readonly number[]): Promise<number[]> {
  const end = positions.at(-1);
  if (end === undefined) return [];
  const lines: number[] = [];
  let line = 1;
  let at = 0;
  let before = 0;
  for await (const chunk of createReadStream(path, { end, highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) {
      // The line end of Windows counts once, at its second byte.
      if (before === CR && byte !== LF) line += 1;
      while (positions[lines.length] === at) lines.push(line);
      if (byte === LF) line += 1;
      before = byte;
      at += 1;
    }
  }
  return [...lines, ...positions.slice(lines.length).map(() => line)];
}
