import { z } from 'zod';

import { type Engine, identifier, literal } from '../engine/engine.ts';
import { businessColumn, type Dataset, WITHIN_HOURS } from '../ingest/dataset.ts';
import { type HoursCover, holdsAnywhere } from '../ingest/hours-cover.ts';
import type { IngestedDataset } from '../ingest/ingest-dataset.ts';
import { counted } from './progress.ts';

/**
 * For each interval of a data set, whether it rests on stamps or on what the help desk computed; for
 * what is counted in opening hours, which hours these are.
 */
export async function basisNotes(
  engine: Engine,
  { dataset, mapped, standIns, feeds }: IngestedDataset,
  cover: HoursCover | null,
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
        z.object({ all: z.number(), computed: z.number(), both: z.number(), differ: z.number() }),
        `SELECT count(${identifier(name)})::DOUBLE AS "all",
           (count(*) FILTER (${computed}))::DOUBLE AS computed,
           (count(*) FILTER (${computed} AND ${identifier(given)} IS NOT NULL))::DOUBLE AS both,
           (count(*) FILTER (${computed} AND abs(${identifier(name)} - ${identifier(given)}) > ${ROUNDED}))::DOUBLE AS differ
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
      if (row && row.differ > 0)
        own.push(
          `The help desk’s own figure differs by more than a minute for ${say(row.differ)} of the ${counted(row.both, dataset.row)} that have both.`,
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
  const parts = (cover?.own ?? []).map(literal).join(', ');
  const covered = !holdsAnywhere(cover)
    ? 'false'
    : cover?.general === true
      ? 'true'
      : `coalesce(${identifier(cover?.column ?? '')} IN (${parts}), false)`;
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

/** Seconds by which a figure in whole minutes may be off. */
const ROUNDED = 60;

const say = (n: number): string => n.toLocaleString('en');

/** How many rows of each file have a value in each of its canonical columns. */
export async function filledCounts(
  engine: Engine,
  { dataset, files }: IngestedDataset,
): Promise<Map<number, Readonly<Record<string, number>>>> {
  const columns = Object.keys(dataset.columns).map(
    (name) => `count(${identifier(name)})::DOUBLE AS ${identifier(name)}`,
  );
  const rows = await engine.query(
    z.record(z.string(), z.number()),
    `SELECT _file::DOUBLE AS _file, ${columns.join(', ')} FROM ${identifier(dataset.id)} GROUP BY _file`,
    'counting the filled cells of each column',
  );
  return new Map(
    files.map(({ planned: { index } }) => [index, rows.find((row) => row._file === index) ?? {}]),
  );
}
