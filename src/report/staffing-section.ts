import { isChannel } from '../measures/channels.ts';
import { agentsByHour } from '../cover/duty.ts';
import { agentsNeeded, answeredWithin, type ServiceLevel } from '../cover/erlang-c.ts';
import type { Arrivals } from '../cover/measure-arrivals.ts';
import { matchingPart } from '../ingest/parts.ts';
import { windowSeconds } from '../time/windows.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { ReportStaffed } from './cover-schema.ts';
import type { ReportKpi } from './schema.ts';

/** Arrivals against the agents that the audit states; for calls, also against what Erlang C asks for. */
export function staffingSection(
  arrivals: readonly Arrivals[],
  { staffing, windows }: Audit,
  serviceLevel: Pick<ReportKpi, 'target'> | undefined,
): ReportStaffed[] {
  const share = serviceLevel?.target?.min ?? null;
  const promised: ServiceLevel | null =
    share !== null && share < 1 ? { share, seconds: windowSeconds(windows).serviceLevel } : null;
  return arrivals
    .map((one) => {
      const duty = dutyOf(one, staffing);
      return { one, agents: duty && agentsByHour(duty) };
    })
    .filter(({ one, agents }) => agents !== null || one.channel === null || one.from === 'calls')
    .map(({ one, agents }) => staffedOf(one, agents, promised));
}

/** The agents that the audit states for a channel; any name of the channel of calls means the calls. */
function dutyOf({ channel, from }: Arrivals, staffing: Audit['staffing']) {
  if (channel === null) return null;
  const names = Object.keys(staffing);
  const name =
    names.find((stated) => matchingPart(stated, [channel]) !== undefined) ??
    (from === 'calls' ? names.find((name) => isChannel(name, 'phone')) : undefined);
  return name === undefined ? null : (staffing[name] ?? null);
}

function staffedOf(
  { channel, from, hours, days, closed, n, handle, week }: Arrivals,
  agents: readonly number[] | null,
  promised: ServiceLevel | null,
): ReportStaffed {
  const level = from === 'calls' ? promised : null;
  const need = (callsPerHour: number | null): number | null =>
    callsPerHour === null || handle === null || level === null
      ? null
      : agentsNeeded({ callsPerHour, handleSeconds: handle.seconds }, level);
  const cells = week.map(({ n: arrived, ...cell }) => ({
    ...cell,
    n: Math.round(arrived),
    agents: agents?.[(cell.weekday - 1) * 24 + cell.hour] ?? null,
    need: need(cell.mean),
    busyNeed: need(cell.busy),
  }));
  const sum = (of: readonly { n: number }[]) => of.reduce((total, cell) => total + cell.n, 0);
  const whole = sum(cells);
  const unattended = sum(cells.filter((cell) => cell.agents === 0));
  const manned = cells.filter((cell) => (cell.agents ?? 0) > 0);
  const shortOf = (which: 'need' | 'busyNeed') =>
    manned.some((cell) => cell[which] !== null)
      ? manned.filter((cell) => (cell[which] ?? 0) > (cell.agents ?? 0)).length
      : null;
  const short = shortOf('need');
  return {
    ...{ channel, from, hours, days: { ...days }, closed, n },
    handle: handle && { ...handle },
    level: level && { ...level },
    agentHours: agents?.reduce((total, one) => total + one, 0) ?? null,
    outside: agents && whole > 0 ? { n: unattended, share: unattended / whole } : null,
    short:
      short === null ? null : { hours: short, busyHours: shortOf('busyNeed'), of: manned.length },
    expected: expectedShare(cells, handle?.seconds ?? null, level),
    week: cells,
  };
}

/** Over the hours of a mean week, each with the weight of its calls. Who is there for part of an hour does not count. */
function expectedShare(
  cells: readonly { readonly mean: number | null; readonly agents: number | null }[],
  handleSeconds: number | null,
  level: ServiceLevel | null,
): number | null {
  if (handleSeconds === null || level === null) return null;
  let calls = 0;
  let inTime = 0;
  for (const { mean, agents } of cells) {
    if (agents === null || mean === null) return null;
    calls += mean;
    const load = { callsPerHour: mean, handleSeconds };
    inTime += mean * answeredWithin(load, Math.floor(agents), level.seconds);
  }
  return calls === 0 ? null : inTime / calls;
}
