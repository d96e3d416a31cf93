import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import { businessColumn, type Dataset, WITHIN_HOURS } from '../ingest/dataset.ts';
import type { HoursCover } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { coveredSql, type VendorCheck } from '../quality/durations.ts';
import { counted } from './progress.ts';

/**
 * For each interval of a data set, whether it rests on stamps or on what the help desk computed; for
 * what is counted in opening hours, which hours these are.
 */
export async function basisNotes(
  engine: Engine,
  { dataset, mapped, standIns, feeds }: IngestedDataset,
  cover: HoursCover | null,
  vendorChecks: readonly VendorCheck[],
): Promise<Record<string, string[]>> {
  const notes: Record<string, string[]> = {};
  for (const [name, { from, to, given, givenBusiness }] of Object.entries(dataset.intervals)) {
    const standIn = standIns[to];
    const standing =
      standIn === undefined
        ? []
        : [
            `The export has no ${to}; ${standIn} stands in for it, so it is the time to ${standIn.replace('_at', '')}.`,
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
            ? 'As the help desk computed it: the export has no stamp to compute it from.'
            : `Computed from stamps for ${counted(row?.computed ?? 0, dataset.row)}; for ${say(vendor)} the help desk’s own figure is taken.`,
        );
      const check = vendorChecks.find(({ interval }) => interval === name);
      if (check && check.differ > 0)
        own.push(
          `The help desk’s own figure differs by more than a minute for ${say(check.differ)} of the ${counted(check.both, dataset.row)} that have both.`,
        );
    }
    notes[name] = own;
    const business = { from, to, name: businessColumn(name) };
    const hours = mapped.has(givenBusiness ?? '')
      ? await sharedClockNotes(engine, dataset, business, cover)
      : hoursNotes(dataset, cover);
    notes[business.name] = [...standing, ...hours];
  }
  notes[WITHIN_HOURS] = hoursNotes(dataset, cover);
  for (const { from, compared, setAside } of feeds)
    for (const [column, { both, differ }] of Object.entries(compared)) {
      if (both === 0) continue;
      const partial =
        setAside === 0
          ? ''
          : ` For ${counted(setAside, dataset.row)} ${from} holds only the later part, so what they give themselves is used.`;
      const said = `Taken from ${from} for ${counted(both, dataset.row)} that give it themselves too; ${differ === 0 ? 'they agree' : `for ${say(differ)} of these the two differ`}.${partial}`;
      const affected = Object.entries(dataset.intervals).filter(
        ([, interval]) => interval.from === column || interval.to === column,
      );
      for (const name of [column, ...affected.map(([interval]) => interval)])
        notes[name] = [...(notes[name] ?? []), said];
    }
  return notes;
}

/** Whose opening hours a data set's rows are counted in. */
function hoursNotes({ row }: Dataset, cover: HoursCover | null): string[] {
  if (cover?.column == null || cover.own.length === 0) return [];
  const own = new Intl.ListFormat('en-GB').format(cover.own);
  return cover.general
    ? [`Opening hours are the general ones, save for ${own}, with hours of their own.`]
    : [
        `Opening hours are stated for ${own} only; by the audit’s hours, ${row}s of any other ${cover.column} can’t be measured.`,
      ];
}

/** The same where the help desk gives the figure too, counted in hours that it keeps itself. */
async function sharedClockNotes(
  engine: Engine,
  dataset: Dataset,
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
  cover: HoursCover | null,
): Promise<string[]> {
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
  if (given === 0) return hoursNotes(dataset, cover);
  if (given === found?.all)
    return ['Opening hours are those of the help desk, which computed the figure.'];
  return [
    ...hoursNotes(dataset, cover),
    `For ${counted(given, dataset.row)} the help desk’s own figure is taken, in the opening hours that it keeps.`,
  ];
}

const say = (n: number): string => n.toLocaleString('en');
