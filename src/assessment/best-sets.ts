/** An item that could be put right. */
export interface Candidate {
  readonly key: string;
  /** What putting it right adds, always more than 0. */
  readonly gain: number;
  readonly effort: number;
}

/** Candidates that gain nothing before all of `opening` are put right, which adds `bonus` besides. */
export interface Gate {
  readonly opening: readonly Candidate[];
  readonly bonus: number;
  readonly then: readonly Candidate[];
}

export interface Candidates {
  readonly free: readonly Candidate[];
  readonly gates: readonly Gate[];
}

/** A set of candidates: the last that joined it, and those before. */
export interface CandidateSet {
  readonly gain: number;
  readonly effort: number;
  readonly last: Candidate | null;
  readonly before: CandidateSet | null;
}

/** The best sets of each size and effort, of each the greatest gain first. */
type Table = CandidateSet[][][];

const nothing: CandidateSet = { gain: 0, effort: 0, last: null, before: null };

export function keysOf(set: CandidateSet): string[] {
  const keys: string[] = [];
  for (let at: CandidateSet | null = set; at?.last; at = at.before) keys.push(at.last.key);
  return keys;
}

/** The fewest candidates that together gain `need`; null where all of them do not. */
export function smallestSize(candidates: Candidates, need: number): number | null {
  const effortless = (one: Candidate) => ({ ...one, effort: 0 });
  const { free, gates } = candidates;
  const size = [free, ...gates.flatMap(({ opening, then }) => [opening, then])].flat().length;
  const table = tabulate(
    {
      free: free.map(effortless),
      gates: gates.map(({ opening, bonus, then }) => ({
        opening: opening.map(effortless),
        bonus,
        then: then.map(effortless),
      })),
    },
    size,
    1,
  );
  const found = table.findIndex((sets) => (sets[0]?.[0]?.gain ?? -Infinity) >= need);
  return found < 0 ? null : found;
}

/**
 * The sets of `size` candidates among which are, for each sum of efforts, the `most` of greatest gain.
 * A knapsack over sizes and efforts, which are small whole numbers: exact, and polynomial in `size`.
 */
export function bestSets(candidates: Candidates, size: number, most: number): CandidateSet[] {
  return (tabulate(candidates, size, most)[size] ?? []).flat();
}

function tabulate({ free, gates }: Candidates, size: number, most: number): Table {
  const table: Table = [[[nothing]]];
  for (const candidate of promising(free, size, most)) join(table, candidate, size, most);
  for (const { opening, bonus, then } of gates) {
    const opened = shifted(table, opening, bonus, size);
    for (const candidate of promising(then, size, most)) join(opened, candidate, size, most);
    for (const [length, byEffort] of opened.entries())
      for (const set of byEffort.flat()) keep(table, length, set, most);
  }
  return table;
}

/**
 * Leaves out what can’t be among the best: of candidates of one effort, those that at least `most` sets
 * of this size could exchange for a better one.
 */
function promising(candidates: readonly Candidate[], size: number, most: number): Candidate[] {
  const byEffort = Map.groupBy(
    candidates.toSorted((a, b) => b.gain - a.gain),
    ({ effort }) => effort,
  );
  return [...byEffort.values()].flatMap((alike) => alike.slice(0, size + most - 1));
}

/** Adds to the table every set of it with `candidate` besides. */
function join(table: Table, candidate: Candidate, size: number, most: number): void {
  for (let length = Math.min(table.length, size) - 1; length >= 0; length -= 1)
    for (const sets of [...(table[length] ?? [])])
      for (const set of sets) keep(table, length + 1, withOne(set, candidate, 0), most);
}

/** Every set of a table with all of `opening` besides, as a table of its own. */
function shifted(table: Table, opening: readonly Candidate[], bonus: number, size: number): Table {
  const opened: Table = [];
  for (const [length, byEffort] of table.entries()) {
    if (length + opening.length > size) break;
    for (const set of byEffort.flat()) {
      let grown = set;
      for (const [i, candidate] of opening.entries())
        grown = withOne(grown, candidate, i === 0 ? bonus : 0);
      keep(opened, length + opening.length, grown, Infinity);
    }
  }
  return opened;
}

function withOne(before: CandidateSet, last: Candidate, bonus: number): CandidateSet {
  return {
    gain: before.gain + last.gain + bonus,
    effort: before.effort + last.effort,
    last,
    before,
  };
}

/** Puts a set among those of its length and effort, of which only the `most` best stay. */
function keep(table: Table, length: number, set: CandidateSet, most: number): void {
  for (let i = table.length; i <= length; i += 1) table.push([]);
  const byEffort = table[length] ?? [];
  for (let i = byEffort.length; i <= set.effort; i += 1) byEffort.push([]);
  const sets = byEffort[set.effort] ?? [];
  const at = sets.findIndex(({ gain }) => gain < set.gain);
  if (at >= 0) sets.splice(at, 0, set);
  else if (sets.length < most) sets.push(set);
  if (sets.length > most) sets.length = most;
}
