import { describe, expect, it } from 'vitest';
import { wallSeconds } from '../../src/demo/account-clock.ts';
import { EXPORTED_AT, RELEASED_AT } from '../../src/demo/demo-period.ts';
import { generateEfforts } from '../../src/demo/effort-survey.ts';
import { DEMO, generateTickets } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import { generateRecommendations, WAVES } from '../../src/demo/recommendation-survey.ts';
import { FINNISH_SPEAKER_LEFT_AT } from '../../src/demo/team.ts';
import { expectWithin } from './expect-within.ts';

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('the recommendation survey', () => {
  const asked = generateRecommendations(DEMO);
  const scores = (rows: typeof asked) => rows.flatMap(({ answer }) => answer?.score ?? []);

  it('asks nobody twice in a wave, and hears from about a quarter', () => {
    for (const [index, wave] of WAVES.entries()) {
      const next = WAVES[index + 1] ?? Infinity;
      const rows = asked.filter(({ sentAt }) => sentAt >= wave && sentAt < next);
      expect(new Set(rows.map(({ customer }) => customer)).size).toBe(rows.length);
      expectWithin(scores(rows).length / rows.length, [0.2, 0.3]);
    }
    expect(scores(asked).filter((score) => score < 0 || score > 10)).toEqual([]);
  });

  it('shows the release of the web shop and the missing Finnish speaker', () => {
    const { figures } = PLANTED_PROBLEMS.recommendation;
    const netPromoterScore = (rows: typeof asked) =>
      100 * mean(scores(rows).map((score) => (score >= 9 ? 1 : score <= 6 ? -1 : 0)));
    const before = asked.filter(({ sentAt }) => sentAt < RELEASED_AT);
    const after = asked.filter(({ sentAt }) => sentAt >= RELEASED_AT);
    const finnish = asked.filter(
      ({ language, sentAt }) => language === 'Finnish' && sentAt >= FINNISH_SPEAKER_LEFT_AT,
    );
    expectWithin(netPromoterScore(before), figures.netPromoterScoreBefore);
    expectWithin(netPromoterScore(after), figures.netPromoterScoreAfter);
    expectWithin(netPromoterScore(finnish), figures.finnishNetPromoterScoreAfterVacancy);
  });
});

describe('the effort survey', () => {
  const tickets = new Map([...generateTickets(DEMO)].map((ticket) => [ticket.id, ticket]));
  const asked = generateEfforts(DEMO).map((row) => ({ ...row, about: tickets.get(row.ticket) }));

  it('is sent once a ticket after it was solved, and answered before the export', () => {
    expect(new Set(asked.map(({ ticket }) => ticket)).size).toBe(asked.length);
    const early = asked.filter(
      ({ about, sentAt }) =>
        sentAt <= (about?.course.solvedAt ?? Infinity) || sentAt < wallSeconds('2026-02-01'),
    );
    expect(early).toEqual([]);
    const wrong = asked.filter(
      ({ sentAt, answer }) =>
        answer !== undefined &&
        (answer.answeredAt < sentAt ||
          answer.answeredAt > EXPORTED_AT ||
          answer.score < 1 ||
          answer.score > 7),
    );
    expect(wrong).toEqual([]);
  });

  it('shows where help is hard to get', () => {
    const { figures } = PLANTED_PROBLEMS.effort;
    const ease = (rows: typeof asked) => mean(rows.flatMap(({ answer }) => answer?.score ?? []));
    const looped = asked.filter(({ about }) => (about?.groupStations ?? 0) > 2);
    const finnish = asked.filter(({ about }) => about?.language === 'Finnish');
    const others = asked.filter((row) => !looped.includes(row) && !finnish.includes(row));
    expectWithin(ease(looped), figures.threeGroupsOrMoreEase);
    expectWithin(ease(finnish), figures.finnishEase);
    expectWithin(ease(others), figures.otherTicketsEase);
  });
});
