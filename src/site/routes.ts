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
  mysteryContacts: `${page('competitors')}#mystery-contacts`,
  operations: page('operations'),
  evidence: page('evidence'),
  /** By its place among the report’s files, from 1. */
  evidenceFile: (number: number) => `${page('evidence')}#file-${number.toString()}`,
  quality: page('data-quality'),
  query: (id: string) => `${page('evidence')}#query-${encodeURIComponent(id)}`,
  search: page('search'),
  script: '/report.js',
  brandStyle: '/brand.css',
  /** A file of the workspace’s public folder. */
  file: (path: string) => `/${path.split('/').map(encodeURIComponent).join('/')}`,
  searchScript: '/search.js',
  themeScript: '/theme.js',
  about: page('about'),
  chapter: (id: string) => `${page('about')}#${encodeURIComponent(id)}`,
  print: page('print'),
  bookStyle: '/print/heads.css',
  actionsCsv: '/actions.csv',
  actionsIcs: '/actions.ics',
  report: '/report.json',
  schema: '/report.schema.json',
} as const;
