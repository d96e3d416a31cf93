/** A chapter's file with a mistake in it, under what the mistake is. */
export const brokenChapters: Readonly<Record<string, readonly [name: string, mdx: string]>> = {
  'an empty chapter': ['conclusions.mdx', ''],
  'a chapter with a comment only': ['scope.mdx', '---\ntitle: Scope\n---\n\n{/* later */}\n'],
  'a frontmatter that does not end': ['scope.mdx', '---\ntitle: Scope\n\nAll channels.\n'],
  'a further chapter without frontmatter': ['method.mdx', 'We read the exports.\n'],
  'a further chapter without title': ['method.mdx', '---\norder: 2\n---\n\nWe read.\n'],
  'a field that is not there': ['method.mdx', '---\ntitle: Method\nafer: scope\n---\n\nWe read.\n'],
  'a place for a chapter that has one': [
    'scope.mdx',
    '---\nafter: client\norder: 2\n---\n\nAll channels.\n',
  ],
  'an order in words': ['method.mdx', '---\ntitle: Method\norder: first\n---\n\nWe read.\n'],
  'a chapter after one that is not there': [
    'method.mdx',
    '---\ntitle: Method\nafter: criterion\n---\n\nWe read.\n',
  ],
  'a chapter after itself': ['method.mdx', '---\ntitle: Method\nafter: method\n---\n\nWe read.\n'],
  'a chapter after the summary': [
    'method.mdx',
    '---\ntitle: Method\nafter: summary\n---\n\nWe read.\n',
  ],
  'a name with spaces': ['Our Method.mdx', '---\ntitle: Method\n---\n\nWe read.\n'],
  'a name that is nearly that of a chapter': [
    'conclusion.mdx',
    '---\ntitle: Conclusions\n---\n\nIt is slow.\n',
  ],
  'YAML that is none': ['method.mdx', '---\ntitle: "Method\n---\n\nWe read.\n'],
  'an unknown component': ['conclusions.mdx', 'It takes <Kip id="csat" />.\n'],
  'an unknown KPI, query and finding': [
    'summary.mdx',
    'It takes <Kpi id="cast" />,\n<Value query="wating" />,\nsee <Finding id="late" />.\n',
  ],
  'a lone brace': ['conclusions.mdx', 'It is {slow.\n'],
};
