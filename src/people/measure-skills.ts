import { z } from 'zod';

import { type Engine, literal } from '../engine/engine.ts';
import { dayAfter, type Period } from '../time/period.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { parseDuration } from '../workspace/duration-text.ts';
import { type Membership, type SkillMatrix, skillMatrix } from './skill-matrix.ts';

/** Skills as the tests show them, and where the agents are known from. `agents` is empty where they are hidden. */
export interface MeasuredSkills extends SkillMatrix {
  /** How many agents are known from tests, and how many others from tickets alone. */
  readonly known: { readonly tests: number; readonly tickets: number };
}

/** What skills are measured in: which data sets are in the engine, and what the audit asks. */
export interface SkillScope {
  readonly datasets: ReadonlySet<string>;
  readonly skills: Audit['skills'];
  readonly period: Period | null;
  /** The local day on which a pass has to be valid. */
  readonly day: string | null;
  readonly agents: Audit['privacy']['agents'];
  /** The macro that turns UTC into the audit’s local time. */
  readonly toLocal: string;
}

const doing = 'holding tests against the required skills';
const DAY = 86_400;

/**
 * How agents stand to the required skills; null without tests. An agent’s teams are those that the
 * tests name. One without such a team is put into the group in which most of the agent’s tickets of the
 * period lie, so that who was never tested is counted too; a ticket held for another group makes nobody
 * a member of it. Where the audit hides agents, tickets name nobody, and only the tests’ agents count.
 */
export async function measureSkills(
  engine: Engine,
  { datasets, skills, period, day, agents, toLocal }: SkillScope,
): Promise<MeasuredSkills | null> {
  if (!datasets.has('skill-tests') || day === null) return null;
  const localDay = (column: string) => `strftime(${toLocal}(${column}), '%Y-%m-%d')`;
  const tests = await engine.query(
    z.object({
      agent: z.string(),
      team: z.string().nullable(),
      skill: z.string(),
      kind: z.string().nullable(),
      tested: z.string(),
      passed: z.boolean().nullable(),
      expires: z.string().nullable(),
    }),
    `SELECT coalesce(agent, person) AS agent, "group" AS team, test AS skill, kind,
       ${localDay('tested_at')} AS tested, is_passed AS passed, ${localDay('expires_at')} AS expires
     FROM "skill-tests" ORDER BY ALL`,
    doing,
  );
  const stated = tests.flatMap(({ agent, team }) => (team === null ? [] : [{ agent, team }]));
  const placed = new Set(stated.map(({ agent }) => agent));
  const holders =
    datasets.has('tickets') && period ? await ticketTeams(engine, period, toLocal) : [];
  const tested = new Set(tests.map(({ agent }) => agent));
  const required = Object.entries(skills).map(([skill, { teams, validFor }]) => ({
    skill,
    teams: teams ?? null,
    validForDays: validFor === undefined ? null : Math.floor((parseDuration(validFor) ?? 0) / DAY),
  }));
  const matrix = skillMatrix(
    tests,
    [...stated, ...holders.filter(({ agent }) => !placed.has(agent))],
    required,
    day,
  );
  const others = holders.filter(({ agent }) => !tested.has(agent));
  return {
    ...matrix,
    agents: agents === 'hidden' ? [] : matrix.agents,
    known: { tests: matrix.agents.length - others.length, tickets: others.length },
  };
}

/** Each agent who holds tickets of the period, in the group that has most of them. */
async function ticketTeams(
  engine: Engine,
  { from, to }: Period,
  toLocal: string,
): Promise<Membership[]> {
  return engine.query(
    z.object({ agent: z.string(), team: z.string().nullable() }),
    `SELECT agent, team FROM (
       SELECT agent, "group" AS team,
         row_number() OVER (PARTITION BY agent
           ORDER BY "group" IS NULL, count(*) DESC, "group") AS place
       FROM tickets
       WHERE agent IS NOT NULL AND ${toLocal}(created_at) >= TIMESTAMP ${literal(from)}
         AND ${toLocal}(created_at) < TIMESTAMP ${literal(dayAfter(to))}
       GROUP BY agent, "group")
     WHERE place = 1 ORDER BY agent`,
    doing,
  );
}
