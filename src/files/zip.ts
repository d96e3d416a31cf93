import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import yauzl, { type Entry } from 'yauzl';

import { problem } from '../errors/texts.ts';
import { bounded, MOST_MEMBERS } from './limits.ts';
import type { Scratch } from './scratch.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** An archive whose members can be read in any order. */
export interface Zip {
  /** Paths of its files, in the archive's order. */
  readonly names: readonly string[];
  /** The bytes of a member, held to a bound for all that is read of the archive. */
  read(name: string): Promise<Readable>;
  /** Writes a member to `scratch`. */
  unpack(name: string, scratch: Scratch): Promise<string>;
}

export async function withZip<Result>(
  path: string,
  run: (zip: Zip) => Promise<Result>,
): Promise<Result> {
  const { size } = await stat(path);
  const archive = await yauzl.openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw damaged(detailOf(error));
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted())
        throw new Unreadable((place) => problem('file-protected', place, {}));
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_MEMBERS)
        throw damaged(`it has more than ${MOST_MEMBERS} files in it`);
    }
    const open = async (name: string): Promise<[Readable, Transform]> => {
      const entry = entries.get(name);
      if (!entry) throw damaged(`${name} is missing in it`);
      return [await archive.openReadStreamPromise(entry), bounded(size)];
    };
    return await run({
      names: [...entries.keys()],
      async read(name) {
        const [bytes, bound] = await open(name);
        bytes.on('error', (error) => bound.destroy(error));
        return bytes.pipe(bound);
      },
      async unpack(name, scratch) {
        const target = scratch.file();
        await pipeline(...(await open(name)), createWriteStream(target));
        return target;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw damaged(detailOf(error));
  } finally {
    archive.close();
  }
}

const detailOf = (error: unknown): string =>
  !(error instanceof Error)
    ? 'the archive can’t be read'
    : error.message.startsWith('End of central directory')
      ? 'its zip archive is cut off'
      : error.message.slice(0, 200).replace(/\.$/, '');
