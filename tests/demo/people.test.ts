import { describe, expect, it } from 'vitest';
import { wallSeconds } from '../../src/demo/account-clock.ts';
import { PERIOD_END } from '../../src/demo/demo-period.ts';
import { DEMO, generateTickets } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import { agentsOf, EXCEPTIONS, generateSkillTests } from '../../src/demo/skill-tests.ts';
import { generateStaffAnswers, STAFF_QUESTIONS, STAFF_TEAMS } from '../../src/demo/staff-survey.ts';
import { expectWithin } from './expect-within.ts';

describe('the skill tests', () => {
  const tests = generateSkillTests(DEMO);
  const REPORTED_AT = wallSeconds('2026-10-12');

  it('are of agents who have tickets, in their own groups', () => {
    const seen = new Set<string>();
    for (const { assignee, group } of generateTickets(DEMO)) seen.add(`${group}: ${assignee}`);
    expect(tests.filter(({ agent, group }) => !seen.has(`${group}: ${agent}`))).toEqual([]);
  });

  it('have scores that fit, stamps before the export, and exceptions that name an agent', () => {
    const wrong = tests.filter(
      ({ score, testedAt, expiresAt, passMark }) =>
        score < 0 ||
        score > 100 ||
        testedAt >= PERIOD_END ||
        (expiresAt !== undefined && (expiresAt <= testedAt || score < passMark)),
    );
    expect(wrong).toEqual([]);
    const agents = (['Front line', 'Orders', 'Billing', 'Product experts'] as const).flatMap(
      agentsOf,
    );
    const named = Object.values(EXCEPTIONS).flatMap((byAgent) => Object.keys(byAgent));
    expect(named.filter((agent) => !agents.includes(agent))).toEqual([]);
  });

  it('show what lapsed, what was never tested, and what nobody holds', () => {
    const { figures } = PLANTED_PROBLEMS.skills;
    const of = (skill: string) => tests.filter(({ test }) => test === skill);
    const passed = of('Language cover').filter(({ score, passMark }) => score >= passMark);
    expectWithin(passed.length, figures.languageCoverHolders);
    const yearBefore = REPORTED_AT - 365 * 24 * 3600;
    const lapsed = of('Policy quiz').filter(({ testedAt }) => testedAt < yearBefore);
    expectWithin(lapsed.length, figures.policyQuizLapsed);
    const everybody = new Set(of('Policy quiz').map(({ agent }) => agent));
    const played = new Set(of('Role play').map(({ agent }) => agent));
    const untested = [...everybody].filter((agent) => !played.has(agent));
    expectWithin(untested.length, figures.rolePlayNeverTested);
  });
});

describe('the staff survey', () => {
  const answers = generateStaffAnswers(DEMO);
  const favourable = (question: string, team?: string) => {
    const rows = answers.filter(
      (row) => row.question === question && (team === undefined || row.team === team),
    );
    return rows.filter(({ answer }) => answer >= 4).length / rows.length;
  };

  it('has no more answers to a question than people, from 1 to 5', () => {
    for (const { text } of STAFF_QUESTIONS) {
      for (const [team, people] of Object.entries(STAFF_TEAMS)) {
        const rows = answers.filter((row) => row.question === text && row.team === team);
        expectWithin(rows.length, [1, people]);
      }
    }
    expect(answers.filter(({ answer }) => ![1, 2, 3, 4, 5].includes(answer))).toEqual([]);
  });

  it('shows who hears of changes too late, and who finds the work unfairly shared', () => {
    const { figures } = PLANTED_PROBLEMS.staffVoice;
    const changes = 'I hear of changes to the shop before customers do';
    expectWithin(favourable(changes), figures.changesFavourable);
    expectWithin(favourable(changes, 'Web shop'), figures.changesFavourableWebShop);
    const fair = 'Work is shared out fairly in my team';
    expectWithin(favourable(fair, 'Front line'), figures.fairSharesFavourableFrontLine);
    const heard = 'I am told what came of my suggestions';
    expectWithin(favourable(heard), figures.suggestionsFavourable);
  });
});
