import { DAY, HOUR } from './account-clock.ts';
import { COMPARED_COMPANIES } from './compared-companies.ts';
import { PERIOD_END, PERIOD_START, RELEASED_AT } from './demo-period.ts';
import { createDice, weighted } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { stampText } from './stamp-text.ts';

const TOPICS = weighted([
  ['Delivery', 30],
  ['Product', 24],
  ['Returns', 18],
  ['Customer service', 18],
  ['Price', 10],
] as const);
/** Invented, as the companies are. */
const SITES = weighted([
  ['Kundestemmen', 70],
  ['Handlegrep', 30],
] as const);

/** Customers of the audited shop give a star less this often since its new web shop. */
const STAR_LOST = 0.35;

/** Public reviews of the year, a line at a time: header first, `\n` ends each line. */
export function* publicReviewsCsv({ seed }: GeneratorOptions): Generator<string> {
  const dice = createDice(seed + 12);
  const reviews = COMPARED_COMPANIES.flatMap(
    ({ name, reviews: { count, stars, ...answers } }, at) => {
      const drawn = weighted(stars.map((weight, index) => [index + 1, weight] as const));
      return Array.from({ length: count }, () => {
        const posted = Math.floor(dice.between(PERIOD_START, PERIOD_END - DAY));
        const worse = dice.happens(STAR_LOST) && at === 0 && posted >= RELEASED_AT;
        const rating = Math.max(1, dice.pick(drawn) - (worse ? 1 : 0));
        const wait = Math.round(dice.around(answers.answerDays, 0.7) * DAY + HOUR);
        const answered = dice.happens(answers.answered) && posted + wait < PERIOD_END;
        const answer = answered ? stampText(posted + wait) : '';
        return {
          posted,
          line: [dice.pick(SITES), name, stampText(posted), rating, answer, dice.pick(TOPICS)],
        };
      });
    },
  );
  yield 'site,company,posted_at,rating,answered_at,topic\n';
  for (const { line } of reviews.toSorted((a, b) => a.posted - b.posted))
    yield `${line.join(',')}\n`;
}
