const page = (...parts: string[]) =>
  `/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;

/** Addresses of all pages, rooted at the site; they are made relative after the build. */
export const routes = {
  summary: '/',
  findings: page('findings'),
  finding: (id: string) => page('findings', id),
  plan: page('plan'),
  action: (id: string) => `${page('plan')}#${encodeURIComponent(id)}`,
  kpis: page('kpis'),
  askedKpis: page('kpis', 'sources'),
  kpi: (id: string) => page('kpis', id),
  checklists: page('checklists'),
  checklist: (id: string) => page('checklists', id),
  item: (checklist: string, item: string) =>
    `${page('checklists', checklist)}#${encodeURIComponent(item)}`,
  score: page('score'),
  reviews: page('reviews'),
  review: (checklist: string) => page('reviews', checklist),
  reviewItem: (checklist: string, item: string) =>
    `${page('reviews', checklist)}#${encodeURIComponent(item)}`,
  people: page('people'),
  skills: `${page('people')}#skills`,
  staffSurvey: `${page('people')}#staff-survey`,
  benchmarks: page('benchmarks'),
  benchmarksOf: (filter: 'segment' | 'region', slug: string) => page('benchmarks', filter, slug),
  benchmarksBeside: (kpi: string) => `${page('benchmarks')}#${encodeURIComponent(kpi)}`,
  benchmark: (id: string) => `${page('benchmarks')}#figure-${encodeURIComponent(id)}`,
  competitors: page('competitors'),
  criterion: (id: string) => `${page('competitors')}#criterion-${encodeURIComponent(id)}`,
  operations: page('operations'),
  evidence: page('evidence'),
  query: (id: string) => `${page('evidence')}#query-${encodeURIComponent(id)}`,
  script: '/report.js',
  themeScript: '/theme.js',
  about: page('about'),
  chapter: (id: string) => `${page('about')}#${encodeURIComponent(id)}`,
  actionsCsv: '/actions.csv',
  actionsIcs: '/actions.ics',
  report: '/report.json',
  schema: '/report.schema.json',
} as const;
