import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { stampOf } from '../files/read-head.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { type FileIdentity, identityOf } from './provenance.ts';

/** Which bytes the exports of an audit are. */
export interface IdentifiedFiles {
  /** By path; a file that can’t be read has none. */
  readonly identities: ReadonlyMap<string, FileIdentity>;
  /** Files that were written to since: what was read of them may be other bytes. */
  readonly changed: () => Promise<Problem[]>;
}

export async function identifyFiles(files: readonly DataFile[]): Promise<IdentifiedFiles> {
  const identities = new Map<string, FileIdentity>();
  const stamps: [DataFile, string][] = [];
  const stamp = ({ absolute }: DataFile) => stampOf(absolute).catch(() => 'gone');
  for (const file of files) {
    stamps.push([file, await stamp(file)]);
    const identity = await identityOf(file.absolute).catch(() => null);
    if (identity) identities.set(file.path, identity);
  }
  return {
    identities,
    changed: async () => {
      const problems: Problem[] = [];
      for (const [file, before] of stamps)
        if ((await stamp(file)) !== before)
          problems.push(problem('file-changed', { file: file.path }, {}));
      return problems;
    },
  };
}
