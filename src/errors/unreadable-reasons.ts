/** Why the system does not let a file be read, and what its author can do. */
export const unreadableReasons = {
  denied: {
    why: 'permission denied',
    todo: 'Give yourself the right to read it, or put a copy that you own in its place.',
  },
  'in-use': { why: 'another program holds it', todo: 'Close it there.' },
  folder: {
    why: 'it is a folder',
    todo: 'Put its files straight into the folder that it lies in.',
  },
  'no-file': { why: 'it is no ordinary file', todo: 'Put the export itself here.' },
  gone: {
    why: 'it is gone, or a link to something that is',
    todo: 'Put the export itself here.',
  },
  'link-loop': {
    why: 'its links lead back to themselves',
    todo: 'Put the export itself here instead of a link.',
  },
  'long-name': { why: 'its name is too long', todo: 'Give it a shorter name.' },
  'no-space': {
    why: 'there is no space left to unpack it',
    todo: 'Make room, or name a folder that has some in the environment variable TMPDIR (TEMP on Windows).',
  },
} as const;

export type UnreadableReason = keyof typeof unreadableReasons;
