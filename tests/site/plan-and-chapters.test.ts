import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Report } from '../../src/report/schema.ts';
import { runPlumbline } from '../cli/run-plumbline.ts';

const files: Readonly<Record<string, string>> = {
  'content/audit.yaml': `organisation: Acme
title: Audit
timeZone: Europe/Oslo
reportDate: 2026-10-12
client: The board
auditors: [Kari Nordmann]
`,
  'content/findings/late.mdx': `---
title: Replies are "late" & <slow>
kind: major
severity: high
effort: low
area: Channels
owner: Operations
raised: 2026-08-20
due: 2026-12-01
criterion: { source: own-standard, ref: Service handbook }
evidence:
  - { kind: document, ref: Rota }
divergingOpinion: { by: The team lead, text: It was one bad week. }
actions:
  - what: Staff Saturdays, "10 to 16"
    start: 2026-09-01
    due: 2026-10-01
  - what: =Answer sooner
    status: in-progress
  - what: Tell customers
    status: done
    done: 2026-09-30
---

## What we saw

It was late.
`,
  'content/findings/unowned.mdx': `---
title: Nobody owns it
kind: observation
area: Channels
actions:
  - what: Name an owner
---

It is so.
`,
  'content/chapters/summary.mdx':
    'In all, it is slow.\n\n## Findings\n\nSee <Finding id="late" />.\n',
  'content/chapters/conclusions.mdx': 'The service is late.\n\n## Score\n\nIt is low.\n',
  'content/chapters/method.mdx':
    '---\ntitle: Method\nafter: criteria\n---\n\nWe read.\n\n## Score\n\n### Score\n\nWe counted.\n',
};

let root: string;
let site: string;
let report: Report;
const pages = new Map<string, ReturnType<typeof parseHTML>['document']>();
const page = (name: string) => pages.get(name)?.body ?? parseHTML('<body></body>').document.body;
const textOf = (name: string, selector: string) =>
  page(name).querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-plan-'));
  site = path.join(root, 'site');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'workspace', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { code, stderr } = await runPlumbline('build', path.join(root, 'workspace'), site);
  if (code !== 0) throw new Error(stderr);
  report = JSON.parse(await readFile(path.join(site, 'report.json'), 'utf8')) as Report;
  for (const name of await readdir(site, { recursive: true }))
    if (name.endsWith('.html'))
      pages.set(name, parseHTML(await readFile(path.join(site, name), 'utf8')).document);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('links lead to pages, files and anchors that are there, and no id stands twice', async () => {
  const names = new Set(await readdir(site, { recursive: true }));
  for (const [name, document] of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^[a-z]+:/.test(href)) continue;
      const [route = '', anchor] = href.split('#');
      const file = route === '' ? name : path.posix.join(path.posix.dirname(name), route);
      expect(names, `${name} → ${href}`).toContain(file);
      if (anchor) expect(pages.get(file)?.getElementById(anchor), `${name} → ${href}`).toBeTruthy();
    }
  }
});

describe('the plan', () => {
  const plan = 'plan/index.html';

  test('has a row for each action, and the finding links there and back', () => {
    for (const { id, finding } of report.actions) {
      const row = page(plan).querySelector(`tr[id="${id}"]`);
      expect(row?.querySelector('a')?.getAttribute('href')).toContain(`findings/${finding}/`);
      const links = [...page(`findings/${finding}/index.html`).querySelectorAll('a')];
      expect(links.some((link) => link.getAttribute('href')?.endsWith(`#${id}`))).toBe(true);
    }
  });

  test('groups by state and by owner, and says on which day', () => {
    for (const [state, ids] of Object.entries(report.plan.states)) {
      const rows = [...page(plan).querySelectorAll(`#${state} tr[id]`)].map(({ id }) => id);
      expect(rows).toEqual(ids);
    }
    expect(textOf(plan, '.page-heading')).toContain('Oct 12, 2026');
    const owners = [...page(plan).querySelectorAll('.plan-owner h3')].map((h3) => h3.textContent);
    expect(owners).toEqual(['Operations', 'Nobody']);
  });

  test('puts findings between impact and effort, and says what it has derived', () => {
    const row = [...page(plan).querySelectorAll('.matrix tr')].find((tr) =>
      tr.textContent.includes('4, high'),
    );
    expect(row?.querySelector('td')?.textContent).toMatch(/Replies are "late".*from severity/s);
    expect(textOf(plan, '#matrix h3 + ul')).toBe('Nobody owns itfrom severity');
  });

  test('comes as files', async () => {
    const csv = await readFile(path.join(site, 'actions.csv'), 'utf8');
    expect(csv).toContain("\r\nlate-2,'=Answer sooner,Operations,");
    const calendar = await readFile(path.join(site, 'actions.ics'), 'utf8');
    expect(calendar.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
      'UID:plumbline:audit:late-1',
      'UID:plumbline:audit:late-2',
    ]);
  });
});

describe('chapters', () => {
  const about = 'about/index.html';

  test('stand in the order of the report, each with its clause', () => {
    const sections = [...page(about).querySelectorAll('.section')].map(({ id }) => id);
    expect(sections).toEqual(report.chapters.map(({ id }) => id).filter((id) => id !== 'summary'));
    expect(sections.indexOf('method')).toBe(sections.indexOf('criteria') + 1);
    expect(textOf(about, '#conclusions .note')).toBe('ISO 19011:2018, 6.5.1 h');
  });

  test('say what is stated, written, found and missing', () => {
    expect(textOf(about, '#client .section-body')).toBe('The board');
    expect(textOf(about, '#conclusions .prose')).toContain('The service is late.');
    expect(textOf(about, '#opinions')).toContain('The team lead, on Replies are "late" & <slow>');
    expect(textOf(about, '#objectives')).toContain(
      'Not statedState objectives in content/audit.yaml, or write content/chapters/objectives.mdx.',
    );
    expect(textOf(about, '#team')).toContain('Not stated: auditees.');
  });

  test('open the first page where there is a summary', () => {
    expect(textOf('index.html', '#summary .prose')).toMatch(/^In all, it is slow\./);
    expect(page('index.html').querySelector('.section')?.id).toBe('summary');
  });

  test('that are missing are listed by the check', async () => {
    const { code, stderr } = await runPlumbline('check', path.join(root, 'workspace'), site);
    expect(code).toBe(0);
    expect(stderr).toMatch(/content\/audit\.yaml +warning chapters-not-stated/);
    expect(stderr).not.toContain('chapters-not-written');
  });
});
