import { dayNumber } from './account-clock.ts';
import { generateReviews } from './conversation-reviews.ts';
import type { Review } from './conversation-reviews.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { REVIEWED_ITEMS } from './reviewed-items.ts';
import { dateText } from './stamp-text.ts';

const CHECKLIST = { id: 'conversation-quality', version: '1' };

/** What reviewers noted at some of the marks that are short of a pass. */
const NOTES: Readonly<Record<string, string>> = {
  empathy: 'Apologised in the last line only',
  'next-steps': '"We will look into it", and nothing more',
  estimate: 'Asked twice for a date, got none',
};

const headOf = ({ ticket, reviewer, day }: Review) =>
  `${ticket.id},${reviewer},${dateText(dayNumber(day))},${CHECKLIST.id},${CHECKLIST.version}`;

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The sample in wide form, a line a review: header first, `\n` ends each line. */
export function* reviewsCsv(options: GeneratorOptions): Generator<string> {
  const ids = REVIEWED_ITEMS.map(({ id }) => id);
  yield `conversation,reviewer,reviewed_at,checklist,checklist_version,${ids.join(',')}\n`;
  for (const review of generateReviews(options).sample)
    yield `${headOf(review)},${[...review.marks.values()].join(',')}\n`;
}

/** The calibration in long form, a line an item of a review. */
export function* calibrationCsv(options: GeneratorOptions): Generator<string> {
  yield 'conversation,reviewer,reviewed_at,checklist,checklist_version,item,result,note\n';
  for (const review of generateReviews(options).calibration) {
    for (const [item, mark] of review.marks) {
      const note = mark === 'fail' || mark === '1' ? (NOTES[item] ?? '') : '';
      yield `${headOf(review)},${item},${mark},${quoted(note)}\n`;
    }
  }
}
