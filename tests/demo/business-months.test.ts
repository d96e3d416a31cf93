import { expect, it } from 'vitest';
import { generateBusinessMonths } from '../../src/demo/business-months.ts';
import type { BusinessMonth } from '../../src/demo/business-months.ts';
import { generateCalls } from '../../src/demo/generate-calls.ts';
import { DEMO } from '../../src/demo/generate-tickets.ts';
import { PLANTED_PROBLEMS } from '../../src/demo/planted-problems.ts';
import { expectWithin } from './expect-within.ts';

const months = generateBusinessMonths(DEMO);

function ratio(rows: BusinessMonth[], of: keyof BusinessMonth, to: keyof BusinessMonth): number {
  const sum = (figure: keyof BusinessMonth) =>
    rows.reduce((all, row) => all + Number(row[figure]), 0);
  return sum(of) / sum(to);
}

it('counts each contact once: a ticket, or a call that was given up', () => {
  const contacts = months.reduce((sum, month) => sum + month.contacts, 0);
  const abandoned = [...generateCalls(DEMO)].reduce((sum, row) => sum + row.abandoned, 0);
  expect(months.length).toBe(13);
  expect(contacts).toBe(DEMO.tickets + abandoned);
});

it('has no more conversions than orders, and fewer than visitors', () => {
  const wrong = months.filter(
    ({ conversions, orders, visitors }) => conversions > orders || conversions > visitors,
  );
  expect(wrong).toEqual([]);
});

it('shows what the release sells and what it costs', () => {
  const { figures } = PLANTED_PROBLEMS.costOfRelease;
  const before = months.filter(({ month }) => month < '2026-05');
  const after = months.filter(({ month }) => month > '2026-05');
  const against = (of: keyof BusinessMonth, to: keyof BusinessMonth) =>
    ratio(after, of, to) / ratio(before, of, to);
  expectWithin(against('conversions', 'visitors'), figures.conversionAgainstBefore);
  expectWithin(against('contacts', 'orders'), figures.contactsPerOrderAgainstBefore);
  expectWithin(against('cost', 'contacts'), figures.costPerContactAgainstBefore);
});
