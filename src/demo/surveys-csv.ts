import { generateEfforts } from './effort-survey.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { generateRecommendations } from './recommendation-survey.ts';
import { stampText } from './stamp-text.ts';
import type { SurveyAnswer } from './survey-answer.ts';

const answerText = (answer: SurveyAnswer | undefined) =>
  `${stampText(answer?.answeredAt)},${answer?.score ?? ''}`;

/** The waves of the NPS survey, a line at a time: header first, `\n` ends each line, empty where there is no answer. */
export function* recommendationsCsv(options: GeneratorOptions): Generator<string> {
  yield 'kind,customer,language,sent_at,answered_at,score\n';
  for (const { customer, language, sentAt, answer } of generateRecommendations(options)) {
    yield `nps,${customer},${language},${stampText(sentAt)},${answerText(answer)}\n`;
  }
}

/** The effort survey after tickets, in the same form. */
export function* effortsCsv(options: GeneratorOptions): Generator<string> {
  yield 'kind,ticket,sent_at,answered_at,score\n';
  for (const { ticket, sentAt, answer } of generateEfforts(options)) {
    yield `ces,${ticket},${stampText(sentAt)},${answerText(answer)}\n`;
  }
}
