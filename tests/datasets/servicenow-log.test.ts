import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';

import { type Report, reportSchema } from '../../src/report/schema.ts';
import { composeFixture, fixture, mean, median, onlyFile } from './compose-fixture.ts';

const HOUR = 3600;

interface Incident {
  readonly resolutionSeconds: number | null;
  readonly slaMet: boolean;
  readonly reopens: number;
  readonly reassignments: number;
  readonly state: string;
}

/** The incidents of the raw log, worked out without any of Plumbline. */
async function incidentsOfTheLog(): Promise<Incident[]> {
  const file = path.join(
    fixture('servicenow-log'),
    'data/tickets/incident_event_log_first5998.csv',
  );
  const updates: Record<string, string>[] = parse(await readFile(file), { columns: true });
  const byNumber = Map.groupBy(updates, (update) => update.number ?? '');
  return [...byNumber.values()].map((own) => {
    const most = (column: string) => Math.max(...own.map((update) => Number(update[column])));
    const last = own.reduce((late, update) =>
      Number(update.sys_mod_count) >= Number(late.sys_mod_count) ? update : late,
    );
    const [opened, resolved] = [stamp(last.opened_at), stamp(last.resolved_at)];
    return {
      resolutionSeconds: opened === null || resolved === null ? null : resolved - opened,
      slaMet: own.every((update) => update.made_sla === 'TRUE'),
      reopens: most('reopen_count'),
      reassignments: most('reassignment_count'),
      state: last.incident_state ?? '',
    };
  });
}

/** `29-02-2016 01:16`, day first, as seconds since 1970. */
function stamp(text = '?'): number | null {
  const [, day, month, year, hour, minute] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(text) ?? [];
  if (day === undefined) return null;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return utc / 1000;
}

let report: Report;
let again: Report;
let incidents: readonly Incident[];
beforeAll(async () => {
  ({ report } = await composeFixture('servicenow-log'));
  ({ report: again } = await composeFixture('servicenow-log'));
  incidents = await incidentsOfTheLog();
});

describe('the report of an update log of ServiceNow', () => {
  it('is of incidents, not of their updates', () => {
    expect(onlyFile(report)).toMatchObject({
      adapter: 'servicenow-incident',
      rows: 5998,
      accepted: 890,
      merged: 5108,
      rejected: {},
      dateOrder: { order: 'dmy', proven: true },
    });
    expect(incidents).toHaveLength(890);
    expect(report.kpis['tickets-created']).toMatchObject({ value: 890, n: 890, missing: 0 });
  });

  it('has the published figures', () => {
    const { kpis } = report;
    const resolution = kpis['full-resolution-time'];
    expect((resolution?.value ?? 0) / HOUR).toBeCloseTo(54.47, 2);
    expect((resolution?.also.mean?.value ?? 0) / HOUR).toBeCloseTo(315.87, 2);
    expect(kpis['sla-attainment']?.value).toBeCloseTo(0.5562, 4);
    expect(kpis['reopen-rate']?.value).toBeCloseTo(0.0112, 4);
    expect(kpis['agent-reassignment-rate']?.also.never?.value).toBeCloseTo(0.5607, 4);
    expect(onlyFile(report).setAside).toEqual({ 'closed-without-resolved_at': 29 });
  });

  it('has the figures that the raw log gives by another way', () => {
    const { kpis } = report;
    const resolutions = incidents.flatMap(({ resolutionSeconds }) => resolutionSeconds ?? []);
    const share = (holds: (incident: Incident) => boolean) =>
      incidents.filter(holds).length / incidents.length;
    expect(kpis['full-resolution-time']).toMatchObject({
      value: median(resolutions),
      n: resolutions.length,
      missing: incidents.length - resolutions.length,
    });
    expect(kpis['full-resolution-time']?.also.mean?.value).toBeCloseTo(mean(resolutions), 6);
    expect(kpis['sla-attainment']?.value).toBe(share(({ slaMet }) => slaMet));
    expect(kpis['reopen-rate']?.value).toBe(share(({ reopens }) => reopens > 0));
    expect(kpis['agent-reassignment-rate']).toMatchObject({
      value: share(({ reassignments }) => reassignments > 0),
      also: {
        never: { value: share(({ reassignments }) => reassignments === 0) },
        perTicket: { value: mean(incidents.map(({ reassignments }) => reassignments)) },
      },
    });
    const unresolved = incidents.filter(
      ({ state, resolutionSeconds }) => state === 'Closed' && resolutionSeconds === null,
    );
    expect(unresolved).toHaveLength(29);
    expect(kpis['resolution-rate']?.value).toBe(
      share(({ resolutionSeconds }) => resolutionSeconds !== null),
    );
  });

  it('says what it could not measure, and why', () => {
    expect(report.kpis['first-reply-time']).toMatchObject({ value: null, n: 0 });
    expect(report.kpis['first-reply-time']?.reason).toMatch(/first_reply_at/);
    expect(report.kpis.csat?.reason).toMatch(/csat/);
  });

  it('fits its schema', () => {
    expect(reportSchema.parse(structuredClone(report))).toEqual(report);
  });

  it('is the same, byte for byte, when it is composed again', () => {
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
  });
});
