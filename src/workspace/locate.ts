import { stat } from 'node:fs/promises';
import path from 'node:path';

import { PlumblineError } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';

/** Absolute folders of a workspace and of its output. */
export interface WorkspacePaths {
  readonly root: string;
  readonly content: string;
  readonly data: string;
  readonly public: string;
  readonly out: string;
}

export const projectRoot = path.resolve(import.meta.dirname, '..', '..');

/**
 * The workspace that PLUMBLINE_WORKSPACE names (default: the project itself, which is the demo) and
 * the output folder of PLUMBLINE_OUT (default: `dist`), both relative to the working directory.
 */
export async function locateWorkspace(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<WorkspacePaths> {
  const root = path.resolve(stated(environment.PLUMBLINE_WORKSPACE) ?? projectRoot);
  const out = path.resolve(stated(environment.PLUMBLINE_OUT) ?? path.join(projectRoot, 'dist'));
  const content = path.join(root, 'content');
  if (!(await isFolder(content))) {
    throw new PlumblineError([problem('workspace-missing', null, { folder: root })]);
  }
  return { root, content, data: path.join(root, 'data'), public: path.join(root, 'public'), out };
}

/** A variable that is set to nothing states nothing. */
function stated(variable: string | undefined): string | undefined {
  return variable === '' ? undefined : variable;
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
