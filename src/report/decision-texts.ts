import type { DecisionBasis } from '../assessment/decide-items.ts';
import type { Formats } from '../formats/create-formats.ts';

/** The sentences that say from which figures items were decided, in the audit’s locale. */
export function decisionTexts(formats: Formats): Pick<DecisionBasis, 'sayFigure' | 'saySample'> {
  return {
    sayFigure: (kpi, { value, n }, target) => {
      const bound = (sign: string, limit: number | null) =>
        limit === null ? [] : [`${sign} ${formats.limit(kpi.unit, limit)}`];
      const limits = [...bound('≥', target.min), ...bound('≤', target.max)].join(' and ');
      const figure = value === null ? 'not measured' : formats.value(kpi.unit, value);
      return `${kpi.strings.name} is ${figure} (${formats.n(n)}) against a target of ${limits}`;
    },
    saySample: ({ n, share, interval }, { passFrom, failBelow }) => {
      const limit = (value: number) => formats.limit('share', value);
      const passed = `${formats.share(share)} of ${formats.count(n)} conversations passed`;
      const limits = `an item passes from ${limit(passFrom)} and fails below ${limit(failBelow)}`;
      return `${passed} (95% CI ${formats.interval('share', interval)}); ${limits}`;
    },
  };
}
