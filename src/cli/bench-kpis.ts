import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { timeEngine } from '../engine/timed-engine.ts';
import { PlumblineError } from '../errors/problem.ts';
import { createLanguage } from '../language/language.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { ingestExports } from '../report/ingest-exports.ts';
import { hoursCovers, measureAllKpis } from '../report/measure-all-kpis.ts';
import { quiet } from '../report/progress.ts';
import { readMembers } from '../report/read-members.ts';
import { buildInstant } from '../time/now.ts';
import { findDataFiles } from '../workspace/data-files.ts';
import { locateWorkspace } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';

/**
 * Prints what the KPIs of a workspace cost: every query with its time when all are measured together;
 * queries and time of each KPI measured alone; and the time of sets of KPIs against the number of
 * distinct measures in them. A shared scan can't be divided fairly among those who share it, so a
 * KPI's own time is that of measuring nothing else.
 */
const paths = await locateWorkspace();
const { audit, source } = await readAudit(paths.content);
const { members } = await readMembers(paths.content, createLanguage('en'), { audit, source });
const { files } = await findDataFiles(paths.data, [...members.datasets.keys()]);
const identities = new Map<string, never>();
const inputs = {
  audit,
  source,
  files,
  identities,
  members,
  checklists: [],
  queries: [],
  companies: [],
  now: buildInstant(),
};

const engine = timeEngine(await openDuckdbWasm());
const { datasets, problems } = await ingestExports(engine, inputs, quiet);
if (datasets.length === 0) throw new PlumblineError(problems);
const covers = await hoursCovers(engine, datasets, inputs);

interface Cost {
  readonly queries: number;
  readonly seconds: number;
  /** Statistics that were taken, the same one over the same rows counted once. */
  readonly measures: number;
}

const run = async (kpis: readonly Kpi[]) => {
  const own = { ...members, kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])) };
  return (await measureAllKpis(engine, datasets, covers, { ...inputs, members: own })).results;
};

/** What every set of KPIs needs, also an empty one, and is therefore no KPI's cost. */
engine.takeTimings();
await run([]);
const shared = new Set(engine.takeTimings().keys());

/** What the queries cost that measure these KPIs and no others: the fastest of three runs. */
async function costOf(kpis: readonly Kpi[]): Promise<Cost> {
  const results = await run(kpis);
  const measures = kpis.flatMap(({ id, dataset, cohort, measure, also }) => [
    JSON.stringify([dataset, cohort, measure]),
    ...Object.keys(results[id]?.also ?? {}).map((name) =>
      JSON.stringify([dataset, cohort, also[name]?.measure]),
    ),
  ]);
  const times: number[] = [];
  let queries = 0;
  for (let i = 0; i < 3; i += 1) {
    engine.takeTimings();
    await run(kpis);
    const own = [...engine.takeTimings()].filter(([doing]) => !shared.has(doing));
    times.push(own.reduce((sum, [, { seconds }]) => sum + seconds, 0));
    queries = own.reduce((sum, [, { statements }]) => sum + statements, 0);
  }
  return { queries, seconds: Math.min(...times), measures: new Set(measures).size };
}

const print = (what: string, queries: number, seconds: number) => {
  console.log(`${String(queries).padStart(9)} ${seconds.toFixed(2).padStart(9)}  ${what}`);
};
const heading = (text: string) => {
  console.log(`\n${text}\n  queries   seconds`);
};

const results = await run([...members.kpis.values()]);
const measured = [...members.kpis.values()].filter(({ id }) => results[id]?.lack === null);
engine.takeTimings();
await run(measured);

heading(`Every query when the ${measured.length} measurable KPIs are measured together`);
for (const [doing, { statements, seconds }] of engine.takeTimings())
  print(doing, statements, seconds);

heading('Each KPI measured alone, without the queries that every set of KPIs needs');
let sum = 0;
for (const kpi of measured) {
  const { queries, seconds } = await costOf([kpi]);
  sum += seconds;
  print(kpi.id, queries, seconds);
}

heading('Time against the number of distinct measures');
const half = await costOf(measured.filter((_, i) => i % 2 === 0));
const all = await costOf(measured);
const twice = await costOf([
  ...measured,
  ...measured.map((kpi) => ({ ...kpi, id: `${kpi.id}-2` })),
]);
print(`half of the KPIs, ${half.measures} measures`, half.queries, half.seconds);
print(`all KPIs, ${all.measures} measures`, all.queries, all.seconds);
print(`all KPIs given twice, ${twice.measures} measures`, twice.queries, twice.seconds);
const times = (one: number, other: number) => `${(one / other).toFixed(2)} ×`;
console.log(
  `  all ÷ half: ${times(all.seconds, half.seconds)} the time for ${times(all.measures, half.measures)} the measures`,
);
console.log(
  `  twice ÷ all: ${times(twice.seconds, all.seconds)} the time for ${times(twice.measures, all.measures)} the measures`,
);
console.log(`  together ÷ one by one: ${times(all.seconds, sum)} the time, since scans are shared`);
engine.close();
