import type { WallSeconds } from './account-clock.ts';
import { weighted } from './dice.ts';
import type { Dice } from './dice.ts';
import type { Language } from './languages.ts';
import {
  COLLEAGUES,
  EASY_PICKER,
  EASY_PICKER_SHARE,
  FINNISH_SPEAKER,
  FINNISH_SPEAKER_LEFT_AT,
} from './team.ts';
import type { GroupName } from './team.ts';
import type { Topic } from './topics.ts';

/** Who ends up with a ticket, and over how many desks it goes. */
export interface Assignment {
  group: GroupName;
  agent: string;
  /** Orders and Billing send it to and fro. */
  looped: boolean;
  /** The customer writes in a language that no one here speaks any more. */
  uncoveredLanguage: boolean;
  groupStations: number;
  assigneeStations: number;
}

/** Planted: the share of refunds that Orders and Billing send to and fro, and over how many groups. */
const LOOP_SHARE = 0.85;
const LOOP_STATIONS = weighted([
  [3, 30],
  [4, 36],
  [5, 21],
  [6, 13],
] as const);

const FRONT_LINE_STATIONS = weighted([
  [1, 96],
  [2, 4],
] as const);
const SPECIALIST_STATIONS = weighted([
  [1, 80],
  [2, 18],
  [3, 2],
] as const);
const MORE_ASSIGNEES = weighted([
  [0, 84],
  [1, 13],
  [2, 3],
] as const);

function takenByEasyPicker(dice: Dice, topic: Topic): boolean {
  const { orderStatus, other } = EASY_PICKER_SHARE;
  return dice.happens(topic.name === 'Order status' ? orderStatus : other);
}

export function drawAssignment(
  dice: Dice,
  topic: Topic,
  language: Language,
  createdAt: WallSeconds,
): Assignment {
  const looped = topic.name === 'Refund' && dice.happens(LOOP_SHARE);
  const finnish = language === 'Finnish';
  const uncoveredLanguage = finnish && createdAt >= FINNISH_SPEAKER_LEFT_AT;
  const once = { looped, uncoveredLanguage, groupStations: 1, assigneeStations: 1 };
  if (finnish && !uncoveredLanguage && !looped) {
    return { ...once, group: 'Front line', agent: FINNISH_SPEAKER };
  }
  const group = dice.pick(topic.groups);
  if (group === 'Front line' && !finnish && takenByEasyPicker(dice, topic)) {
    return { ...once, group, agent: EASY_PICKER };
  }
  const usual = group === 'Front line' ? FRONT_LINE_STATIONS : SPECIALIST_STATIONS;
  const groupStations = dice.pick(looped ? LOOP_STATIONS : usual);
  return {
    looped,
    uncoveredLanguage,
    group,
    agent: dice.pick(COLLEAGUES[group]),
    groupStations,
    assigneeStations: groupStations + dice.pick(MORE_ASSIGNEES),
  };
}
