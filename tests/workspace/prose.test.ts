import { describe, expect, it } from 'vitest';

import { readProse } from '../../src/workspace/prose.ts';
import { readFinding } from '../../src/workspace/read-findings.ts';

const FILE = 'content/findings/late.mdx';
const read = (...lines: readonly string[]) => readProse(FILE, lines.join('\n'), 0);
const codesOf = (...lines: readonly string[]) => read(...lines).problems.map(({ code }) => code);

describe('prose', () => {
  it('gives the components it uses, with their attributes and places', () => {
    const { uses, problems } = read(
      'It took <Kpi id="first-reply-time" by="channel" part="Chat" /> on',
      '**average**, see <Finding id="late" />.',
      '',
      '- in a list: <Kpi id="csat" />',
      '',
      '<Chart kpi="csat" type="bars" by="channel" />',
    );
    expect(problems).toEqual([]);
    expect(uses.map(({ name, place }) => [name, place.line, place.column])).toEqual([
      ['Kpi', 1, 9],
      ['Finding', 2, 18],
      ['Kpi', 4, 14],
      ['Chart', 6, 1],
    ]);
    expect(uses[0]?.attributes).toEqual({ id: 'first-reply-time', by: 'channel', part: 'Chat' });
  });

  it('may hold Markdown, plain tags, comments and code that looks like a component', () => {
    const found = read(
      '# Title',
      '',
      '{/* a comment */}',
      '',
      'A <br /> and `<Kip id="x" />` and `{x}`.',
      '',
      '```',
      'import x from "y";',
      '<Kip />',
      '```',
      '',
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
    );
    expect(found).toEqual({ uses: [], problems: [] });
  });

  it('takes no component with a mistake for a use, so that it is not looked up again', () => {
    const { uses, problems } = read('<Kpi id="csat" colour="red" />');
    expect(uses).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-attribute']);
  });

  it.each([
    ['unknown-component', 'See <Kpis id="csat" />.'],
    ['unknown-attribute', 'See <Finding id="a" title="b" />.'],
    ['missing-attribute', 'See <Finding />.'],
    ['dynamic-attribute', 'See <Finding id={a} />.'],
    ['dynamic-attribute', 'See <Finding id />.'],
    ['mdx-import', 'import a from "b";'],
    ['mdx-import', 'export const a = 1;'],
    ['mdx-expression', 'It took {a}.'],
    ['mdx-syntax', 'It took {a.'],
    ['mdx-syntax', 'It took <4 hours.'],
    ['mdx-syntax', '<Kpi id="csat">'],
  ])('can’t have this: %s, %s', (code, line) => {
    expect(codesOf('One.', '', line)).toContain(code);
    expect(read('One.', '', line).problems[0]?.place?.line).toBe(3);
  });

  it('tells every mistake in it, not the first alone', () => {
    expect(codesOf('<Kip /> and {1 + 1}', '', '<Kpi id="csat" at="x" />')).toEqual([
      'unknown-component',
      'mdx-expression',
      'unknown-attribute',
    ]);
  });
});

describe('the lines of a finding’s prose', () => {
  const body = 'One.\n\nTwo <Kip />.\n';
  it.each([
    ['as usual', `---\ntitle: T\nkind: minor\narea: A\n---\n${body}`, 8],
    [
      'with line ends of Windows',
      `---\ntitle: T\nkind: minor\narea: A\n---\n${body}`.replaceAll('\n', '\r\n'),
      8,
    ],
    ['with a byte order mark', `\uFEFF---\ntitle: T\nkind: minor\narea: A\n---\n${body}`, 8],
    [
      'with three dashes in the prose',
      `---\ntitle: T\nkind: minor\narea: A\n---\n\n---\n\n${body}`,
      11,
    ],
    ['with blanks after the dashes', `---  \ntitle: T\nkind: minor\narea: A\n--- \n${body}`, 8],
  ])('are those of its file: %s', (_, text, line) => {
    const { problems } = readFinding(FILE, text);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['unknown-component', line],
    ]);
  });
});
