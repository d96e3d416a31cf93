import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Dataset } from '../../src/ingest/dataset.ts';
import { OPENING_HOURS } from '../../src/measures/availability.ts';
import { columnsOfCondition } from '../../src/measures/condition.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import { cohortOf, measureKpis } from '../../src/measures/measure-kpis.ts';
import { isPresence, type Measure, presenceOf } from '../../src/measures/measure.ts';
import type { Estimate } from '../../src/measures/statistics.ts';
import { collectMembers } from '../../src/registry/members.ts';
import { dayAfter, daysIn } from '../../src/time/period.ts';
import { timeZoneMacros } from '../../src/time/time-zone.ts';
import { answer, type Answer, presenceAnswer, type Row } from '../measures/oracle.ts';
import { fillTable, someRows, tableFor } from './random-tables.ts';

const datasets = await collectMembers<Dataset>('datasets');
const kpis = [...(await collectMembers<Kpi>('kpis')).values()];
const cases = [...datasets.values()]
  .map((dataset) => ({ dataset, own: kpis.filter((kpi) => kpi.dataset === dataset.id) }))
  .filter(({ own }) => own.length > 0)
  .map(({ dataset, own }) => ({ id: dataset.id, dataset, own }));

/** A period with a change of the clock in it, and a stock's instant before its end. */
const zone = 'Europe/Oslo';
const period = { from: '2026-03-10', to: '2026-04-12' };
const asOf = '2026-04-10';

const midnight = (day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds / 1000;
const [opens, closes, instant] = [period.from, dayAfter(period.to), asOf].map(midnight) as [
  number,
  number,
  number,
];
const DAY = 86_400;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
  for (const sql of timeZoneMacros('oslo', zone, 2027)) await engine.run(sql, 'preparing');
});
afterAll(() => {
  engine.close();
});

/** What a KPI's measure comes to, one row at a time. */
function expected(kpi: Kpi, measure: Measure, rows: readonly Row[], dataset: Dataset): Answer {
  if (isPresence(measure))
    return 'attrition' in kpi.measure
      ? presenceAnswer(measure, rows, opens, Math.min(closes, instant))
      : presenceAnswer(measure, rows, instant);
  const cohort = cohortOf(kpi, dataset);
  const within = rows.filter((row) => {
    const at = cohort === null ? opens : (row[cohort] ?? null);
    return at !== null && opens <= Number(at) && Number(at) < closes;
  });
  return answer(measure, within, daysIn(period));
}

function expectAgreement(found: Estimate | undefined, { value, n, missing }: Answer, what: string) {
  expect(found, what).toMatchObject({ n, missing });
  const measured = found?.value ?? null;
  if (value === null || measured === null) expect(measured, what).toBe(value);
  else {
    const tolerance = 1e-9 * Math.max(1, Math.abs(value));
    expect(Math.abs(measured - value), what).toBeLessThanOrEqual(tolerance);
  }
}

const measuresOf = (kpi: Kpi): Measure[] => [
  kpi.measure,
  ...Object.values(kpi.also).map(({ measure }) => measure),
];

describe('a shipped KPI and each statistic beside it are what the oracle says', () => {
  it.each(cases)('of random $id', async ({ dataset, own }) => {
    const whole = {
      ...dataset,
      columns: Object.fromEntries(
        Object.entries(dataset.columns).map(([name, column]) => [
          name,
          { ...column, dimension: '' },
        ]),
      ),
    };
    const measures = own.flatMap(measuresOf);
    const further = [
      ...own.flatMap((kpi) => cohortOf(kpi, dataset) ?? []),
      ...own.flatMap(({ running }) => (running ? columnsOfCondition(running) : [])),
      ...Object.values(dataset.intervals).map(({ from }) => from),
      ...measures.flatMap((measure) =>
        isPresence(measure) ? Object.values(presenceOf(measure)) : [],
      ),
    ];
    const table = tableFor(dataset, measures, further);
    const rows = someRows(table, opens - 5 * DAY, closes + 5 * DAY, [opens, closes, instant]);
    const property = fc.asyncProperty(rows, async (drawn) => {
      await fillTable(engine, dataset.id, table, drawn);
      const results = await measureKpis(engine, own, {
        dataset: whole,
        available: new Set([...Object.keys(dataset.columns), OPENING_HOURS]),
        period,
        timeZone: zone,
        toLocal: 'oslo_from_utc',
        asOf: new Date(instant * 1000).toISOString().slice(0, 19).replace('T', ' '),
      });
      for (const kpi of own) {
        const result = results.get(kpi.id);
        expect(result?.lack, kpi.id).toBeNull();
        expectAgreement(result?.headline, expected(kpi, kpi.measure, drawn, dataset), kpi.id);
        expect(Object.keys(result?.also ?? {}), kpi.id).toEqual(Object.keys(kpi.also));
        for (const [name, { measure }] of Object.entries(kpi.also)) {
          const what = `${kpi.id}: ${name}`;
          expectAgreement(result?.also[name], expected(kpi, measure, drawn, dataset), what);
        }
      }
    });
    await fc.assert(property, { seed: 20261122, numRuns: 12 });
  });
});
