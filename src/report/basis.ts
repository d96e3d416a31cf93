import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { businessColumn, type Dataset, WITHIN_HOURS } from '../ingest/dataset.ts';
import type { HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import type { Note } from '../language/note.ts';
import { coveredSql, type VendorCheck } from '../quality/durations.ts';

/**
 * For each interval of a data set, whether it rests on stamps or on what the help desk computed; for
 * what is counted in opening hours, which hours these are.
 */
export async function basisNotes(
  engine: Engine,
  { dataset, mapped, standIns, feeds }: IngestedDataset,
  cover: HoursCover | null,
  vendorChecks: readonly VendorCheck[],
): Promise<Record<string, Note[]>> {
  const notes: Record<string, Note[]> = {};
  for (const [name, { from, to, given, givenBusiness }] of Object.entries(dataset.intervals)) {
    const standIn = standIns[to];
    const standing: Note[] =
      standIn === undefined
        ? []
        : [
            {
              key: 'basis.stand-in',
              values: { column: to, standIn, what: standIn.replace('_at', '') },
            },
          ];
    const own = [...standing];
    if (given !== undefined && mapped.has(given)) {
      const computed = [name, from, to]
        .map((column) => `${identifier(column)} IS NOT NULL`)
        .join(' AND ');
      const [row] = await engine.query(
        z.object({ all: z.number(), computed: z.number() }),
        `SELECT count(${identifier(name)})::DOUBLE AS "all",
           (count(*) FILTER (${computed}))::DOUBLE AS computed
         FROM ${identifier(dataset.id)}`,
        `finding what ${name} rests on`,
      );
      const vendor = (row?.all ?? 0) - (row?.computed ?? 0);
      if (vendor > 0)
        own.push(
          row?.computed === 0
            ? { key: 'basis.given', values: {} }
            : {
                key: 'basis.partly-given',
                values: { computedRows: row?.computed ?? 0, vendor },
              },
        );
      const check = vendorChecks.find(({ interval }) => interval === name);
      if (check && check.differ > 0)
        own.push({
          key: 'basis.given-differs',
          values: { differ: check.differ, bothRows: check.both },
        });
    }
    notes[name] = own;
    const business = { from, to, name: businessColumn(name) };
    const hours = mapped.has(givenBusiness ?? '')
      ? await sharedClockNotes(engine, dataset, business, cover)
      : hoursNotes(cover);
    notes[business.name] = [...standing, ...hours];
  }
  notes[WITHIN_HOURS] = hoursNotes(cover);
  for (const { from, compared, setAside } of feeds)
    for (const [column, { both, differ }] of Object.entries(compared)) {
      if (both === 0) continue;
      const said: Note[] = [
        differ === 0
          ? { key: 'basis.feed-agrees', values: { from, bothRows: both } }
          : { key: 'basis.feed-differs', values: { from, bothRows: both, differ } },
        ...(setAside === 0
          ? []
          : [{ key: 'basis.feed-later-part' as const, values: { from, setAsideRows: setAside } }]),
      ];
      const affected = Object.entries(dataset.intervals).filter(
        ([, interval]) => interval.from === column || interval.to === column,
      );
      for (const name of [column, ...affected.map(([interval]) => interval)])
        notes[name] = [...(notes[name] ?? []), ...said];
    }
  return notes;
}

/** Whose opening hours a data set's rows are counted in. */
function hoursNotes(cover: HoursCover | null): Note[] {
  if (cover?.column == null || cover.own.length === 0) return [];
  const { own: parts, column, general } = cover;
  return [
    general
      ? { key: 'basis.hours-save-for', values: { parts } }
      : { key: 'basis.hours-only', values: { parts, column } },
  ];
}

/** The same where the help desk gives the figure too, counted in hours that it keeps itself. */
async function sharedClockNotes(
  engine: Engine,
  dataset: Dataset,
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
  cover: HoursCover | null,
): Promise<Note[]> {
  const covered = coveredSql(cover);
  const [found] = await engine.query(
    z.object({ all: z.number(), given: z.number() }),
    `SELECT count(${identifier(name)})::DOUBLE AS "all",
       (count(${identifier(name)}) FILTER (NOT ${covered} OR ${identifier(from)} IS NULL
         OR ${identifier(to)} IS NULL))::DOUBLE AS given
     FROM ${identifier(dataset.id)}`,
    `finding what ${name} rests on`,
  );
  const given = found?.given ?? 0;
  if (given === 0) return hoursNotes(cover);
  if (given === found?.all) return [{ key: 'basis.hours-of-help-desk', values: {} }];
  return [...hoursNotes(cover), { key: 'basis.hours-partly-given', values: { givenRows: given } }];
}
