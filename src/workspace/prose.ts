import { type MdastNode, mdxToMdast } from 'satteri';

import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type ComponentName, components } from './prose-components.ts';

/** A component as it stands in an author's prose, its attributes being plain text. */
export interface ComponentUse {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** What an author wrote, by the components that it uses. */
export interface Prose {
  readonly uses: readonly ComponentUse[];
}

/**
 * Reads MDX prose that begins after `lineOffset` lines of `file`. Everything that would make it fail
 * to render (syntax, code, unknown components or attributes) becomes a problem here, with its place.
 */
export function readProse(
  file: string,
  mdx: string,
  lineOffset: number,
): { uses: ComponentUse[]; problems: Problem[] } {
  let tree: MdastNode;
  try {
    tree = mdxToMdast(mdx);
  } catch (error) {
    return { uses: [], problems: [syntaxProblem(error, file, lineOffset)] };
  }
  const uses: ComponentUse[] = [];
  const problems: Problem[] = [];
  for (const node of walk(tree)) {
    const start = node.position?.start;
    const place = { file, line: (start?.line ?? 1) + lineOffset, column: start?.column ?? 1 };
    if (node.type === 'mdxjsEsm') problems.push(problem('mdx-import', place, {}));
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!/^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(node.value))
        problems.push(problem('mdx-expression', place, { code: node.value }));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const found = readComponent(node, place);
      problems.push(...found.problems);
      if (found.use) uses.push(found.use);
    }
  }
  return { uses, problems };
}

function syntaxProblem(error: unknown, file: string, lineOffset: number): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const inFile = (_: string, at: string, col: string) => `(${Number(at) + lineOffset}:${col})`;
  const [, line, column, detail] = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message) ?? [];
  return problem(
    'mdx-syntax',
    line === undefined
      ? { file }
      : { file, line: Number(line) + lineOffset, column: Number(column) },
    { detail: (detail ?? message).replaceAll(/\((\d+):(\d+)(?:-\d+:\d+)?\)/g, inFile) },
  );
}

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function readComponent(
  node: JsxElement,
  place: Place,
): { use: ComponentUse | null; problems: Problem[] } {
  const { name } = node;
  if (!name || /^[a-z]/.test(name)) return { use: null, problems: [] };
  if (!isComponent(name)) {
    const allowed = Object.keys(components);
    return { use: null, problems: [problem('unknown-component', place, { name, allowed })] };
  }
  const problems: Problem[] = [];
  const { required, optional, example } = components[name];
  const allowed: readonly string[] = [...required, ...optional];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      const label = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      problems.push(problem('dynamic-attribute', place, { component: name, attribute: label }));
    } else if (allowed.includes(attribute.name)) attributes[attribute.name] = attribute.value;
    else
      problems.push(
        problem('unknown-attribute', place, { component: name, name: attribute.name, allowed }),
      );
  }
  for (const attribute of required) {
    if (!node.attributes.some((given) => 'name' in given && given.name === attribute))
      problems.push(problem('missing-attribute', place, { component: name, attribute, example }));
  }
  return { use: problems.length === 0 ? { name, attributes, place } : null, problems };
}

function isComponent(name: string): name is ComponentName {
  return name in components;
}
