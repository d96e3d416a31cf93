import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import { printProblems } from '../../src/errors/print-problems.ts';
import { compose } from '../../src/report/compose.ts';
import { type Report, reportSchema } from '../../src/report/schema.ts';
import { locateWorkspace } from '../../src/workspace/locate.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'plumbline-own-checklists-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

const quiet = { stage: () => undefined, step: () => undefined };

/** Composes a workspace without data; what is said of that is left out. */
async function composed(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await mkdir(path.join(root, 'data'), { recursive: true });
  const paths = await locateWorkspace({ PLUMBLINE_WORKSPACE: root });
  const { report, problems } = await compose(paths, '2026-11-22 23:59:59', quiet, {
    openEngine: openDuckdbWasm,
  });
  return { report, problems: problems.filter(({ code }) => code !== 'no-data') };
}

async function reported(files: Readonly<Record<string, string>>): Promise<Report> {
  const { report, problems } = await composed(files);
  if (!report) throw new TypeError(printProblems(problems));
  return reportSchema.parse(report);
}

const audit = (checklists: string) =>
  `organisation: Acme\ntitle: Audit\ntimeZone: UTC\nchecklists: ${checklists}\n`;

const phone = `name: Phone manners
version: '2'
description: How calls are opened and closed.
source: Service handbook 2026
frequency: monthly
sections:
  - id: opening
    name: Opening
    weight: 2
    items:
      - { id: greeting, text: A greeting, why: It opens, how: By ear, evidence: Calls, weight: 3 }
      - { id: name, text: The name, why: It is kind, how: By ear, evidence: Calls, fatal: true }
  - id: closing
    name: Closing
    items:
      - { id: thanks, text: Thanks, why: It closes, how: By ear, evidence: Calls }
`;

const finding = (lines: string, more = '') => `---
title: Calls
kind: observation
area: Phone
${more}checklist:
${lines}---

Heard in calls.
`;

describe('an own checklist', () => {
  // 2 × 3 × 1 + 2 × 1 × 1 + 1 × 0 = 8 of 9 points.
  it('is scored and reported as shipped ones are, and says that it is own', async () => {
    const { checklists, score } = await reported({
      'content/audit.yaml': audit('[phone-manners]'),
      'content/checklists/phone-manners.yaml': phone,
      'content/findings/calls.mdx': finding('  greeting: pass\n  name: pass\n  thanks: fail\n'),
    });
    expect(Object.keys(checklists)).toEqual(['phone-manners']);
    expect(checklists['phone-manners']).toMatchObject({
      own: true,
      extends: null,
      version: '2',
      frequency: 'monthly',
      points: 8,
      applicableWeight: 9,
      fatalFailures: [],
    });
    expect(checklists['phone-manners']?.items.name).toMatchObject({
      effectiveWeight: 2,
      critical: true,
      fatal: true,
    });
    expect(score.value).toBeCloseTo(800 / 9, 9);
    expect(score).toMatchObject({ grade: 'B', cappedBy: [] });
  });

  // The fatal item takes all of the seven points; without that it would be 7 of 9.
  it('loses all its points by a failed fatal item, but tells what it had earned', async () => {
    const { checklists, score } = await reported({
      'content/audit.yaml': audit('[phone-manners]'),
      'content/checklists/phone-manners.yaml': phone,
      'content/findings/calls.mdx': finding(
        '  greeting: pass\n  name: fail\n  thanks: pass\n',
        'actions: [{ what: Train, owner: Lead, due: 2027-01-01 }]\n',
      ),
    });
    expect(checklists['phone-manners']).toMatchObject({
      score: 0,
      points: 0,
      criticalScore: 0,
      fatalFailures: ['name'],
    });
    expect(checklists['phone-manners']?.earned).toBeCloseTo(700 / 9, 9);
    expect(score).toMatchObject({ value: 0, grade: 'E' });
    expect(score.improvement).toMatchObject({ to: 'D' });
    expect(score.improvement?.sets[0]).toMatchObject({ items: ['phone-manners/name'], value: 100 });
    expect(score.ifFixed).toEqual([
      { findings: ['calls'], items: ['phone-manners/name'], value: 100, grade: 'A' },
    ]);
  });

  it('that the audit does not use is warned of', async () => {
    const { report, problems } = await composed({
      'content/audit.yaml': audit('[customer-service-audit]'),
      'content/checklists/phone-manners.yaml': phone,
    });
    expect(report).not.toBeNull();
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "content/checklists/phone-manners.yaml  warning checklist-not-used
        The audit does not use this checklist.
        → Name it in audit.yaml, as checklists: [customer-service-audit, phone-manners], or move the file elsewhere.

      0 errors, 1 warning"
    `);
  });

  it('with mistakes in it is known to the rest: nothing else complains', async () => {
    const { problems } = await composed({
      'content/audit.yaml': audit('[phone-manners]'),
      'content/checklists/phone-manners.yaml': phone.replace(', how: By ear', ''),
      'content/findings/calls.mdx': finding('  greeting: pass\n  thanks: pass\n'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['missing-key']);
  });

  it('can’t stand twice in audit.yaml', async () => {
    const { problems } = await composed({
      'content/audit.yaml': audit('[phone-manners, phone-manners]'),
      'content/checklists/phone-manners.yaml': phone,
    });
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "content/audit.yaml:4:29  error id-repeated
        The checklist “phone-manners” stands already in content/audit.yaml:4:14.
        → Each id can stand once: rename one of the two, or take it out.

      1 error, 0 warnings"
    `);
  });
});

describe('an extended checklist', () => {
  const extension = `extends: customer-service-audit
name: Audit of Acme
version: '1'
add:
  - id: goals-and-gaps
    items:
      - { id: budget, text: A budget, why: It pays, how: Ask, evidence: The budget, weight: 4 }
  - id: mystery
    name: Mystery calls
    weight: 2
    items:
      - { id: mystery-calls, text: Calls, why: They show it, how: Call, evidence: Notes }
weights:
  items: { goal-comparison: 5 }
  sections: { people: 3 }
off: { service-gaps: The audit covers one market only }
`;

  it('has the items of the shipped one, but for what it says otherwise', async () => {
    const { checklists } = await reported({
      'content/audit.yaml': audit('[acme]'),
      'content/checklists/acme.yaml': extension,
    });
    const { acme } = checklists;
    expect(acme).toMatchObject({
      name: 'Audit of Acme',
      own: true,
      extends: { id: 'customer-service-audit' },
      switchedOff: [{ item: 'service-gaps', reason: 'The audit covers one market only' }],
    });
    expect(acme?.switchedOff[0]?.text).toContain('Customer groups');
    expect(Object.keys(acme?.items ?? {}).slice(0, 4)).toEqual([
      'service-quality',
      'goal-comparison',
      'action-plan',
      'budget',
    ]);
    expect(Object.keys(acme?.items ?? {})).toHaveLength(22 - 1 + 2);
    expect(acme?.items['goal-comparison']?.weight).toBe(5);
    expect(acme?.items['mystery-calls']).toMatchObject({ section: 'mystery', effectiveWeight: 2 });
    expect(acme?.sections.map(({ weight }) => weight)).toEqual([1, 1, 1, 3, 1, 1, 2]);
  });

  it('says of an item that a finding names where it is switched off', async () => {
    const { problems } = await composed({
      'content/audit.yaml': audit('[acme]'),
      'content/checklists/acme.yaml': extension,
      'content/findings/gaps.mdx': finding('  service-gaps: fail\n'),
    });
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "content/findings/gaps.mdx:6:3  error item-switched-off
        “Audit of Acme” has the item “service-gaps” switched off: The audit covers one market only
        → Take the item out of the finding, or switch it on again in the checklist.

      1 error, 0 warnings"
    `);
  });

  it('can’t have all items switched off', async () => {
    const ids =
      `service-quality goal-comparison service-gaps action-plan staff-views customer-feedback
      complaint-causes channel-consistency language-support availability onboarding agent-qualifications
      clear-responsibilities difficult-customers service-standards routing waiting-time data-collection
      kpi-tracking change-evaluation competitor-analysis shared-results`.split(/\s+/);
    const { problems } = await composed({
      'content/audit.yaml': audit('[acme]'),
      'content/checklists/acme.yaml': `extends: customer-service-audit
name: Nothing
version: '1'
off: { ${ids.map((id) => `${id}: out of scope`).join(', ')} }
`,
    });
    expect(problems.map(({ code }) => code)).toEqual(['checklist-empty']);
  });
});

describe('the README', () => {
  it.each(['name: Phone manners', 'extends: customer-service-audit'])(
    'has an example that can be used: %s',
    async (beginning) => {
      const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
      const block = readme.split('```yaml\n').find((text) => text.startsWith(beginning)) ?? '';
      const { report, problems } = await composed({
        'content/audit.yaml': audit('[example]'),
        'content/checklists/example.yaml': block.split('```')[0] ?? '',
      });
      expect(problems).toEqual([]);
      expect(report?.checklists.example?.own).toBe(true);
    },
  );
});

describe('results of an earlier version', () => {
  it('are not used where audit.yaml says that all are, and are told once', async () => {
    const files = {
      'content/audit.yaml': audit("[{ id: phone-manners, version: '1' }]"),
      'content/checklists/phone-manners.yaml': phone,
      'content/findings/calls.mdx': finding(
        "  greeting: pass\n  name: fail\n  thanks: { result: pass, version: '2' }\n",
      ),
    };
    const { report, problems } = await composed(files);
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "content/audit.yaml:4:44  warning checklist-of-other-version
        The results of “phone-manners” were recorded with version 1, but the checklist is now at version 2: they are not used.
        → Judge its items again and write version: '2' here. A finding that did so already says it itself: its-item: { result: pass, version: '2' }.

      0 errors, 1 warning"
    `);
    expect(report?.checklists['phone-manners']?.items).toMatchObject({
      greeting: { result: 'not-assessed', comparable: false, version: '1' },
      thanks: { result: 'pass', comparable: true, version: '2' },
    });
    expect(report?.evidence.notices.map(({ code }) => code)).toContain(
      'checklist-of-other-version',
    );
  });
});
