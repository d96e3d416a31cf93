import { DAY, HOUR, wallSeconds, weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { COMPARED_COMPANIES, type ComparedCompany } from './compared-companies.ts';
import { createDice, type Dice } from './dice.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { stampText } from './stamp-text.ts';

type TestChannel = 'Mail' | 'Chat' | 'Phone' | 'Social media';

/** The same questions at the same hours to every company: days after the first, with hour and minute. */
const PLAN: readonly (readonly [day: number, time: number, TestChannel, language: string])[] = [
  [0, 10.25, 'Mail', 'Norwegian'],
  [1, 20.5, 'Mail', 'Norwegian'],
  [3, 9.5, 'Mail', 'English'],
  [5, 14, 'Mail', 'Norwegian'],
  [9, 2.75, 'Mail', 'Swedish'],
  [0, 13.5, 'Chat', 'Norwegian'],
  [4, 19.25, 'Chat', 'Norwegian'],
  [12, 3, 'Chat', 'English'],
  [2, 9.25, 'Phone', 'Norwegian'],
  [7, 16.5, 'Phone', 'Norwegian'],
  [13, 11, 'Phone', 'Norwegian'],
  [8, 12, 'Social media', 'Norwegian'],
];

const FIRST_DAY = wallSeconds('2026-09-14');
/** One company a little after the other, so that the callers are not overrun. */
const APART = 11 * 60;
const QUESTIONS = 3;

const COLUMNS =
  'id,company,channel,language,sent_at,first_answer_at,resolved_at,result,reached_person,questions_asked,questions_answered,score';

/** Which seconds it takes until somebody is there; 0 where somebody is there now. */
function untilOpen({ open }: ComparedCompany, stamp: WallSeconds): number {
  for (let day = 0; day < 8; day += 1) {
    const at = day === 0 ? stamp : (Math.floor(stamp / DAY) + day) * DAY;
    const hours = weekday(at) > 4 ? open.weekend : open.workday;
    if (!hours) continue;
    const [opens, closes] = hours.map((hour) => Math.floor(at / DAY) * DAY + hour * HOUR);
    if (opens === undefined || closes === undefined || at >= closes) continue;
    return Math.max(0, opens - stamp);
  }
  return 8 * DAY;
}

function answerAfter(
  dice: Dice,
  company: ComparedCompany,
  channel: TestChannel,
  sent: WallSeconds,
): number | null {
  const wait = untilOpen(company, sent);
  const [silence, minutes] = [dice.happens(company.silent), dice.around(1, 0.6)];
  if (silence) return null;
  if (channel === 'Mail' || channel === 'Social media') {
    const after = wait + Math.round(company.mailMinutes * minutes) * 60;
    return after + untilOpen(company, sent + after);
  }
  // Nobody waits at a telephone or in a chat until the next morning.
  return wait > 0 ? null : Math.round(minutes * (channel === 'Chat' ? 90 : 150));
}

/** The auditors’ list, a line at a time: header first, `\n` ends each line. */
export function* mysteryContactsCsv({ seed }: GeneratorOptions): Generator<string> {
  const dice = createDice(seed + 11);
  yield `${COLUMNS}\n`;
  let id = 0;
  for (const [day, time, channel, language] of PLAN) {
    for (const [index, company] of COMPARED_COMPANIES.entries()) {
      const sent = FIRST_DAY + day * DAY + time * HOUR + index * APART;
      const after = answerAfter(dice, company, channel, sent);
      const settled = dice.happens(company.settledAtFirst);
      const later = Math.round(dice.around(20, 0.5) * HOUR);
      const settledAt = sent + (after ?? 0) + (settled ? 0 : later);
      const resolved = settledAt + (settled ? 0 : untilOpen(company, settledAt));
      const quality = dice.between(0.6, 1.1) * company.settledAtFirst;
      const answered = settled ? QUESTIONS : Math.floor(dice.between(1, QUESTIONS));
      const score = Math.min(100, Math.round(40 + 60 * quality));
      id += 1;
      const asked = [id, company.name, channel, language, stampText(sent)];
      const told =
        after === null
          ? ['', '', 'no-answer', 'no', QUESTIONS, '', '']
          : [
              stampText(sent + after),
              stampText(resolved),
              'resolved',
              'yes',
              ...[QUESTIONS, answered, score],
            ];
      yield `${[...asked, ...told].join(',')}\n`;
    }
  }
}
