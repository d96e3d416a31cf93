import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LikertCounts } from '../../src/people/likert.ts';
import type { MeasuredSurvey } from '../../src/people/staff-survey.ts';
import { staffSurveySection } from '../../src/report/people-section.ts';
import { composeQueries } from './query-workspace.ts';

const audit = (further: string) => `organisation: Acme
title: Audit
timeZone: Europe/Oslo
period: { from: 2026-01-10, to: 2026-02-20 }
sources: { skill-tests: [{ timeZone: Europe/Oslo }] }
${further}`;
const people = (agents: string, further = '') => ({
  'data/tickets/tickets.csv': null,
  'data/skill-tests/tests.csv': [
    'agent,test,date,passed,team',
    ...['Kari Nordmann', 'Ola Hansen', 'Per Lie'].map(
      (name) => `${name},Refunds,2026-01-10,yes,Returns`,
    ),
    ...['Mia Moe', 'Liv Lund'].map((name) => `${name},Refunds,2026-01-10,no,Chat`),
    ...Array.from(
      { length: 6 },
      (_, i) => `Agent No ${i},Refunds,2026-01-10,${i < 5 ? 'yes' : 'no'},Phone`,
    ),
    'Liv Lund,Juggling,2026-01-10,yes,Chat',
    '',
  ].join('\n'),
  'content/audit.yaml': audit(`privacy: { agents: ${agents} }\nskills:\n  Refunds: {}\n${further}`),
});

describe('skills in a report', () => {
  it('are held against what is required, the least covered first', async () => {
    const { report, problems } = await composeQueries({}, '', people('pseudonyms'));
    expect(problems).toEqual([]);
    expect(report?.staffSurvey).toBeNull();
    expect(report?.skills?.day).toBe('2026-02-21');
    expect(report?.skills?.gaps).toEqual([
      { skill: 'Refunds', team: 'Chat', agents: 2, missing: 2, coverage: 0, nobody: false },
      { skill: 'Refunds', team: 'Phone', agents: 6, missing: 1, coverage: 5 / 6, nobody: false },
    ]);
    expect(report?.skills?.agents).toHaveLength(11);
    expect(report?.skills?.agents?.[0]?.agent).toMatch(/^Agent \d\d$/);
    expect(JSON.stringify(report)).not.toContain('Nordmann');
  });

  it('of hidden agents are withheld where a team is small, and so is what gives it away', async () => {
    const { report } = await composeQueries({}, '', people('hidden'));
    const [refunds, juggling] = report?.skills?.skills ?? [];
    expect(refunds?.whole).toMatchObject({ agents: 11, valid: 8, suppressed: false });
    expect(refunds?.teams.map(({ team, agents, valid }) => [team, agents, valid])).toEqual([
      ['Chat', 2, null],
      ['Phone', 6, 5],
      ['Returns', 3, null], // five together with Chat
    ]);
    expect(juggling?.whole).toMatchObject({ agents: 1, valid: null, coverage: null });
    expect(report?.skills?.gaps.map(({ team }) => team)).toEqual(['Phone']);
    expect(report?.skills?.agents).toBeNull();
  });

  it('warn of skills and teams that the data doesn’t know, with the nearest', async () => {
    const { problems } = await composeQueries(
      {},
      '',
      people('names', '  Refund: { teams: [Chats, Phone] }\n'),
    );
    expect(problems.map(({ code, place, hint }) => [code, place?.line, hint])).toEqual([
      ['skill-untested', 9, 'Did you mean “Refunds”? Tested: Refunds, Juggling.'],
      ['skill-team-unknown', 9, 'Did you mean “Chat”? Known: Chat, Phone, Returns.'],
    ]);
    const without = { ...people('names'), 'data/skill-tests/tests.csv': null };
    const { problems: none, report } = await composeQueries({}, '', without);
    expect(none.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      'warning skills-without-tests',
    );
    expect(report?.skills).toBeNull();
  });
});

const survey = (answers: MeasuredSurvey['answers']): MeasuredSurvey => ({
  ...{ answers, days: null, undated: 0, outside: 0, repeated: 0, respondents: null },
});
const answers = (question: string, team: string | null, ...counts: LikertCounts) => ({
  ...{ question, team, counts },
});

describe('the staff survey in a report', () => {
  it('comes by favourable share, small teams together, and small questions withheld', () => {
    const section = staffSurveySection(
      survey([
        answers('Tools', 'North', 0, 0, 0, 4, 6),
        answers('Tools', 'South', 5, 0, 0, 0, 0),
        answers('Tools', 'Night', 0, 0, 0, 0, 2),
        answers('Pay', 'North', 1, 1, 1, 1, 6),
        answers('Pay', 'north ', 1, 1, 1, 1, 6),
        answers('Voice', 'Night', 0, 0, 0, 0, 4),
      ]),
      5,
    );
    expect(
      section?.questions.map(({ question, n, favourable, suppressed, teams }) => [
        ...[question, n, favourable, suppressed],
        ...teams.map(({ team, merged, counts }) => [team, merged, counts]),
      ]),
    ).toEqual([
      [
        'Tools',
        17,
        12 / 17,
        false,
        ['North', [], [0, 0, 0, 4, 6]],
        [null, ['South', 'Night'], [5, 0, 0, 0, 2]],
      ],
      ['Pay', 20, 0.7, false, ['North', [], [2, 2, 2, 2, 12]]],
      ['Voice', null, null, true],
    ]);
  });

  it('gives no counts of which a team below the minimum could be computed', () => {
    const few = fc.nat({ max: 3 });
    const steps: fc.Arbitrary<LikertCounts> = fc.tuple(few, few, few, few, few);
    fc.assert(
      fc.property(
        fc.array(steps, { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (all, minimum) => {
          const given = all
            .map((counts, i) => answers('Q', `Team ${i}`, ...counts))
            .filter(({ counts }) => counts.some((count) => count > 0));
          const [question] = staffSurveySection(survey(given), minimum)?.questions ?? [];
          if (!question) return;
          const size = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
          const small = given.filter(({ counts }) => size(counts) < minimum);
          // What is published is the whole and disjoint parts of it, so all that can be computed are unions
          // of published parts, or what they leave of the whole.
          const published = question.teams.flatMap(({ counts }) => (counts ? [size(counts)] : []));
          expect(question.teams.every(({ n }) => n !== null && n >= minimum)).toBe(true);
          const rest = size(question.counts ?? []) - size(published);
          expect(rest === 0 || question.teams.length === 0).toBe(true);
          expect(question.counts === null || size(question.counts) >= minimum).toBe(true);
          for (const { team } of small)
            expect(question.teams.some((part) => part.team === team)).toBe(false);
        },
      ),
    );
  });
});
