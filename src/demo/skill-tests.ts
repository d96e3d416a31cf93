import { DAY, wallSeconds } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { COLLEAGUES, EASY_PICKER, FINNISH_SPEAKER } from './team.ts';
import type { GroupName } from './team.ts';
import { workingDays } from './working-hours.ts';

/** One agent's test of one skill. */
export interface SkillTest {
  agent: string;
  group: GroupName;
  test: string;
  testedAt: WallSeconds;
  /** Of 100. */
  score: number;
  passMark: number;
  /** Undefined where the record gives no end; then the audit's own validity holds. */
  expiresAt: WallSeconds | undefined;
}

interface Skill {
  test: string;
  groups: readonly GroupName[];
  /** From this day on, one agent a working day. */
  from: string;
  passMark: number;
  validDays: number | undefined;
}

const ALL: readonly GroupName[] = ['Front line', 'Orders', 'Billing', 'Product experts'];

/** What agents have to prove, and when most of them last did. */
const SKILLS: readonly Skill[] = [
  { test: 'Policy quiz', groups: ALL, from: '2026-02-02', passMark: 80, validDays: undefined },
  {
    test: 'Product task',
    groups: ['Front line', 'Product experts'],
    from: '2025-11-03',
    passMark: 75,
    validDays: 730,
  },
  { test: 'Role play', groups: ALL, from: '2025-12-01', passMark: 70, validDays: 365 },
  {
    test: 'Refund rules',
    groups: ['Orders', 'Billing'],
    from: '2026-03-09',
    passMark: 80,
    validDays: 730,
  },
  {
    test: 'Language cover',
    groups: ['Front line'],
    from: '2026-06-08',
    passMark: 70,
    validDays: 365,
  },
];

/** What keeps an agent from holding a skill. */
type Exception = 'never tested' | 'failed' | 'failed, then passed' | 'lapsed';

/** Planted, by test and agent; nobody holds the skill that was to cover for the vacant Finnish post. */
export const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, Exception>>>> = {
  'Policy quiz': {
    'Mats Lindeby': 'lapsed',
    'Sigrid Molvær': 'lapsed',
    'Nils Ekra': 'lapsed',
    [FINNISH_SPEAKER]: 'lapsed',
  },
  'Product task': { 'Oskar Nyhus': 'failed, then passed' },
  'Role play': { 'Paweł Jąkalski': 'never tested', 'Karin Åsbrink': 'lapsed' },
  'Refund rules': { 'Tobias Wendt': 'failed' },
  'Language cover': {
    'Ingrid Solvang': 'failed',
    'Mats Lindeby': 'never tested',
    'Freja Dalum': 'failed',
    'Oskar Nyhus': 'never tested',
    [EASY_PICKER]: 'never tested',
    [FINNISH_SPEAKER]: 'never tested',
  },
};

/** A year and some days, a whole number of weeks. */
const LAPSED_EARLIER = 371 * DAY;
const TRIES_AGAIN_AFTER = 14 * DAY;

/** Who works in a group, and the Finnish speaker, whose records were kept. */
export function agentsOf(group: GroupName): string[] {
  const colleagues = COLLEAGUES[group].steps.map(({ value }) => value);
  return group === 'Front line' ? [...colleagues, EASY_PICKER, FINNISH_SPEAKER] : colleagues;
}

function drawTests(
  dice: Dice,
  skill: Skill,
  agent: string,
  group: GroupName,
  day: WallSeconds,
): SkillTest[] {
  const { test, passMark, validDays } = skill;
  const exception = EXCEPTIONS[test]?.[agent];
  if (exception === 'never tested') return [];
  const testedAt = exception === 'lapsed' ? day - LAPSED_EARLIER : day;
  const take = (at: WallSeconds, passes: boolean): SkillTest => ({
    agent,
    group,
    test,
    testedAt: at,
    score: Math.floor(passes ? dice.between(passMark, 101) : dice.between(passMark - 25, passMark)),
    passMark,
    expiresAt: passes && validDays !== undefined ? at + validDays * DAY : undefined,
  });
  if (exception === 'failed') return [take(testedAt, false)];
  if (exception === 'failed, then passed')
    return [take(testedAt, false), take(testedAt + TRIES_AGAIN_AFTER, true)];
  return [take(testedAt, true)];
}

/** All tests on record, in the order of their days. */
export function generateSkillTests({ seed }: Pick<GeneratorOptions, 'seed'>): SkillTest[] {
  const dice = createDice(seed + 7);
  return SKILLS.flatMap((skill) => {
    const agents = skill.groups.flatMap((group) =>
      agentsOf(group).map((agent) => ({ agent, group })),
    );
    const days = [...workingDays(wallSeconds(skill.from)).take(agents.length)];
    return days.flatMap((day, index) => {
      const one = agents[index];
      return one ? drawTests(dice, skill, one.agent, one.group, day) : [];
    });
  }).toSorted((one, other) => one.testedAt - other.testedAt);
}
