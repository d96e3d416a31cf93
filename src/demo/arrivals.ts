import { DAY, existingStamp, HOUR, weekday } from './account-clock.ts';
import type { WallSeconds } from './account-clock.ts';
import { CHANNELS } from './channels.ts';
import type { Channel } from './channels.ts';
import { PERIOD_END, PERIOD_START } from './demo-period.ts';
import { weighted } from './dice.ts';
import type { Dice } from './dice.ts';
import { topicMix } from './topics.ts';
import type { TopicMix } from './topics.ts';

/** A customer gets in touch. */
export interface Arrival {
  at: WallSeconds;
  channel: Channel;
  topics: TopicMix['shares'];
}

/** Volume by month, January first: Christmas, and the hiking summer. */
const SEASON = [0.9, 0.8, 0.82, 0.9, 0.95, 1.15, 1.12, 0.98, 0.95, 0.92, 1.08, 1.12] as const;

/** Volume by weekday, Monday first. */
const WEEK = [1.24, 1.08, 1, 0.97, 0.93, 0.52, 0.64] as const;

const BLACK_WEEK = { from: Date.UTC(2025, 10, 24) / 1000, to: Date.UTC(2025, 11, 1) / 1000 };
const CHRISTMAS = { from: Date.UTC(2025, 11, 24) / 1000, to: Date.UTC(2025, 11, 27) / 1000 };

/** Share of a day by the hour from 00 to 23. */
const WRITTEN_HOURS = weighted(
  [8, 4, 3, 2, 2, 4, 11, 24, 44, 58, 62, 58, 54, 52, 52, 50, 46, 42, 40, 44, 50, 46, 32, 18].map(
    (weight, hour) => [hour, weight] as const,
  ),
);
const LIVE_HOURS = weighted(
  [18, 26, 28, 26, 20, 22, 24, 22, 12].map((weight, index) => [8 + index, weight] as const),
);

/** Live channels close ten minutes before the working day ends. */
const LIVE_MINUTES_OF_LAST_HOUR = 50;

const channelShares = (channels: readonly Channel[]) =>
  weighted(channels.map((channel) => [channel, channel.weight] as const));
const WORKDAY_CHANNELS = channelShares(CHANNELS);
const WEEKEND_CHANNELS = channelShares(CHANNELS.filter((channel) => !channel.live));

function volumeOf(day: WallSeconds): number {
  const within = ({ from, to }: { from: number; to: number }) => day >= from && day < to;
  const season = SEASON[new Date(day * 1000).getUTCMonth()] ?? 1;
  const event = within(BLACK_WEEK) ? 1.75 : within(CHRISTMAS) ? 0.35 : 1;
  return season * event * (WEEK[weekday(day)] ?? 1);
}

function secondOfDay(dice: Dice, channel: Channel): number {
  if (!channel.live) return dice.pick(WRITTEN_HOURS) * HOUR + dice.between(0, HOUR);
  const minutes = LIVE_MINUTES_OF_LAST_HOUR * 60;
  const hour = dice.pick(LIVE_HOURS);
  return hour * HOUR + dice.between(0, hour === LIVE_HOURS.last ? minutes : HOUR);
}

/** All contacts of the demo in the order of time, exactly as many as asked for; holds one day at a time. */
export function* arrivals(dice: Dice, tickets: number): Generator<Arrival> {
  const days = Array.from({ length: (PERIOD_END - PERIOD_START) / DAY }, (_, index) => {
    const day = PERIOD_START + index * DAY;
    const mix = topicMix(day);
    return { day, mix, volume: volumeOf(day) * mix.volumeFactor * dice.around(1, 0.08) };
  });
  const total = days.reduce((sum, { volume }) => sum + volume, 0);
  let volumeSoFar = 0;
  let arrived = 0;
  for (const { day, mix, volume } of days) {
    volumeSoFar += volume;
    const due = Math.round((tickets * volumeSoFar) / total);
    const channels = weekday(day) < 5 ? WORKDAY_CHANNELS : WEEKEND_CHANNELS;
    const contacts: Arrival[] = [];
    for (; arrived < due; arrived++) {
      const channel = dice.pick(channels);
      const at = existingStamp(day + Math.floor(secondOfDay(dice, channel)));
      contacts.push({ at, channel, topics: mix.shares });
    }
    yield* contacts.sort((one, other) => one.at - other.at);
  }
}
