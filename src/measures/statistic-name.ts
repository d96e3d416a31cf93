import type { Translate } from '../language/translate.ts';

/** The statistics that a measure of times can be of. */
const named = ['mean', 'median', 'share', 'sum', 'ratio'] as const;

/** A statistic in the middle of a sentence: “median”, “90th percentile”. */
export function statisticName(statistic: string, t: Translate): string {
  const percentile = /^p(\d+)$/.exec(statistic)?.[1];
  if (percentile !== undefined) return t('statistic-name.percentile', { percentile });
  const known = named.find((name) => name === statistic);
  return known ? t(`statistic-name.${known}`) : statistic;
}
