import { parse } from '@astrojs/compiler-rs';
import ts from 'typescript';

/** What is written out in a source file where a key of the catalogue belongs. */
export interface Literal {
  readonly where: string;
  readonly text: string;
}

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly [field: string]: unknown;
}

const isWord = (text: string) => /\p{L}{2,}/u.test(text);
const isPhrase = (text: string) => /\p{L}{2,}[,;:]? \p{L}{2,}/u.test(text);

/** Attributes that hold no words for people. */
const technical =
  /^(class|class:list|id|href|src|rel|type|role|name|for|lang|style|slot|target|as|d|viewBox|media|content|http-equiv|is:.*|set:.*|data-(?!label).*|aria-(?!label|description|roledescription).*)$/;

/** Texts between tags, words in attributes, and phrases within expressions of a component. */
export function literalsOfAstro(source: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, ...rest } = node as Node;
    if (type === 'AstroFrontmatter') return;
    if (type === 'JSXText' && typeof value === 'string' && isWord(value))
      found.push({ where: 'text', text: value.trim() });
    if (type === 'JSXAttribute') {
      const { name } = rest.name as { name: string };
      if (technical.test(name)) return;
      const { value: given } = (value ?? {}) as { value?: unknown };
      if (typeof given === 'string' && isWord(given) && !/^[a-z0-9-]+$/.test(given))
        found.push({ where: name, text: given });
      if (typeof given === 'string') return;
    } else if (type === 'Literal' && typeof value === 'string' && isPhrase(value))
      found.push({ where: 'expression', text: value });
    visit(value);
    Object.values(rest).forEach(visit);
  };
  visit(parse(source).ast);
  return found;
}

/** What speaks to authors or to the engine: mistakes, schemas, queries with what they are for. */
const unseen =
  /^(problem|describe|query|run|stage|step|text|refine|Error|TypeError|console\.\w+|\w+Error)$/;

/** Phrases in strings and templates of a module, but for those that no reader of a report sees. */
export function literalsOfModule(name: string, source: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression;
      const called = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
      if (unseen.test(called)) return;
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'class') return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const bare = ts.isTemplateExpression(node)
        ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
            .map(({ text }) => text)
            .join('…')
        : node.text;
      const isCode = /\b[A-Z]{3,}\b/.test(bare) || !/\p{Ll}/u.test(bare);
      if (isPhrase(bare) && !isCode) found.push({ where: name, text: bare });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}
