/** An invented company as customers and auditors meet it from outside. */
export interface ComparedCompany {
  name: string;
  /** First and last hour in which somebody answers, by whether the day is a working day. */
  open: { workday: readonly [number, number]; weekend: readonly [number, number] | null };
  /** Which share of contacts stays without an answer. */
  silent: number;
  /** Median minutes to a first answer by mail; chat and telephone answer at once or not at all. */
  mailMinutes: number;
  /** Which share of answered contacts is settled by the first answer. */
  settledAtFirst: number;
  /** Reviews of the year, their share of stars from one to five, and how they are answered. */
  reviews: { count: number; stars: readonly number[]; answered: number; answerDays: number };
}

/** All of them are made up, like the audited retailer itself. */
export const COMPARED_COMPANIES: readonly ComparedCompany[] = [
  {
    name: 'Tindra Outdoor',
    open: { workday: [8, 17], weekend: null },
    silent: 0.12,
    mailMinutes: 420,
    settledAtFirst: 0.55,
    reviews: { count: 112, stars: [14, 10, 14, 28, 34], answered: 0.35, answerDays: 5 },
  },
  {
    name: 'Fjellvik Sport',
    open: { workday: [7, 22], weekend: [9, 20] },
    silent: 0.05,
    mailMinutes: 150,
    settledAtFirst: 0.7,
    reviews: { count: 96, stars: [7, 6, 12, 31, 44], answered: 0.82, answerDays: 1.2 },
  },
  {
    name: 'Nordlys Utstyr',
    open: { workday: [9, 18], weekend: [10, 15] },
    silent: 0.3,
    mailMinutes: 900,
    settledAtFirst: 0.5,
    reviews: { count: 70, stars: [18, 14, 18, 26, 24], answered: 0.2, answerDays: 8 },
  },
  {
    name: 'Lavpris Friluft',
    open: { workday: [10, 15], weekend: null },
    silent: 0.55,
    mailMinutes: 2200,
    settledAtFirst: 0.35,
    reviews: { count: 74, stars: [34, 17, 15, 18, 16], answered: 0.04, answerDays: 14 },
  },
  {
    name: 'Skog og Sjø',
    open: { workday: [8, 20], weekend: [10, 18] },
    silent: 0.15,
    mailMinutes: 300,
    settledAtFirst: 0.65,
    reviews: { count: 48, stars: [8, 9, 15, 32, 36], answered: 0.6, answerDays: 2.5 },
  },
];
