import type { Language } from '../language/language.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { SampleFigure, SampleLimits } from './decide-by-sample.ts';
import type { DecidingFigure } from './decide-items.ts';
import type { Target } from './target.ts';

/** The sentences that say from what items were decided, or why they were not. */
export type DecisionTexts = ReturnType<typeof decisionTextsIn>;

export function decisionTextsIn({ t, formats }: Pick<Language, 't' | 'formats'>) {
  const share = (value: number) => formats.limit('share', value);
  const bounds = ({ unit }: Kpi, { min, max }: Target): string => {
    const limit = (value: number) => formats.limit(unit, value);
    if (min === null) return max === null ? '' : t('decision.max', { max: limit(max) });
    return max === null
      ? t('decision.min', { min: limit(min) })
      : t('decision.between', { min: limit(min), max: limit(max) });
  };
  const figure = (kpi: Kpi, { value, n }: DecidingFigure, target: Target): string => {
    const said = { kpi: kpi.strings.name, n: formats.n(n), target: bounds(kpi, target) };
    return value === null
      ? t('decision.figure-unmeasured', said)
      : t('decision.figure', { ...said, value: formats.value(kpi.unit, value) });
  };
  const sample = (
    { n, share: passed, interval }: SampleFigure,
    { passFrom, failBelow }: SampleLimits,
  ): string =>
    t('decision.sample', {
      count: n,
      share: formats.share(passed),
      interval: formats.interval('share', interval),
      pass: share(passFrom),
      fail: share(failBelow),
    });
  return {
    nothing: () => t('decision.nothing'),
    figure,
    spansTarget: (...of: Parameters<typeof figure>) =>
      t('decision.spans-target', { figure: figure(...of) }),
    notMeasured: (kpi: Kpi) => t('decision.not-measured', { kpi: kpi.strings.name }),
    noTarget: (kpi: Kpi) => t('decision.no-target', { kpi: kpi.strings.name }),
    sample,
    spansLimit: (...of: Parameters<typeof sample>) =>
      t('decision.spans-limit', { sample: sample(...of) }),
    fewReviewed: ({ n }: SampleFigure, { minimumCell }: SampleLimits) =>
      t('decision.few-reviewed', { count: n, minimum: minimumCell }),
    otherVersion: (version: string, current: string) =>
      t('decision.other-version', { version, current }),
  };
}
