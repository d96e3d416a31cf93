import type { ReportStaffed } from '../report/cover-schema.ts';
import type { SiteContext } from './site-context.ts';

/** What there is to say of a channel's arrivals and agents, a sentence or two each. */
export function staffingWords(
  { channel, from, hours, days, closed, n, handle, level, ...duty }: ReportStaffed,
  { report, formats, t }: SiteContext,
): string[] {
  const { agentHours, outside, short, expected } = duty;
  const { from: first, to: last } = days;
  const measured = report.kpis['service-level']?.value ?? null;
  const basis = {
    ...{ n: formats.count(n), from: formats.day(first), to: formats.day(last), count: closed },
  };
  return [
    t('staffing.basis', basis),
    ...(hours === 'spread' ? [t('staffing.spread')] : []),
    ...(hours === 'days' ? [t('staffing.days')] : []),
    ...(agentHours === null
      ? channel === null
        ? []
        : [t('staffing.unstated')]
      : [t('staffing.agent-hours', { hours: formats.decimal(agentHours) })]),
    ...(outside && outside.n > 0
      ? [
          t('staffing.outside', {
            ...{ share: formats.share(outside.share), n: formats.count(outside.n) },
          }),
        ]
      : []),
    ...(from === 'calls'
      ? [
          ...(handle
            ? [
                t('staffing.handle', {
                  ...{ time: formats.duration(handle.seconds), n: formats.n(handle.n) },
                }),
              ]
            : [t('staffing.no-handle')]),
          ...(level
            ? [
                t('staffing.level', {
                  share: formats.limit('share', level.share),
                  time: formats.limit('duration', level.seconds),
                }),
              ]
            : [t('staffing.no-level')]),
        ]
      : []),
    ...(short
      ? [
          t('staffing.short', {
            count: short.of,
            hours: formats.count(short.hours),
          }),
          ...(short.busyHours === null
            ? []
            : [t('staffing.short-busy', { count: short.busyHours })]),
        ]
      : []),
    ...(expected !== null && measured !== null && level
      ? [
          t('staffing.expected', {
            expected: formats.share(expected),
            time: formats.limit('duration', level.seconds),
            measured: formats.share(measured),
          }),
        ]
      : []),
    ...(short ? [t('staffing.erlang')] : []),
  ];
}
