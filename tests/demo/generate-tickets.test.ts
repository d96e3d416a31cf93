import { describe, expect, it } from 'vitest';
import { EXPORTED_AT, RELEASED_AT } from '../../src/demo/demo-period.ts';
import { DEMO, generateTickets } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import type { Ticket } from '../../src/demo/ticket.ts';
import { expectWithin } from './expect-within.ts';

function share(tickets: Ticket[], holds: (ticket: Ticket) => boolean): number {
  return tickets.filter(holds).length / tickets.length;
}

function medianReplyHours(tickets: Ticket[]): number {
  const minutes = tickets.flatMap(({ course }) => course.firstReply?.calendar ?? []);
  return (minutes.sort((one, other) => one - other)[minutes.length >> 1] ?? NaN) / 60;
}

describe('generated tickets', () => {
  const tickets = [...generateTickets(DEMO)];

  it('have their stamps in order, none after the export', () => {
    expect(tickets.length).toBe(DEMO.tickets);
    const disordered = tickets.filter(({ course, updatedAt }) => {
      const { createdAt, initiallyAssignedAt, firstReplyAt, firstSolvedAt, solvedAt } = course;
      const stamps = [createdAt, initiallyAssignedAt, firstReplyAt, firstSolvedAt, solvedAt];
      return [...stamps, updatedAt, EXPORTED_AT]
        .filter((stamp) => stamp !== undefined)
        .some((stamp, index, all) => stamp < (all[index - 1] ?? 0));
    });
    expect(disordered).toEqual([]);
  });

  it('show the slow channel', () => {
    const { figures } = PLANTED_PROBLEMS.slowChannel;
    const messenger = tickets.filter(({ channel }) => channel === 'Facebook Messenger');
    const mail = tickets.filter(({ channel }) => channel === 'Mail');
    const neverAnswered = ({ replies }: Ticket) => replies === 0;
    expectWithin(medianReplyHours(messenger), figures.messengerReplyHours);
    expectWithin(medianReplyHours(mail), figures.mailReplyHours);
    expectWithin(share(messenger, neverAnswered), figures.messengerNeverAnsweredShare);
    expectWithin(share(mail, neverAnswered), figures.mailNeverAnsweredShare);
  });

  it('show the release of the web shop', () => {
    const { figures } = PLANTED_PROBLEMS.shopRelease;
    const rated = tickets.filter(({ satisfaction }) => /Good|Bad/.test(satisfaction));
    const good = ({ satisfaction }: Ticket) => satisfaction === 'Good';
    const before = rated.filter(({ course }) => course.createdAt < RELEASED_AT);
    const after = rated.filter(({ course }) => course.createdAt >= RELEASED_AT);
    expectWithin(share(before, good), figures.csatBefore);
    expectWithin(share(after, good), figures.csatAfter);
  });
});
