import { addDays } from '../time/period.ts';

/** One test of one agent, on local days. */
export interface SkillTest {
  readonly agent: string;
  readonly skill: string;
  readonly kind: string | null;
  readonly tested: string;
  /** Null where neither a result nor a score with its pass mark is given. */
  readonly passed: boolean | null;
  /** The last day on which the pass counts, as the certificate says; null where it doesn't expire. */
  readonly expires: string | null;
}

/** `untold`: tested, but whether it was passed isn't given; `never`: no test up to the day. */
export const skillStates = ['valid', 'expired', 'failed', 'untold', 'never'] as const;
export type SkillState = (typeof skillStates)[number];

/** How an agent stands to a skill, with the days of the test that decides it. */
export interface SkillHolding {
  readonly state: SkillState;
  readonly tested: string | null;
  readonly expires: string | null;
}

const never: SkillHolding = { state: 'never', tested: null, expires: null };

/** What holds of an agent whose kinds of tests (theory, practice) differ: the state that comes first. */
const worstFirst: readonly SkillState[] = ['failed', 'untold', 'expired', 'valid'];

/**
 * How an agent stands to a skill on `day`, from all of the agent’s tests of it. Tests after that day
 * don't count. The latest test of each kind does, so that a pass is undone by a later fail; of two on
 * one day the better, since a test is repeated on its day when it went wrong. Where a test has kinds,
 * the worst of them decides. A pass counts up to and including the day on which it expires, which is the
 * earlier of the certificate’s own and `validForDays` after the test.
 */
export function skillHolding(
  tests: readonly SkillTest[],
  validForDays: number | null,
  day: string,
): SkillHolding {
  const latest = new Map<string | null, SkillTest>();
  for (const test of tests) {
    if (test.tested > day) continue;
    const known = latest.get(test.kind);
    if (!known || isLater(test, known)) latest.set(test.kind, test);
  }
  const holdings = [...latest.values()].map((test) => holdingOf(test, validForDays, day));
  return holdings.toSorted(byGravity)[0] ?? never;
}

function holdingOf(
  { tested, passed, expires: stated }: SkillTest,
  validForDays: number | null,
  day: string,
): SkillHolding {
  if (passed !== true)
    return { state: passed === false ? 'failed' : 'untold', tested, expires: null };
  const allowed = validForDays === null ? null : addDays(tested, validForDays);
  const expires = earliest(stated, allowed);
  return { state: expires !== null && expires < day ? 'expired' : 'valid', tested, expires };
}

function isLater(test: SkillTest, known: SkillTest): boolean {
  if (test.tested !== known.tested) return test.tested > known.tested;
  const merit = (passed: boolean | null) => [null, false, true].indexOf(passed);
  if (test.passed !== known.passed) return merit(test.passed) > merit(known.passed);
  return known.expires !== null && (test.expires === null || test.expires > known.expires);
}

/** Of holdings that are alike, the one that expires first, then the older one. */
function byGravity(a: SkillHolding, b: SkillHolding): number {
  const lasting = '9999-12-31';
  const key = ({ expires, tested }: SkillHolding) => `${expires ?? lasting}|${tested ?? ''}`;
  return worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state) || (key(a) < key(b) ? -1 : 1);
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
