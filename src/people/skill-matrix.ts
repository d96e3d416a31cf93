import { partKey } from '../ingest/parts.ts';
import { addDays } from '../time/period.ts';
import { skillHolding, type SkillHolding, type SkillTest } from './skill-holding.ts';

/** A pass that lapses within so many days is counted as expiring. */
export const EXPIRING_DAYS = 90;

/** An agent of a team; null where no team is stated. An agent may be in several. */
export interface Membership {
  readonly agent: string;
  readonly team: string | null;
}

/** A skill that agents have to prove; of every team where `teams` is null. */
export interface RequiredSkill {
  readonly skill: string;
  readonly teams: readonly string[] | null;
  readonly validForDays: number | null;
}

/** How many agents of a group stand how to a skill; the five states add up to `agents`. */
export interface SkillCounts {
  readonly agents: number;
  readonly tested: number;
  readonly valid: number;
  readonly expired: number;
  readonly failed: number;
  readonly untold: number;
  readonly never: number;
  /** Of the valid ones, those that lapse within `EXPIRING_DAYS`. */
  readonly expiring: number;
}

export interface TeamSkill extends SkillCounts {
  readonly team: string | null;
  readonly required: boolean;
}

export interface SkillRow {
  readonly skill: string;
  readonly required: boolean;
  readonly validForDays: number | null;
  /** Each agent once: those who have to prove it, or, where nobody has to, those who were tested. */
  readonly whole: SkillCounts;
  readonly teams: readonly TeamSkill[];
}

export interface AgentSkills {
  readonly agent: string;
  readonly teams: readonly string[];
  /** One for each skill, in the order of `skills`. */
  readonly holdings: readonly (SkillHolding & { readonly required: boolean })[];
}

export interface SkillMatrix {
  /** The local day on which everything is judged. */
  readonly day: string;
  /** The teams that agents are known to be in. */
  readonly teams: readonly string[];
  /** Required ones first, in the order in which they are stated; then the others by name. */
  readonly skills: readonly SkillRow[];
  readonly agents: readonly AgentSkills[];
}

/**
 * Agents × skills and teams × skills on `day`. Names of skills and teams are the same where they differ
 * only in capitals and blanks. Counts are of all agents known, not of a sample.
 */
export function skillMatrix(
  tests: readonly SkillTest[],
  memberships: readonly Membership[],
  required: readonly RequiredSkill[],
  day: string,
): SkillMatrix {
  const past = tests.filter(({ tested }) => tested <= day);
  const named = distinctNames([...required, ...past].map(({ skill }) => skill));
  const own = required.map(({ skill }) => partKey(skill));
  const others = [...named.keys()].filter((key) => !own.includes(key)).toSorted();
  const ordered = [...new Set([...own, ...others])];

  const members = teamsByAgent(memberships, past);
  const stated = required.flatMap(({ teams }) => teams ?? []);
  const known = distinctNames([...members.values()].flat());
  const teamNames = distinctNames([...known.values(), ...stated]);
  const teams = [...teamNames.keys()].toSorted();
  const teamless = [...members.values()].some((own) => own.length === 0);
  const testsOf = Map.groupBy(past, ({ agent, skill }) => JSON.stringify([agent, partKey(skill)]));

  const requirements = new Map(required.map((one) => [partKey(one.skill), one]));
  const isRequired = (skill: string, team: string | null) => {
    const requirement = requirements.get(skill);
    if (!requirement) return false;
    if (requirement.teams === null) return team === null || known.has(team);
    return team !== null && requirement.teams.some((name) => partKey(name) === team);
  };
  const agents = [...members].toSorted(byTeamThenName).map(([agent, own]) => {
    const keys = own.map(partKey);
    return {
      agent,
      keys,
      holdings: ordered.map((skill) => ({
        ...skillHolding(
          testsOf.get(JSON.stringify([agent, skill])) ?? [],
          requirements.get(skill)?.validForDays ?? null,
          day,
        ),
        required: (keys.length === 0 ? [null] : keys).some((team) => isRequired(skill, team)),
      })),
    };
  });
  const soon = addDays(day, EXPIRING_DAYS);
  const skills = ordered.map((skill, at): SkillRow => {
    const holdings = agents.flatMap(({ keys, holdings: all }) => {
      const holding = all[at];
      return holding ? [{ ...holding, keys }] : [];
    });
    const demanded = requirements.has(skill);
    const inTeam = (team: string | null) =>
      holdings.filter(({ keys }) => (team === null ? keys.length === 0 : keys.includes(team)));
    const wasTested = ({ state }: SkillHolding) => state !== 'never';
    return {
      skill: named.get(skill) ?? skill,
      required: demanded,
      validForDays: requirements.get(skill)?.validForDays ?? null,
      whole: count(
        holdings.filter((holding) => (demanded ? holding.required : wasTested(holding))),
        soon,
      ),
      teams: [...teams, ...(teamless ? [null] : [])].flatMap((team) => {
        const own = inTeam(team);
        const must = isRequired(skill, team);
        return must || own.some(wasTested)
          ? [{ team: team && (teamNames.get(team) ?? team), required: must, ...count(own, soon) }]
          : [];
      }),
    };
  });
  return {
    day,
    teams: [...known.values()].toSorted(),
    skills,
    agents: agents.map(({ agent, keys, holdings }) => ({
      agent,
      teams: keys.map((key) => teamNames.get(key) ?? key),
      holdings,
    })),
  };
}

function count(holdings: readonly SkillHolding[], soon: string): SkillCounts {
  const of = (state: SkillHolding['state']) =>
    holdings.filter((holding) => holding.state === state).length;
  const valid = holdings.filter(({ state }) => state === 'valid');
  return {
    agents: holdings.length,
    tested: holdings.length - of('never'),
    valid: valid.length,
    expired: of('expired'),
    failed: of('failed'),
    untold: of('untold'),
    never: of('never'),
    expiring: valid.filter(({ expires }) => expires !== null && expires <= soon).length,
  };
}

/** Every agent who has a team or a test, with the teams; none where none is stated. */
function teamsByAgent(
  memberships: readonly Membership[],
  tests: readonly SkillTest[],
): Map<string, string[]> {
  const members = new Map<string, string[]>();
  const everyone = [...memberships, ...tests.map(({ agent }) => ({ agent, team: null }))];
  for (const { agent, team } of everyone) {
    const teams = members.get(agent) ?? [];
    if (team !== null && !teams.some((other) => partKey(other) === partKey(team))) teams.push(team);
    members.set(agent, teams);
  }
  for (const teams of members.values()) teams.sort();
  return members;
}

function byTeamThenName(
  [a, ofA]: readonly [string, readonly string[]],
  [b, ofB]: readonly [string, readonly string[]],
): number {
  const placeOf = (teams: readonly string[]) =>
    teams.length === 0 ? '\uffff' : teams.map(partKey).join('|');
  const [placeA, placeB] = [placeOf(ofA), placeOf(ofB)];
  if (placeA !== placeB) return placeA < placeB ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Names by the key under which they are the same; the first spelling counts. */
function distinctNames(names: readonly string[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(partKey(name))) known.set(partKey(name), name);
  return known;
}
