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
    expect(found).toMatchObject({ uses: [], problems: [] });
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

describe('the author’s own words', () => {
  const textsOf = (...lines: readonly string[]) => read(...lines).texts.map(({ text }) => text);

  it('are those of paragraphs, headings, lists and tables, emphasis included', () => {
    expect(
      textsOf('# One **two**', '', '- three _four_', '', '| five |', '| - |', '| [six](x) |'),
    ).toEqual(['One two', 'three four', 'five', 'six']);
  });

  it('are not code, nor what others said, and components part them', () => {
    expect(
      textsOf(
        'It took `15 minutes` and <Kpi id="csat" /> more.',
        '',
        '```',
        '15 minutes',
        '```',
        '',
        '> We waited 15 minutes.',
        '',
        '<Quote kind="ticket" role="Customer">I waited 15 minutes.</Quote>',
      ),
    ).toEqual(['It took \uFFFC and \uFFFC more.']);
  });

  it('are found again in the file, behind line breaks, marks and indentation', () => {
    const { texts } = read('One', '', '- It **took** a', '  while, 15 minutes', '  and &amp; 20.');
    const [, text] = texts;
    const at = (word: string) => text?.placeAt(text.text.indexOf(word), word);
    expect(at('took')).toEqual({ file: FILE, line: 3, column: 8 });
    expect(at('15')).toEqual({ file: FILE, line: 4, column: 10 });
    expect(at('20')).toEqual({ file: FILE, line: 5, column: 13 });
  });

  it('are told apart from the same words before them on the line', () => {
    const { texts } = read('It took 6.1 hours, and 6.1 h again.');
    const [text] = texts;
    const last = text?.text.lastIndexOf('6.1 h') ?? -1;
    expect(text?.placeAt(last, '6.1 h')).toEqual({ file: FILE, line: 1, column: 24 });
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
