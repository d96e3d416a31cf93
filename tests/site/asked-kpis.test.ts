import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { itemsOf, shippedChecklists } from '../../src/assessment/checklist.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import { collectMembers } from '../../src/registry/members.ts';
import { type AskedKpi, askedKpis } from '../../src/site/asked-kpis.ts';
import { projectRoot } from '../../src/workspace/locate.ts';

const kpis = await collectMembers<Kpi>('kpis');
const checklists = await shippedChecklists();

/** The row of the README's table. */
const rowOf = ({ id, name, kpis: answers }: AskedKpi): string => {
  const answer = answers.map((kpi) => `\`${kpi}\``).join(', ');
  return `| ${id} | ${name} | ${answer || 'by hand, in a finding'} |`;
};

describe('what the source documents ask for', () => {
  it('is K1 to K45, none missing and none twice', () => {
    const all = Array.from({ length: 45 }, (_, i) => `K${i + 1}`);
    expect(askedKpis.map(({ id }) => id)).toEqual(all);
  });

  it.each(askedKpis)('$id, $name, is a shipped KPI or stated by hand', (asked) => {
    const missing = asked.kpis.filter((id) => !kpis.has(id));
    expect(missing).toEqual([]);
    expect(new Set(asked.kpis).size).toBe(asked.kpis.length);
    if (asked.kpis.length === 0) expect(asked.byHand).toBeTruthy();
  });

  it.each(askedKpis)('$id names the exports that its KPIs are measured on', (asked) => {
    const datasets = new Set(asked.kpis.flatMap((id) => kpis.get(id)?.dataset ?? []));
    expect(new Set(asked.exports)).toEqual(datasets);
  });

  it.each(askedKpis)('$id is judged under items that are there', ({ items = [] }) => {
    const audit = checklists.get('customer-service-audit');
    const known = audit ? itemsOf(audit).map(({ id }) => id) : [];
    expect(items.filter((item) => !known.includes(item))).toEqual([]);
  });

  it('is the table of the README', async () => {
    const readme = await readFile(path.join(projectRoot, 'README.md'), 'utf8');
    const rows = readme
      .split('\n')
      .filter((line) => /^\| K\d+ /.test(line))
      .map((line) => line.replaceAll(/\s+/g, ' ').trim());
    expect(rows).toEqual(askedKpis.map(rowOf));
  });
});
