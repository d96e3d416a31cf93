import { lineReasons } from '../files/table.ts';
import type { Formats } from '../formats/create-formats.ts';
import type { ReportDefect } from '../report/quality-schema.ts';
import { periodText } from './period-text.ts';
import { reasonText } from './reason-text.ts';
import type { MessageKey } from '../language/catalogue.ts';
import type { Translate } from '../language/translate.ts';

/** A defect in words. */
export interface DefectText {
  readonly title: string;
  /** “3 of 20,012 rows (0.0%)”. */
  readonly amount: string;
  /** The file, or all files of its data set. */
  readonly where: string;
  /** What else has to be known: how it was told, when it was found, in which rows. */
  readonly details: readonly string[];
  readonly stretches: readonly string[];
  readonly advice: string;
}

interface Words {
  readonly formats: Formats;
  readonly t: Translate;
}

/** More stretches than this are counted only. */
const MOST = 12;

export function defectText(defect: ReportDefect, { formats, t }: Words): DefectText {
  const { kind, count, of, dataset, file, columns } = defect;
  const list = new Intl.ListFormat(formats.locale);
  const reason = defect.reason ?? '';
  const title = t(`quality.kind.${kind}`, {
    dataset,
    reason: reasonText(reason, t),
    key: reason.replace(/^duplicate-/, ''),
    columns: list.format(columns),
    interval: columns.at(-1) ?? '',
  });
  const shares = {
    n: formats.count(count),
    of: formats.count(of),
    share: formats.share(count / of),
  };
  return {
    title,
    amount: t(amountKey(defect), shares),
    where: file ?? t('quality.in-all', { dataset }),
    details: detailsOf(defect, { formats, t }),
    stretches: stretchesOf(defect, { formats, t }),
    advice: t(adviceFor(defect)),
  };
}

/** Shares that would be written as 0.0% are left out. */
const LEAST_SHARE = 0.0005;

function amountKey({ kind, count, of }: ReportDefect): MessageKey {
  if (kind === 'gap') return 'quality.count-days';
  return count < LEAST_SHARE * of ? 'quality.count-few' : 'quality.count-rows';
}

function detailsOf({ kind, rows, reason }: ReportDefect, { t }: Words): string[] {
  const numbers = rows.join(', ');
  const examples = lineReasons.has(reason ?? '') ? 'quality.example-lines' : 'quality.example-rows';
  return [
    ...(kind === 'repeated' ? [t('quality.detail.repeated')] : []),
    ...(kind === 'day-month-swapped' || kind === 'midnight' ? [t(`quality.detail.${kind}`)] : []),
    ...(rows.length > 0 ? [t(examples, { count: rows.length, rows: numbers })] : []),
  ];
}

function stretchesOf({ kind, stretches }: ReportDefect, { formats, t }: Words): string[] {
  if (!isTimed(kind)) return [];
  const say = (amount: number) =>
    kind === 'fill-collapse' ? formats.share(amount) : formats.count(amount);
  const told = stretches.slice(0, MOST).map(({ from, to, found, usual }) =>
    t(`quality.stretch.${kind}`, {
      period: from === to ? instantText(from, formats) : periodText(`${from}/${to}`, formats),
      found: say(found),
      usual: say(usual ?? 0),
    }),
  );
  const more = stretches.length - told.length;
  return more > 0 ? [...told, t('quality.more-stretches', { n: more })] : told;
}

const timed = ['gap', 'fill-collapse', 'clustered', 'day-month-swapped'] as const;
const isTimed = (kind: ReportDefect['kind']): kind is (typeof timed)[number] =>
  timed.some((each) => each === kind);

/** A day, a month, or a local date and time. */
function instantText(instant: string, formats: Formats): string {
  const [day = '', time] = instant.split(' ');
  return [formats.period(day), ...(time === undefined ? [] : [time])].join(' ');
}

const advice: readonly (readonly [RegExp, MessageKey])[] = [
  [/^ragged$/, 'quality.do.ragged'],
  [/^unknown-/, 'quality.do.unknown'],
  [/^unparsable-/, 'quality.do.unparsable'],
  [/^out-of-range-/, 'quality.do.out-of-range'],
  [/-before-/, 'quality.do.before'],
];

/** What to do about it, by the reason where that says more than the kind. */
function adviceFor({ kind, reason }: ReportDefect): MessageKey {
  const known = kind === 'repeated' ? undefined : advice.find(([test]) => test.test(reason ?? ''));
  return known?.[1] ?? `quality.do.${kind}`;
}
