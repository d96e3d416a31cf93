import { type Document, isScalar, visit, type YAMLParseError } from 'yaml';

interface Mistake {
  /** Where the author has to look, as an offset into the text. */
  readonly offset: number;
  readonly detail: string;
  readonly advice: string;
}

const somewhere = 'Check indentation, colons and quotes on this line and the one above it.';
const inQuotes = 'Put a text that holds a colon, a bracket or a hash in quotes: title: "One: two".';

const inPlainWords: Partial<
  Record<YAMLParseError['code'], readonly [detail: string, advice: string]>
> = {
  TAB_AS_INDENT: ['a tab begins this line', 'Indent with blanks instead, two for each step.'],
  BLOCK_AS_IMPLICIT_KEY: ['a text with a colon in it stands without quotes', inQuotes],
  BAD_SCALAR_START: ['a text begins with a sign that means something else in YAML', inQuotes],
  DUPLICATE_KEY: ['this field is given a second time', 'Take one of the two out.'],
  BAD_INDENT: [
    'this line is indented by another number of blanks than its neighbours',
    'Let the fields of one group begin below each other.',
  ],
};

/** What is wrong where YAML can’t be read, in words for people who don’t know its grammar. */
export function explainYamlError(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  document: Document,
): Mistake {
  const [offset] = error.pos;
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote'))
    return {
      offset: openQuote(document, offset),
      detail: 'a quote opens here and is never closed',
      advice: 'Close the quote at the end of the text.',
    };
  const unindented = error.message.includes('same column');
  const [detail, advice] = inPlainWords[unindented ? 'BAD_INDENT' : error.code] ?? [
    error.message.replace(/\.$/, ''),
    somewhere,
  ];
  return { offset, detail, advice };
}

/** Where the quoted text begins that reaches as far as `end`. */
function openQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, node) {
      const quoted = isScalar(node) && node.type?.startsWith('QUOTE');
      if (quoted && node.range && node.range[1] >= end) start = node.range[0];
    },
  });
  return start;
}
