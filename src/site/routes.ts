const page = (...parts: string[]) =>
  `/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;

/** Addresses of all pages, rooted at the site; they are made relative after the build. */
export const routes = {
  summary: '/',
  findings: page('findings'),
  finding: (id: string) => page('findings', id),
  kpis: page('kpis'),
  askedKpis: page('kpis', 'sources'),
  kpi: (id: string) => page('kpis', id),
  checklists: page('checklists'),
  checklist: (id: string) => page('checklists', id),
  item: (checklist: string, item: string) =>
    `${page('checklists', checklist)}#${encodeURIComponent(item)}`,
  competitors: page('competitors'),
  evidence: page('evidence'),
  query: (id: string) => `${page('evidence')}#query-${encodeURIComponent(id)}`,
  report: '/report.json',
  schema: '/report.schema.json',
} as const;
