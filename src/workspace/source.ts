import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { explainYamlError } from './yaml-mistakes.ts';

export type YamlPath = readonly (string | number)[];

/** Parsed YAML that remembers where each value stands in its file. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at `path`, or of the nearest ancestor that exists. */
  placeOf(path: YamlPath): Place;
  /** The place of the key at the end of `path`. */
  placeOfKey(path: YamlPath): Place;
  /** Whether anything is written at `path`, be it nothing or a mistake. */
  has(path: YamlPath): boolean;
}

/**
 * Parses YAML that begins `lineOffset` lines into `file`. Syntax errors and repeated keys become
 * problems, all of them.
 */
export function parseSource(
  file: string,
  yaml: string,
  lineOffset = 0,
): { source: Source; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  const problems = document.errors.map((error) => {
    const { offset, detail, advice } = explainYamlError(error, document);
    return problem('yaml-syntax', placeAt(offset), { detail, advice });
  });
  const walk = (path: YamlPath): { value: number; key: number } => {
    let node: unknown = document.contents;
    let found = { value: startOf(node), key: startOf(node) };
    for (const step of path) {
      const pair = childOf(node, step);
      if (!pair) break;
      found = { value: startOf(pair.value ?? pair.key), key: startOf(pair.key) };
      node = pair.value;
    }
    return found;
  };
  return {
    source: {
      file,
      value: problems.length > 0 ? undefined : (document.toJS() as unknown),
      placeOf: (path) => placeAt(walk(path).value),
      placeOfKey: (path) => placeAt(walk(path).key),
      has: (path) => document.hasIn(path),
    },
    problems,
  };
}

function childOf(
  node: unknown,
  step: string | number,
): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(step),
    );
    return isPair(pair) ? { key: pair.key, value: pair.value } : undefined;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  return undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
