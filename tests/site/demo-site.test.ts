import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';

import { REVIEWERS } from '../../src/demo/reviewers.ts';
import type { Report } from '../../src/report/schema.ts';
import { findingKinds, findingStatuses } from '../../src/workspace/finding-schema.ts';
import { projectRoot } from '../../src/workspace/locate.ts';
import { builtSite, pagesOfSite, reportOfSite } from './built-site.ts';

const policyName = 'content-security-policy';

let site: string;
let report: Report;
const pages = new Map<string, ReturnType<typeof parseHTML>['document']>();

beforeAll(async () => {
  site = await builtSite('demo');
  report = await reportOfSite(site);
  for (const name of await pagesOfSite(site))
    pages.set(name, parseHTML(await readFile(path.join(site, name), 'utf8')).document);
});

describe('the demo report', () => {
  test('has a page for each finding, KPI and checklist', () => {
    const expected = [
      ...report.findings.map(({ id }) => `findings/${id}/index.html`),
      ...Object.keys(report.kpis).map((id) => `kpis/${id}/index.html`),
      ...Object.keys(report.checklists).map((id) => `checklists/${id}/index.html`),
      ...['index.html', 'findings/index.html', 'kpis/index.html', 'evidence/index.html'],
    ];
    expect([...pages.keys()]).toEqual(expect.arrayContaining(expected));
  });

  test('holds what an auditor needs: enough findings, judged items, a score', () => {
    expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(findingKinds));
    expect(new Set(report.findings.flatMap(({ status }) => status ?? []))).toEqual(
      new Set(findingStatuses),
    );
    expect(report.findings.filter(({ overdue }) => overdue).length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(report.checklists)).toHaveLength(2);
    expect(report.checklists['conversation-quality']?.completeness).toBe(1);
    expect(report.score.completeness).toBeGreaterThanOrEqual(0.8);
    expect(report.score.grade).not.toBeNull();
    const tickets = report.evidence.files.find(({ dataset }) => dataset === 'tickets');
    expect(tickets?.rejected['duplicate-id']).toBe(12);
    const read = new Set(report.evidence.files.map(({ dataset }) => dataset));
    expect([...read].toSorted()).toEqual([
      ...['business', 'calls', 'mystery-contacts', 'qa-reviews', 'reviews', 'skill-tests'],
      ...['staff-survey', 'surveys', 'tickets'],
    ]);
  });

  test('sets targets beside published figures, and tells what competitors offer', () => {
    const rate = report.gaps.find(({ kpi, part }) => kpi === 'abandon-rate' && part === null);
    const { published, benchmarks = [] } = report.kpis['abandon-rate'] ?? {};
    const nearest = benchmarks.find(({ id }) => id === published?.nearest);
    expect(rate?.benchmark).toMatchObject({ name: nearest?.publisher, value: nearest?.value });
    const page = pages.get('operations/index.html');
    expect(page?.querySelector('#gap a[href$="#criterion-self-service"]')).toBeTruthy();
    expect(page?.querySelector('#channel a[href$="#criterion-night-cover"]')).toBeTruthy();
  });

  test('compares four competitors in every way, and says that they are invented', () => {
    const { competitors, competition } = report;
    expect(Object.values(competitors).filter(({ own }) => !own)).toHaveLength(4);
    const page = pages.get('competitors/index.html');
    for (const id of ['places', 'matrix', 'gaps', 'position', 'weighted-score', 'sources'])
      expect(page?.getElementById(id), id).toBeTruthy();
    const contacts = competition?.contacts?.companies.map(({ contacts: count }) => count) ?? [];
    expect(contacts.reduce((sum, count) => sum + count, 0)).toBe(60);
    const reviews = competition?.reviews?.companies.map(({ reviews: count }) => count) ?? [];
    expect(reviews.reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(new Set(competition?.criteria.map(({ place }) => place)).size).toBe(5);
    expect(page?.getElementById('companies')?.textContent).toContain('invented');
  });

  test('links only to pages, files and anchors that are there', async () => {
    const broken: string[] = [];
    const files = new Set(await readdir(site, { recursive: true }));
    const ids = new Map(
      [...pages].map(([name, page]) => [
        name,
        new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)),
      ]),
    );
    for (const [name, page] of pages) {
      for (const link of page.querySelectorAll('a[href], link[href], img[src], script[src]')) {
        const target = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        if (/^(https?:|mailto:|data:)/.test(target)) continue;
        const [route = '', anchor] = target.split('#');
        const file = route === '' ? name : path.posix.join(path.posix.dirname(name), route);
        const found = !anchor || ids.get(file)?.has(decodeURIComponent(anchor));
        if (!files.has(file) || !found) broken.push(`${name} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('can be read from the first page to the last, each once', () => {
    const read: string[] = [];
    let name: string | null = 'index.html';
    while (name !== null && !read.includes(name)) {
      read.push(name);
      const next: string | null | undefined = pages
        .get(name)
        ?.querySelector('a[rel="next"]')
        ?.getAttribute('href');
      name = next ? path.posix.join(path.posix.dirname(name), next) : null;
    }
    const again = /^(benchmarks\/.+|kpis\/sources|search|print)\/index\.html$/;
    expect(read.toSorted()).toEqual([...pages.keys()].filter((p) => !again.test(p)).toSorted());
  });

  test('shows on each page where it stands and what it holds', () => {
    for (const [name, page] of pages) {
      if (/^(search|print)\//.test(name)) continue;
      const current = page.querySelectorAll('.nav-section [aria-current="page"]');
      expect(current.length, name).toBe(1);
      expect(page.querySelector('.breadcrumbs a') === null, name).toBe(name === 'index.html');
      const sections = [...page.querySelectorAll('main .section > .section-rail > h2')];
      const listed = [...page.querySelectorAll('.page-contents a')].map((a) => a.textContent);
      if (sections.length > 1)
        expect(listed, name).toEqual(sections.map((heading) => heading.textContent));
    }
  });

  test('leads from items and findings to the data on people, and back', () => {
    const linksOf = (name: string, within: string) =>
      [...(pages.get(name)?.querySelectorAll(`${within} a[href]`) ?? [])].map(
        (link) => link.getAttribute('href') ?? '',
      );
    const checklist = 'checklists/customer-service-audit/index.html';
    for (const [item, section] of [
      ['agent-qualifications', 'skills'],
      ['staff-views', 'staff-survey'],
    ] as const) {
      expect(linksOf(checklist, `#${item}`)).toContain(`../../people/index.html#${section}`);
      expect(linksOf('people/index.html', `#${section}`)).toContain(`../${checklist}#${item}`);
    }
    expect(linksOf('findings/skill-tests-lapsed/index.html', '#finding-evidence')).toContain(
      '../../people/index.html#skills',
    );
    expect(linksOf('findings/calm-and-respectful/index.html', '#finding-evidence')).toContain(
      '../../reviews/conversation-quality/index.html',
    );
  });

  test('loads nothing from elsewhere and allows no inline code', () => {
    for (const [name, page] of pages) {
      const policy = [...page.querySelectorAll('meta[http-equiv]')]
        .filter((meta) => meta.getAttribute('http-equiv')?.toLowerCase() === policyName)
        .map((meta) => meta.getAttribute('content') ?? '');
      expect(policy, name).toHaveLength(1);
      expect(policy[0], name).toContain("default-src 'none'");
      const unsafe = policy[0]?.match(/'[^' ]*unsafe[^']*'/g) ?? [];
      expect(unsafe, name).toEqual(name === 'search/index.html' ? ["'wasm-unsafe-eval'"] : []);
      expect(page.querySelectorAll('style, [style], script:not([src])').length, name).toBe(0);
      for (const loaded of page.querySelectorAll('link[rel="stylesheet"], img, script, source')) {
        const source = loaded.getAttribute('href') ?? loaded.getAttribute('src') ?? '';
        expect(source, name).not.toMatch(/^(https?:)?\/\//);
      }
    }
  });

  test('can be read without seeing it', () => {
    for (const [name, page] of pages) {
      expect(page.documentElement.getAttribute('lang'), name).toBe('en');
      expect(page.querySelectorAll('h1').length, name).toBe(1);
      expect(page.querySelectorAll('main').length, name).toBe(1);
      const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const chart of page.querySelectorAll('svg[role="img"]')) {
        expect(
          chart.getAttribute('aria-label') ?? chart.querySelector('title')?.textContent,
          name,
        ).toBeTruthy();
      }
      for (const image of page.querySelectorAll('img')) {
        expect(image.getAttribute('alt'), name).not.toBeNull();
      }
    }
  });

  test('shows no figure that failed to be one', () => {
    for (const [name, page] of pages) {
      expect(page.body.textContent, name).not.toMatch(/\b(NaN|undefined|Infinity|\[object)\b/);
    }
  });

  test('keeps every customer’s, agent’s and reviewer’s name out', async () => {
    const csv = await readFile(
      path.join(projectRoot, 'data/tickets/demo-zendesk-2025-09_2026-09.csv'),
      'utf8',
    );
    const cells = csv
      .split('\n')
      .slice(1, 3000)
      .map((line) => line.split(','));
    const names = new Set(
      cells
        .flatMap((row) => [row[2], row[5], row[8]])
        .filter((x) => x?.includes(' ') ?? x?.includes('@')),
    );
    expect(names.size).toBeGreaterThan(100);
    for (const { name } of REVIEWERS) names.add(name);
    for (const [name, page] of pages) {
      const text = page.documentElement.outerHTML;
      expect(
        [...names].filter((person) => person && text.includes(person)),
        name,
      ).toEqual([]);
    }
  });
});
