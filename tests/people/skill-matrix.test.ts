import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SkillTest } from '../../src/people/skill-holding.ts';
import { type Membership, type RequiredSkill, skillMatrix } from '../../src/people/skill-matrix.ts';

const day = '2026-09-30';
const test = (agent: string, skill: string, tested: string, passed: boolean | null): SkillTest => ({
  ...{ agent, skill, kind: null, tested, passed, expires: null },
});
const refunds = { skill: 'Refunds', teams: ['Returns', 'Night'], validForDays: null };
const privacy = { skill: 'Privacy', teams: null, validForDays: 365 };

describe('the matrix of skills', () => {
  const members: Membership[] = [
    { agent: 'Ann', team: 'Returns' },
    { agent: 'Ann', team: 'Chat' },
    { agent: 'Bo', team: 'returns ' },
    { agent: 'Cy', team: 'Chat' },
    { agent: 'Di', team: null },
  ];
  const tests = [
    test('Ann', 'refunds', '2026-01-01', true),
    test('Bo', 'Refunds', '2026-01-01', true),
    test('Bo', 'Refunds', '2026-03-01', false),
    test('Ann', 'Privacy', '2025-11-01', true),
    test('Cy', 'Privacy', '2025-01-01', true),
    test('Cy', 'Juggling', '2026-01-01', null),
    test('Ed', 'Privacy', '2026-12-01', true), // after the day: Ed is not known at all yet
  ];
  const matrix = skillMatrix(tests, members, [refunds, privacy], day);
  const rows = Object.fromEntries(
    matrix.skills.map(({ skill, whole, teams }) => [
      skill,
      {
        whole: `${whole.valid}/${whole.agents}`,
        ...Object.fromEntries(
          teams.map((cell) => [
            cell.team ?? '',
            `${cell.valid}/${cell.agents}${cell.required ? '' : ' not required'}`,
          ]),
        ),
      },
    ]),
  );

  it('counts an agent of two teams in both, and once in the whole', () => {
    expect(rows.Refunds).toEqual({
      whole: '1/2',
      Returns: '1/2',
      Chat: '1/2 not required',
      Night: '0/0', // required, but nobody is in it
    });
    expect(rows.Privacy).toEqual({ whole: '1/4', Returns: '1/2', Chat: '1/2', '': '0/1' });
  });

  it('says which pass lapses soon, and what the others lack', () => {
    const whole = matrix.skills.find(({ skill }) => skill === 'Privacy')?.whole;
    const expected = { tested: 2, valid: 1, expired: 1, never: 2, failed: 0, untold: 0 };
    expect(whole).toMatchObject({ ...expected, expiring: 1 }); // 2026-11-01 is within 90 days
  });

  it('shows tests of what is not required as such', () => {
    expect(matrix.skills.map(({ skill, required }) => [skill, required])).toEqual([
      ['Refunds', true],
      ['Privacy', true],
      ['Juggling', false],
    ]);
    expect(rows.Juggling).toEqual({ whole: '0/1', Chat: '0/2 not required' });
  });

  it('lists agents by team, with what is required of each', () => {
    expect(
      matrix.agents.map(({ agent, teams, holdings }) => [
        agent,
        teams.join(' + '),
        ...holdings.map(({ state, required }) => `${state}${required ? '!' : ''}`),
      ]),
    ).toEqual([
      ['Cy', 'Chat', 'never', 'expired!', 'untold'],
      ['Ann', 'Chat + Returns', 'valid!', 'valid!', 'never'],
      ['Bo', 'Returns', 'failed!', 'never!', 'never'],
      ['Di', '', 'never', 'never!', 'never'],
    ]);
    expect(matrix.teams).toEqual(['Chat', 'Returns']);
  });
});

const agents = ['A', 'B', 'C', 'D'];
const teams = ['North', 'South', null];
const skills = ['Chat', 'Phone', 'Refunds'];
const days = ['2025-09-29', '2025-09-30', '2026-07-01', '2026-09-30', '2026-10-01'];
const anyTest: fc.Arbitrary<SkillTest> = fc.record({
  agent: fc.constantFrom(...agents),
  skill: fc.constantFrom(...skills),
  kind: fc.constantFrom(null, 'theory', 'practice'),
  tested: fc.constantFrom(...days),
  passed: fc.constantFrom(true, false, null),
  expires: fc.constantFrom(null, '2026-09-29', '2026-09-30', '2027-01-01'),
});
const anyMember = fc.record({ agent: fc.constantFrom(...agents), team: fc.constantFrom(...teams) });
const anySkill: fc.Arbitrary<RequiredSkill> = fc.record({
  skill: fc.constantFrom(...skills),
  teams: fc.option(fc.subarray(['North', 'South'], { minLength: 1 })),
  validForDays: fc.constantFrom(null, 365),
});

/** Whether an agent holds a skill, as plainly as can be. */
function holds(tests: readonly SkillTest[], agent: string, skill: string, validFor: number | null) {
  const own = tests.filter(
    (test) => test.agent === agent && test.skill === skill && test.tested <= day,
  );
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  if (kinds.length === 0) return false;
  return kinds.every((kind) => {
    const ofKind = own.filter((test) => test.kind === kind);
    const last =
      ofKind
        .map(({ tested }) => tested)
        .toSorted()
        .at(-1) ?? '';
    const passes = ofKind.filter(({ tested, passed }) => tested === last && passed === true);
    const inTime = validFor === null || last >= '2025-09-30';
    return passes.some(({ expires }) => (expires === null || expires >= day) && inTime);
  });
}

describe('of any tests, teams and requirements', () => {
  it('the valid ones are those that a plain count finds, and the states add up', () => {
    fc.assert(
      fc.property(
        fc.array(anyTest, { maxLength: 14 }),
        fc.array(anyMember, { maxLength: 6 }),
        fc.uniqueArray(anySkill, { selector: ({ skill }) => skill }),
        (tests, members, required) => {
          const matrix = skillMatrix(tests, members, required, day);
          const inTeam = (team: string | null) => {
            const known = [...members, ...tests.filter(({ tested }) => tested <= day)];
            return [...new Set(known.map(({ agent }) => agent))].filter((agent) => {
              const own = members.filter((one) => one.agent === agent && one.team !== null);
              return team === null ? own.length === 0 : own.some((one) => one.team === team);
            });
          };
          for (const { skill, teams: cells } of matrix.skills) {
            const asked = required.find((one) => one.skill === skill);
            for (const cell of cells) {
              const people = inTeam(cell.team);
              expect(cell.agents).toBe(people.length);
              expect(cell.valid).toBe(
                people.filter((agent) => holds(tests, agent, skill, asked?.validForDays ?? null))
                  .length,
              );
              const states = cell.valid + cell.expired + cell.failed + cell.untold + cell.never;
              expect(states).toBe(cell.agents);
              expect(cell.expiring).toBeLessThanOrEqual(cell.valid);
            }
          }
        },
      ),
    );
  });

  it('their order doesn’t matter', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { maxLength: 10 }), fc.array(anyMember), (tests, members) => {
        const required = [{ skill: 'Chat', teams: null, validForDays: 365 }];
        expect(skillMatrix(tests.toReversed(), members.toReversed(), required, day)).toEqual(
          skillMatrix(tests, members, required, day),
        );
      }),
    );
  });
});
