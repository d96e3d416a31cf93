import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';

/** One answer of one member of staff, from 1 (disagree) to 5 (agree). */
export interface StaffAnswer {
  question: string;
  answer: number;
  team: string;
}

/** Who answered in June 2026, by the survey tool's own names; the experts are too few to be shown apart. */
export const STAFF_TEAMS = {
  'Front line': 6,
  'Orders and Billing': 7,
  'Product experts': 2,
  'Returns warehouse': 6,
  'Web shop': 5,
} as const;

type StaffTeam = keyof typeof STAFF_TEAMS;

interface Question {
  text: string;
  /** Mean of the answers. */
  mean: number;
  /** Where a team is of another mind. */
  but?: Partial<Record<StaffTeam, number>>;
}

/** Planted: people like their work and are heard, but learn of changes to the shop from customers. */
export const STAFF_QUESTIONS = [
  { text: 'I know what is expected of me', mean: 4.2, but: { 'Front line': 3.5 } },
  { text: 'My tools help me to do my work well', mean: 3.4 },
  { text: 'Work is shared out fairly in my team', mean: 4.1, but: { 'Front line': 2 } },
  {
    text: 'I can settle what a customer needs without asking another team',
    mean: 3.6,
    but: { 'Orders and Billing': 1.9 },
  },
  {
    text: 'I hear of changes to the shop before customers do',
    mean: 2,
    but: { 'Web shop': 4.4 },
  },
  { text: 'I am told what came of my suggestions', mean: 4.1 },
  { text: 'I can take the time that a customer needs', mean: 3.5 },
  { text: 'I would recommend working here to a friend', mean: 4 },
] as const satisfies readonly Question[];

const SPREAD = 0.75;

/** Some leave a question out. */
const ANSWERED_SHARE = 0.985;

function drawAnswer(dice: Dice, mean: number): number {
  const answer = Math.round(mean + Math.log(dice.around(1, SPREAD)));
  return Math.min(5, Math.max(1, answer));
}

/** All answers, a question after another. */
export function generateStaffAnswers({ seed }: Pick<GeneratorOptions, 'seed'>): StaffAnswer[] {
  const dice = createDice(seed + 8);
  return STAFF_QUESTIONS.flatMap(({ text, mean, but }: Question) =>
    Object.entries(STAFF_TEAMS).flatMap(([team, people]) =>
      Array.from({ length: people }, () => ({
        question: text,
        answer: drawAnswer(dice, but?.[team as StaffTeam] ?? mean),
        team,
      })).filter(() => dice.happens(ANSWERED_SHARE)),
    ),
  );
}
