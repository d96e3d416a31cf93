import type { AnswerScale } from '../measures/answer-scale.ts';
import type { Clock } from '../measures/clock.ts';
import type { Unit } from '../measures/unit.ts';
import type { Benchmark } from './benchmark.ts';
import { type Channel, channelWords } from '../measures/channels.ts';
import type { OwnFigure } from './own-figures.ts';

/** Why a published figure can't be set beside the audit's, in plain words. */
export const reasons = {
  expectation: 'It is what people expect, not what was measured.',
  target: 'It is a goal that an organisation set itself, not a measurement.',
  convention: 'It is a mark that its publisher or the trade sets, not a measurement.',
  companies:
    'Its base is companies, each of which counts once, and often only those that answered; here cases are counted.',
  people: 'Its base is people who were asked in general, not the cases of a service.',
  range: 'It is a range, not one figure.',
  notMeasured: 'This audit has not measured the KPI.',
  statisticUnknown: 'It does not say which statistic it is.',
  scaleUnknown: 'It does not say on what scale people answered, or what counts as satisfied.',
  clockUnknown: 'It does not say whether all hours count or only opening hours.',
  channel: (channel: Channel) =>
    `It is of ${channelWords[channel]} alone, of which this KPI has no figure.`,
  statistic: (theirs: Benchmark['statistic'], ours: readonly string[], channel: Channel | null) =>
    `It is ${statisticWords(theirs)}, and ${channel === null ? '' : `of ${channelWords[channel]} `}this KPI has ${list.format(ours.map(statisticWords))} only.${skewed(theirs, ours)}`,
  scale: (theirs: AnswerScale, ours: OwnFigure['scale']) =>
    `It is ${scaleWords[theirs]}; here it is ${ours === null ? 'no figure on a scale of answers' : scaleWords[ours]}.`,
  clock: (theirs: Clock) =>
    theirs === 'business'
      ? 'It counts only opening hours; here all hours count.'
      : 'It counts all hours; here only opening hours count.',
  unit: (theirs: Unit, ours: Unit) => `It is ${unitWords[theirs]}; here it is ${unitWords[ours]}.`,
  otherFigure: 'It matches another figure of this KPI, and the target is not of that one.',
  ownNotContacted:
    'The organisation itself was not contacted in this way, so that their figure has nothing to stand beside.',
  othersNotContacted:
    'No competitor was contacted through the same channels, in about the same shares, and gave a figure.',
  mostlySilent:
    'Every competitor left most contacts without an answer, so that the time of the few answers says little.',
  currency: (currency: string) =>
    `It is in ${currency}, and the audit does not state the currency of its own figures.`,
} as const;

const list = new Intl.ListFormat('en');

const scaleWords: Record<AnswerScale | 'several', string> = {
  'good-bad': 'the share of good among good and bad',
  '1-3-top': 'the share of the best of three points',
  '1-5-top': 'the share of the best of five points',
  '1-5-top-two': 'the share of the best two of five points',
  '1-7-top-two': 'the share of the best two of seven points',
  '1-10-top-two': 'the share of the best two of ten points',
  '0-10-top-two': 'the share of the best two of eleven points',
  '1-5': 'a mean on a scale of five points',
  '1-7': 'a mean on a scale of seven points',
  '1-10': 'a mean on a scale of ten points',
  '0-10': 'a mean on a scale of eleven points',
  nps: 'a net promoter score from −100 to 100',
  index:
    'an index from 0 to 100, which a model makes of several questions and which is no percentage',
  several: 'made of answers on several scales',
};

const unitWords: Record<Unit, string> = {
  count: 'a count',
  decimal: 'a number',
  duration: 'a time',
  share: 'a percentage',
  score: 'a score',
};

function statisticWords(statistic: string): string {
  const percentile = /^p(\d+)$/.exec(statistic)?.[1];
  if (percentile !== undefined) return `a ${percentile}th percentile`;
  if (statistic === 'max') return 'the highest single value';
  return statistic === 'nps' ? 'a net promoter score' : `a ${statistic}`;
}

/** The remark without which the difference between a mean and a median looks like hair-splitting. */
function skewed(theirs: string, ours: readonly string[]): string {
  const other = { mean: 'median', median: 'mean' }[theirs];
  if (other === undefined || !ours.includes(other)) return '';
  return ' A few long cases raise a mean and leave a median where it is.';
}
