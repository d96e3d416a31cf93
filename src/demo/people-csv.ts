import { dayNumber } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { generateSkillTests } from './skill-tests.ts';
import { generateStaffAnswers } from './staff-survey.ts';
import { dateText } from './stamp-text.ts';

const dayText = (stamp: WallSeconds | undefined) =>
  stamp === undefined ? '' : dateText(dayNumber(stamp));

/** The records of skill tests, a line at a time: header first, `\n` ends each line. */
export function* skillTestsCsv(options: GeneratorOptions): Generator<string> {
  yield 'agent,test,tested_at,score,pass_mark,passed,expires_at,group\n';
  for (const row of generateSkillTests(options)) {
    const { agent, test, testedAt, score, passMark, expiresAt, group } = row;
    const passed = score >= passMark ? 'yes' : 'no';
    yield `${agent},${test},${dayText(testedAt)},${score},${passMark},${passed},${dayText(expiresAt)},${group}\n`;
  }
}

/** The answers of the staff survey, in the same form. */
export function* staffSurveyCsv(options: GeneratorOptions): Generator<string> {
  yield 'question,answer,team\n';
  for (const { question, answer, team } of generateStaffAnswers(options))
    yield `${question},${answer},${team}\n`;
}
