import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { chapterSections, missingChapters } from '../../src/report/chapters.ts';
import type { ReportFinding } from '../../src/report/schema.ts';
import { auditSchema } from '../../src/workspace/audit-schema.ts';
import { requiredChapters } from '../../src/workspace/chapter-schema.ts';
import { type Chapter, orderProblems } from '../../src/workspace/read-chapters.ts';
import { composeQueries } from './query-workspace.ts';

const least = { organisation: 'Acme', title: 'Audit', timeZone: 'Europe/Oslo' };
const audit = (fields: object = {}) => auditSchema.parse({ ...least, ...fields });

const written = (id: string, fields: Partial<Chapter> = {}): Chapter => ({
  id,
  title: null,
  order: 0,
  after: null,
  file: `content/chapters/${id}.mdx`,
  uses: [],
  texts: [],
  place: { file: `content/chapters/${id}.mdx`, line: 3 },
  ...fields,
});

const finding = (fields: Partial<ReportFinding>) =>
  ({ kind: 'minor', severity: 'high', status: 'open', ...fields }) as ReportFinding;

const ids = (chapters: readonly Chapter[], fields: object = {}) =>
  chapterSections(audit(fields), chapters, []).map(({ id }) => id);

describe('chapters', () => {
  test('without a word from the author are those of ISO 19011, in its order', () => {
    const chapters = chapterSections(audit(), [], []);
    expect(chapters.map(({ id, clause }) => `${clause ?? ''} ${id}`)).toEqual(
      requiredChapters.map((id, i) => `${'abcdefghijk'[i] ?? ''} ${id}`),
    );
    const missing = chapters.filter(({ source }) => source === 'missing').map(({ id }) => id);
    expect(missing).toEqual([
      ...['objectives', 'scope', 'client', 'team', 'dates', 'criteria', 'conclusions'],
    ]);
  });

  test('come from settings, data or the author, who has the last word', () => {
    const stated = { client: 'The board', scope: 'Chat', auditors: ['Kari'], reviews: { seed: 7 } };
    const chapters = chapterSections(
      audit({ ...stated, confidentiality: 'Internal' }),
      [written('scope', { title: 'What we looked at' }), written('conclusions')],
      [],
    );
    const of = (id: string) => chapters.find((chapter) => chapter.id === id);
    expect(of('client')).toMatchObject({ source: 'settings', lacks: [] });
    expect(of('scope')).toMatchObject({ source: 'author', title: 'What we looked at' });
    expect(of('team')).toMatchObject({ source: 'settings', lacks: ['auditees'] });
    expect(of('conclusions')).toMatchObject({ source: 'author', lacks: [], clause: 'h' });
    expect(of('findings')).toMatchObject({ source: 'data', findings: [] });
    expect(of('sampling')).toMatchObject({ source: 'settings', sampling: { seed: '7' } });
    expect(of('confidentiality')).toMatchObject({ source: 'settings', clause: null });
    expect(of('distribution')).toBeUndefined();
  });

  test('count findings by kind and severity; praise has none', () => {
    const chapters = chapterSections(
      audit(),
      [],
      [
        finding({}),
        finding({ status: 'closed' }),
        finding({ severity: 'low' }),
        finding({ kind: 'major', severity: 'critical' }),
        finding({ kind: 'good-practice', severity: 'medium', status: null }),
      ],
    );
    const severities = { critical: 0, high: 0, medium: 0, low: 0 };
    expect(chapters.find(({ id }) => id === 'findings')?.findings).toEqual([
      { kind: 'major', n: 1, unsettled: 1, severities: { ...severities, critical: 1 } },
      { kind: 'minor', n: 3, unsettled: 2, severities: { ...severities, high: 2, low: 1 } },
      { kind: 'good-practice', n: 1, unsettled: 0, severities },
    ]);
  });

  test('of the author’s own stand after the one they name, in their order, else before the end', () => {
    const order = ids(
      [
        written('thanks', { title: 'Thanks' }),
        written('data', { title: 'Data', after: 'method' }),
        written('method', { title: 'Method', after: 'criteria', order: 2 }),
        written('history', { title: 'History', after: 'criteria', order: 1 }),
        written('summary'),
        written('use', { title: 'Use', after: 'confidentiality' }),
      ],
      { distribution: ['The board'] },
    );
    expect(order[0]).toBe('summary');
    expect(order.slice(6, 11)).toEqual(['criteria', 'history', 'method', 'data', 'findings']);
    expect(order.slice(-4)).toEqual(['sampling', 'thanks', 'use', 'distribution']);
  });

  test('in a circle are told once, with all that are in it', () => {
    const circle = [
      written('a', { after: 'b' }),
      written('b', { after: 'c' }),
      written('c', { after: 'a' }),
      written('d', { after: 'a' }),
    ];
    const problems = orderProblems(circle);
    expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['chapter-circle', 'content/chapters/a.mdx'],
    ]);
    expect(problems[0]?.message).toContain('a, b, c.');
  });

  test('that stand in no circle all have a place, each once', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const drawn = fc.tuple(
      ...names.map((_, i) =>
        fc.record({
          after: fc.option(fc.constantFrom('scope', 'distribution', ...names.slice(0, i))),
          order: fc.integer({ min: -2, max: 2 }),
        }),
      ),
    );
    fc.assert(
      fc.property(drawn, (places) => {
        const chapters = places.map((place, i) => written(names[i] ?? '', place));
        expect(orderProblems(chapters)).toEqual([]);
        expect(ids(chapters).toSorted()).toEqual([...names, ...requiredChapters].toSorted());
      }),
    );
  });
});

describe('what is missing', () => {
  test('is said where it can be mended', () => {
    const chapters = chapterSections(audit({ client: 'The board', auditors: ['Kari'] }), [], []);
    const problems = missingChapters({ chapters });
    expect(
      problems.map(({ severity, place, message, hint }) => [severity, place?.file, message, hint]),
    ).toMatchInlineSnapshot(`
      [
        [
          "warning",
          "content/audit.yaml",
          "An audit report states its objectives, scope, team, dates, criteria (ISO 19011:2018, 6.5.1). This one does not, or only in part.",
          "State objectives, scope, auditees, fieldwork, criteria here, or write content/chapters/<chapter>.mdx. Until then the page “Audit” says “Not stated”.",
        ],
        [
          "warning",
          "content/chapters",
          "An audit report holds the auditor’s own conclusions (ISO 19011:2018, 6.5.1). This one does not.",
          "Write content/chapters/conclusions.mdx. Until then the page “Audit” says “Not stated”.",
        ],
      ]
    `);
  });

  test('is nothing once all is stated or written', () => {
    const names = ['objectives', 'scope', 'client', 'team', 'dates', 'criteria', 'conclusions'];
    const chapters = chapterSections(
      audit(),
      names.map((id) => written(id)),
      [],
    );
    expect(missingChapters({ chapters })).toEqual([]);
  });
});

test('figures in chapters are checked against the data, as those of findings are', async () => {
  const { report, problems } = await composeQueries({}, '', {
    'content/chapters/conclusions.mdx':
      'One.\n\nIt is <Kpi id="tickets-created" by="channel" part="Mial" />.\n',
    'content/chapters/notes.txt': 'not read',
  });
  expect(report).toBeNull();
  expect(
    problems
      .filter(({ place }) => place?.file.startsWith('content/chapters'))
      .map(({ code, place }) => [code, place?.file, place?.line]),
  ).toEqual([
    ['file-not-read', 'content/chapters/notes.txt', undefined],
    ['unknown-id', 'content/chapters/conclusions.mdx', 3],
  ]);
});
