import { DAY, HOUR } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { EXPORTED_AT } from './demo-period.ts';
import type { Dice } from './dice.ts';

export interface SurveyAnswer {
  answeredAt: WallSeconds;
  score: number;
}

/** The link in the survey's mail works so long. */
const OPEN_FOR = 14 * DAY;

/** The answer to a survey, if there is one by the export. */
export function drawAnswer(
  dice: Dice,
  sentAt: WallSeconds,
  responseShare: number,
  drawScore: () => number,
): SurveyAnswer | undefined {
  if (!dice.happens(responseShare)) return undefined;
  const answeredAt = sentAt + Math.floor(Math.min(dice.around(14, 1.2) * HOUR, OPEN_FOR - 60));
  const score = drawScore();
  return answeredAt <= EXPORTED_AT ? { answeredAt, score } : undefined;
}
