import type { MessageKey } from '../language/catalogue.ts';
import type { Translate } from '../language/translate.ts';
import type { AnswerScale } from '../measures/answer-scale.ts';
import type { Channel } from '../measures/channels.ts';
import type { Clock } from '../measures/clock.ts';
import type { Unit } from '../measures/unit.ts';
import type { Benchmark } from './benchmark.ts';
import type { OwnFigure } from './own-figures.ts';

/** Why a published figure can't be set beside the audit's, in plain words. */
export type Reasons = ReturnType<typeof reasonsIn>;

export function reasonsIn(t: Translate) {
  const channelName = (channel: Channel) => t(`benchmark.channel.${channel}`);
  const scaleName = (scale: AnswerScale | 'several') => t(`a-scale.${scale}`);
  const unitName = (unit: Unit) => t(`a-unit.${unit}`);
  return {
    expectation: t('unlike.expectation'),
    target: t('unlike.target'),
    convention: t('unlike.convention'),
    companies: t('unlike.companies'),
    people: t('unlike.people'),
    range: t('unlike.range'),
    notMeasured: t('unlike.not-measured'),
    statisticUnknown: t('unlike.statistic-unknown'),
    scaleUnknown: t('unlike.scale-unknown'),
    clockUnknown: t('unlike.clock-unknown'),
    channel: (channel: Channel) => t('unlike.channel', { channel: channelName(channel) }),
    statistic(
      theirs: Benchmark['statistic'],
      ours: readonly string[],
      channel: Channel | null,
    ): string {
      const named = {
        theirs: statisticName(theirs, t),
        ours: ours.map((statistic) => statisticName(statistic, t)),
      };
      const difference =
        channel === null
          ? t('unlike.statistic', named)
          : t('unlike.statistic-of-channel', { ...named, channel: channelName(channel) });
      return isSkewed(theirs, ours) ? `${difference} ${t('unlike.skewed')}` : difference;
    },
    scale: (theirs: AnswerScale, ours: OwnFigure['scale']) =>
      ours === null
        ? t('unlike.no-scale', { theirs: scaleName(theirs) })
        : t('unlike.scale', { theirs: scaleName(theirs), ours: scaleName(ours) }),
    clock: (theirs: Clock) => t(`unlike.clock-${theirs}`),
    unit: (theirs: Unit, ours: Unit) =>
      t('unlike.unit', { theirs: unitName(theirs), ours: unitName(ours) }),
    otherFigure: t('unlike.other-figure'),
    ownNotContacted: t('unlike.own-not-contacted'),
    othersNotContacted: t('unlike.others-not-contacted'),
    asSettled: t('unlike.as-settled'),
    mostlySilent: t('unlike.mostly-silent'),
    currency: (currency: string) => t('unlike.currency', { currency }),
  };
}

const statisticKeys: Readonly<Record<string, MessageKey>> = {
  mean: 'a-statistic.mean',
  median: 'a-statistic.median',
  share: 'a-statistic.share',
  count: 'a-statistic.count',
  nps: 'a-statistic.nps',
  max: 'a-statistic.max',
};

function statisticName(statistic: string, t: Translate): string {
  const percentile = /^p(\d+)$/.exec(statistic)?.[1];
  if (percentile !== undefined) return t('a-statistic.percentile', { percentile });
  const key = statisticKeys[statistic];
  return key ? t(key) : statistic;
}

/** Whether the difference is one between a mean and a median, which looks like hair-splitting without a remark. */
function isSkewed(theirs: string, ours: readonly string[]): boolean {
  const other = { mean: 'median', median: 'mean' }[theirs];
  return other !== undefined && ours.includes(other);
}
