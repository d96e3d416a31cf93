/**
 * Every word that charts write, in English. `{names}` are filled in. A locale hands in the same
 * keys through the context.
 */
export const englishWords = {
  notMeasured: 'not measured',
  nothingToDraw: 'Nothing to draw: there is no measured value.',
  suppressed: 'fewer than {minimum}',
  interval: 'confidence interval',
  intervalCut: 'confidence interval, cut off at the edge',
  partial: 'incomplete period',
  axisStart: 'axis starts at {value}',
  perPeriod: '{n} per period',
  perCell: '{n} per cell',
  overall: 'overall {value}',
  targetMin: 'target ≥\u00a0{value}',
  targetMax: 'target ≤\u00a0{value}',
  targetBetween: 'target {min}\u00a0–\u00a0{max}',
  median: 'median {value}',
  p90: '90th percentile {value}',
  shareOfAll: 'Share of all',
  andMore: 'more',
  hourOfDay: 'Hour of the day',
  highest: 'highest: {place}, {value}',
  hour: '{weekday} {hour}:00',
  lowerIsBetter: '← lower is better',
  higherIsBetter: 'higher is better →',

  processMean: 'mean {value}',
  processLimit: 'limit {value}',
  outsideLimits: 'outside the limits',
  inRun: 'in a run of eight or more on one side of the mean',
  mean: 'mean',
  naturalLimits: 'natural limits',
  limitsBetween: '{lower} to {upper}',
  processRange: 'mean {mean}, natural limits {limits}',
  noiseLatest:
    'Noise: {value} in the last complete week, {at}, lies within the natural limits of {limits} and in no long run.',
  signalAbove:
    'Signal: {value} in the last complete week, {at}, lies above the natural limits of {limits}.',
  signalBelow:
    'Signal: {value} in the last complete week, {at}, lies below the natural limits of {limits}.',
  signalRunAbove:
    'Signal: the last complete week, {at} with {value}, continues a run of eight or more above the mean of {mean}.',
  signalRunBelow:
    'Signal: the last complete week, {at} with {value}, continues a run of eight or more below the mean of {mean}.',
  signalsNone: 'None of {all} complete weeks signals a change.',
  signalsNamed: 'Of {all} complete weeks, {signals} signal: {names}.',
  signalsCounted: 'Of {all} complete weeks, {signals} signal: {how}.',
  signalsOutside: '{n} outside the limits',
  signalsInRuns: '{n} in long runs on one side of the mean',

  describePeriods: '{statistic}, {first} to {last}.',
  describeOne: '{statistic}, {first}.',
  describeRange: 'Lowest {low} ({lowAt}), highest {high} ({highAt}).',
  describeLatest: 'Latest: {value} ({at}, {n}).',
  describeLatestPartial: 'Latest: {value} ({at}, incomplete, {n}).',
  describeInterval: 'Confidence interval {interval}.',
  describeMissing: '{missing} of {all} not measured.',
  describeGroups: '{statistic}, {all} groups.',
  describeBy: '{measure}, by {key}.',
  describeAgainst: '{y} against {x}, {n} dots.',
  describeOverall: 'Overall: {value}.',
  describeOutside: '{outside} of {all} measured groups miss the target.',
  describeSuppressed: '{suppressed} of {all} hold too few cases to be shown.',
  describeHistogram: 'Spread of {n} cases.',
  describeMode: 'The most common range is {range}, with {share}.',
  describeMedian: 'Half are at or below {value}.',
  describeP90: 'Nine in ten are at or below {value}.',
  describeHeat: '{statistic}, by weekday and hour.',
  describeValue: '{title}: {value}.',
  describeLower: 'Lower is better.',
  describeHigher: 'Higher is better.',
  describeTargetMin: 'Target: at least {min}.',
  describeTargetMax: 'Target: at most {max}.',
  describeTargetBetween: 'Target: {min} to {max}.',
  describeOwnTargets: 'With a target of their own: {groups}.',
  ownTarget: 'own target',
  atLeast: '≥\u00a0{min}',
  atMost: '≤\u00a0{max}',
  atLeastAtMost: '{min}\u00a0–\u00a0{max}',
  verdictMet: 'met',
  verdictMissed: 'missed',
  verdictUncertain: 'uncertain',
  met: 'It meets the target.',
  missed: 'It misses the target.',
  uncertain: 'The confidence interval reaches across the target.',

  dumbbellBest: 'best competitor',
  dumbbellMedian: 'median of the competitors',
  dumbbellPair: '{own}, best {best}',
  dumbbellUnknown: 'not known',
  describeDumbbell: '{scale}, {n} criteria.',
  describeDumbbellRow: '{name}: {owner} {own}, best competitor {best}, median {median}.',
  columnCriterion: 'Criterion',

  columnPeriod: 'Period',
  columnGroup: 'Group',
  columnValue: 'Value',
  columnN: 'n',
  columnInterval: 'Confidence interval',
  columnRange: 'Range',
  columnShare: 'Share',
  columnWeekday: 'Weekday',
  columnHour: 'Hour',
  columnTarget: 'Target',
  columnSignal: 'Signal',
  columnVerdict: 'Verdict',
  orMore: '{from} or more',
  none: 'none',
} as const;

export type Phrase = keyof typeof englishWords;
export type ChartWords = Readonly<Record<Phrase, string>>;

/** Says phrases in the given words, with their `{names}` filled in. */
export function phrases(words: ChartWords = englishWords) {
  return (phrase: Phrase, values: Readonly<Record<string, string>> = {}): string =>
    words[phrase].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export type Say = ReturnType<typeof phrases>;
