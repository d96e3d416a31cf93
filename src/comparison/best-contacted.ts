import type { Kpi } from '../measures/define-kpi.ts';
import {
  type BestCompetitor,
  type Figure,
  isOfRow,
  type NotBeside,
  plain,
  type Row,
} from './best-competitor.ts';
import { nearestOf, type Told } from './comparable.ts';
import type { ContactMeasure } from './measure-contacts.ts';
import type { Standing } from './standing.ts';

/** Mystery contacts with a company, all of them or those through one channel. */
export interface Contacted {
  readonly company: string;
  readonly contacts: number;
  readonly estimates: Readonly<Record<ContactMeasure, Figure>>;
  readonly channels: readonly {
    readonly channel: string | null;
    readonly contacts: number;
    readonly estimates: Readonly<Record<ContactMeasure, Figure>>;
  }[];
}

/** Which KPI a figure of mystery contacts is the same as, and how it is read. */
interface ContactKpi {
  readonly kpi: string;
  readonly told: Partial<Told>;
  /** Why it can’t be set beside the KPI, whatever its terms. */
  readonly differs?: 'asSettled';
  readonly read?: (figure: Figure) => Figure;
  /** Answers that most contacts did not get tell little of those who wait. */
  readonly ofAnswered?: boolean;
}

const contactKpis: Partial<Record<ContactMeasure, ContactKpi>> = {
  'first-answer': {
    kpi: 'first-reply-time',
    told: { unit: 'duration', statistic: 'median', clock: 'calendar' },
    ofAnswered: true,
  },
  'no-answer': {
    kpi: 'tickets-answered',
    told: {},
    read: ({ value, n, interval }) => ({
      value: value === null ? null : 1 - value,
      n,
      interval: interval && [1 - interval[1], 1 - interval[0]],
    }),
  },
  'resolved-at-first': {
    kpi: 'one-touch-resolution',
    told: {},
    differs: 'asSettled',
  },
};

/**
 * What mystery contacts measure of a KPI. They stand beside the organisation's own contacts, not
 * beside its KPI, since auditors ask other things than customers do.
 */
export function ofContacts(
  companies: readonly Contacted[],
  ownId: string,
  row: Row,
): (BestCompetitor | NotBeside)[] {
  return (Object.entries(contactKpis) as [ContactMeasure, ContactKpi][])
    .filter(([, { kpi }]) => kpi === row.kpi.id)
    .map(([measure, contactKpi]) => bestContacted(measure, contactKpi, companies, ownId, row));
}

function bestContacted(
  measure: ContactMeasure,
  {
    told,
    differs,
    read = ({ value, n, interval }) => ({ value, n, interval }),
    ofAnswered = false,
  }: ContactKpi,
  companies: readonly Contacted[],
  ownId: string,
  { kpi, dataset, measured, channel, reasons }: Row,
): BestCompetitor | NotBeside {
  const named = { criterion: null, measure };
  const { beside, why } = nearestOf(
    kpi,
    dataset,
    measured,
    { ...plain, ...told, ...(differs && { differs: reasons[differs] }) },
    reasons,
  );
  const different = [...why, ...(beside.stat === null ? [] : [reasons.otherFigure])];
  if (different.length > 0) return { ...named, why: different };
  const found = companies.flatMap((one) => contactsThrough(one, channel) ?? []);
  const own = found.find(({ company }) => company === ownId);
  const ours = own && read(own.estimates[measure]);
  if (!own || ours?.value == null) return { ...named, why: [reasons.ownNotContacted] };
  const alike = found.flatMap((one) => {
    const { value, n, interval } = read(one.estimates[measure]);
    if (one === own || value === null || !haveSameMix(one, own)) return [];
    return [{ company: one.company, value, n, interval, silent: one.estimates['no-answer'].value }];
  });
  const others = alike.filter(({ silent }) => !ofAnswered || (silent ?? 0) <= 0.5);
  const [first] = others.toSorted(
    (a, b) => (kpi.better === 'lower' ? 1 : -1) * (a.value - b.value) || b.n - a.n,
  );
  if (!first)
    return {
      ...named,
      why: [alike.length > 0 ? reasons.mostlySilent : reasons.othersNotContacted],
    };
  const { value, n, interval } = first;
  return {
    ...named,
    ...{ value, n, interval, own: ours },
    companies: others.filter((one) => one.value === value).map(({ company }) => company),
    standing: standingOfTwo(ours, first, kpi.better),
  };
}

/** All contacts with a company, or those through a channel; null without any. */
function contactsThrough(contacted: Contacted, channel: string | null): Contacted | null {
  if (channel === null) return contacted;
  const through = contacted.channels.find((part) => isOfRow(part.channel, channel));
  return through ? { company: contacted.company, ...through, channels: [through] } : null;
}

const MOST_APART = 0.1;

/** Whether two companies were contacted through the same channels in about the same shares. */
function haveSameMix(one: Contacted, other: Contacted): boolean {
  const shareOf = ({ channels: parts, contacts }: Contacted, channel: string | null) =>
    (parts.find((part) => part.channel === channel)?.contacts ?? 0) / contacts;
  const all = new Set([...one.channels, ...other.channels].map(({ channel }) => channel));
  return [...all].every(
    (channel) => Math.abs(shareOf(one, channel) - shareOf(other, channel)) <= MOST_APART,
  );
}

/** Both are uncertain, so that one is better only if the intervals lie apart. */
function standingOfTwo(own: Figure, other: Figure, better: Kpi['better']): Standing | null {
  if (own.value === null || other.value === null || better === 'neutral') return null;
  if (!own.interval || !other.interval) return 'uncertain';
  if (own.interval[0] > other.interval[1]) return better === 'higher' ? 'better' : 'worse';
  if (own.interval[1] < other.interval[0]) return better === 'lower' ? 'better' : 'worse';
  return 'uncertain';
}
