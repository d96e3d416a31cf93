import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { DatasetQuality } from '../../src/quality/measure-quality.ts';
import { addDays } from '../../src/time/period.ts';
import { qualityOf } from './quality-of.ts';

const header = [
  'id',
  'created_at',
  'first_reply_at',
  'resolved_at',
  'closed_at',
  'status',
  'channel',
  'vendor_first_reply_seconds',
  'vendor_first_reply_business_seconds',
] as const;
type Ticket = Record<(typeof header)[number], string | number>;

const gap = ['2025-05-12', '2025-05-13', '2025-05-14', '2025-05-15', '2025-05-16', '2025-09-03'];
const at = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Six tickets on each weekday of 2025 but those of the gaps; the channel is filled from June on. */
function soundTickets(): Ticket[] {
  const days = Array.from({ length: 365 }, (_, i) => addDays('2025-01-01', i)).filter(
    (day) => ![0, 6].includes(new Date(day).getUTCDay()) && !gap.includes(day),
  );
  return days.flatMap((day, i) =>
    [0, 1, 2, 3, 4, 5].map((k) => {
      const id = 6 * i + k + 1;
      const created = Date.parse(`${day}T09:00:00Z`) + ((id * 7919) % 14_400) * 1000;
      const reply = 600 + ((id * 104_729) % 3000);
      const resolved = created + (reply + 3600 + ((id * 1299) % 7000)) * 1000;
      return {
        id,
        created_at: at(created),
        first_reply_at: at(created + reply * 1000),
        resolved_at: at(resolved),
        closed_at: at(resolved + (86_400 + id) * 1000),
        status: 'closed',
        channel: day < '2025-06' ? '' : (['mail', 'phone', 'chat'][id % 3] ?? ''),
        vendor_first_reply_seconds: reply,
        vendor_first_reply_business_seconds: reply,
      };
    }),
  );
}

/** Changes every third ticket from a place on, so many of them. */
function plant(
  tickets: readonly Ticket[],
  count: number,
  from: number,
  change: (ticket: Ticket) => void,
): void {
  for (let i = 0; i < count; i += 1) {
    const ticket = tickets[from + 3 * i];
    if (ticket) change(ticket);
  }
}

function awkwardExport(): string {
  const tickets = soundTickets();
  plant(tickets, 25, 0, (ticket) => (ticket.status = 'parked'));
  plant(tickets, 40, 100, (ticket) => {
    ticket.resolved_at = at(Date.parse(String(ticket.created_at)) - 7_200_000);
  });
  plant(tickets, 12, 300, (ticket) => {
    ticket.first_reply_at = ticket.created_at;
    ticket.vendor_first_reply_seconds = ticket.vendor_first_reply_business_seconds = '';
  });
  plant(tickets, 15, 400, (ticket) => (ticket.created_at = '1970-01-01T00:00:00Z'));
  plant(tickets, 20, 500, (ticket) => (ticket.closed_at = '1970-01-01T00:00:00Z'));
  plant(tickets, 7, 600, (ticket) => (ticket.vendor_first_reply_seconds = -3600));
  plant(tickets, 50, 700, (ticket) => {
    ticket.vendor_first_reply_seconds = Number(ticket.vendor_first_reply_seconds) + 7200;
  });
  plant(tickets, 33, 900, (ticket) => {
    ticket.vendor_first_reply_business_seconds =
      Number(ticket.vendor_first_reply_business_seconds) - 300;
  });
  plant(tickets, 120, 1100, (ticket) => (ticket.closed_at = '2025-12-29T13:00:00Z'));
  const rows = [...tickets, ...tickets.slice(50, 80)].map((ticket) =>
    header.map((name) => ticket[name]).join(','),
  );
  return [header.join(','), ...rows, '99999,2025-03-03T10:00:00Z,only,four'].join('\n');
}

describe('an export with every defect at once', () => {
  let engine: Engine;
  let quality: DatasetQuality;
  beforeAll(async () => {
    engine = await openDuckdbWasm();
    const allDay = ['00:00-24:00'];
    quality = await qualityOf(engine, 'tickets', [awkwardExport()], {
      openingHours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay },
    });
  });
  afterAll(() => {
    engine.close();
  });

  it('is told each of them, as often as it was planted', () => {
    const told = quality.defects.map(({ kind, reason, columns, count }) =>
      [kind, reason ?? columns[0] ?? '', count].join(' '),
    );
    expect(told.toSorted()).toEqual([
      'clustered closed_at 120',
      'fill-collapse channel 603',
      'gap  6',
      'rejected placeholder-created_at 15',
      'rejected ragged 1',
      'repeated duplicate-id 30',
      'set-aside negative-vendor_first_reply_seconds 7',
      'set-aside placeholder-closed_at 20',
      'set-aside resolved-before-created 40',
      'set-aside unknown-status 25',
      'vendor-differs vendor_first_reply_business_seconds 33',
      'vendor-differs vendor_first_reply_seconds 50',
      'zero-duration first_reply_seconds 12',
    ]);
  });

  it('names the KPIs that each touches, and none that it doesn’t', () => {
    const touched = new Map(
      quality.defects.map(({ kind, reason, columns, kpis }) => [
        `${kind} ${reason ?? columns[0] ?? ''}`,
        kpis,
      ]),
    );
    expect(touched.get('zero-duration first_reply_seconds')).toContain('first-reply-time');
    expect(touched.get('zero-duration first_reply_seconds')).not.toContain('full-resolution-time');
    expect(touched.get('set-aside resolved-before-created')).toContain('full-resolution-time');
    expect(touched.get('set-aside resolved-before-created')).not.toContain('tickets-created');
    expect(touched.get('set-aside unknown-status')).toContain('backlog');
    expect(touched.get('gap ')).toContain('tickets-created');
    expect(touched.get('fill-collapse channel')).toEqual([]);
  });
});
