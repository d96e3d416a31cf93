import { type Bounds, meanInterval, wilson } from '../measures/intervals.ts';
import { isChannel } from '../measures/channels.ts';
import type { Estimate } from '../measures/statistics.ts';
import type { CompanyContacts } from './measure-contacts.ts';

/** What one’s own contacts say of a published claim. */
export const verdictsOnClaim = ['borne-out', 'contradicted', 'uncertain', 'not-tested'] as const;
export type VerdictOnClaim = (typeof verdictsOnClaim)[number];

/** The share of companies that are said never to answer a mail (SuperOffice, Customer service benchmark report). */
export const CLAIMED_SILENCE = 0.4;

/** Whether the whole 95 % interval of a share lies above or below what is claimed of it. */
export function verdictOnClaim(
  { value, interval }: Pick<Estimate, 'value' | 'interval'>,
  claimed: number,
): VerdictOnClaim {
  if (value === null || interval === null) return 'not-tested';
  if (interval[0] > claimed) return 'borne-out';
  return interval[1] < claimed ? 'contradicted' : 'uncertain';
}

/** The contacts without an answer, as far as they can be held against a claim about companies. */
export interface Silence {
  /** Null where all contacts are taken, since none of them is known to be a mail. */
  readonly channel: 'email' | null;
  readonly companies: number;
  readonly contacts: number;
  /** The mean of the companies’ shares. */
  readonly value: number | null;
  readonly interval: Bounds | null;
}

/**
 * Each company counts once, by its share of mails without an answer. Contacts with one company are
 * alike, so that the interval is the wider one of Student’s over companies and Wilson’s over contacts;
 * one company has none.
 */
export function silenceOf(companies: readonly CompanyContacts[]): Silence {
  const mails = companies.flatMap(({ channels }) => known(channels.filter(isMail)));
  const counted =
    mails.length > 0 ? mails : companies.flatMap(({ estimates }) => known([{ estimates }]));
  const contacts = counted.reduce((sum, { n }) => sum + n, 0);
  const base = {
    channel: mails.length > 0 ? ('email' as const) : null,
    ...{ companies: counted.length, contacts },
  };
  if (counted.length === 0) return { ...base, value: null, interval: null };
  const value = counted.reduce((sum, { share }) => sum + share, 0) / counted.length;
  const silent = counted.reduce((sum, { share, n }) => sum + share * n, 0);
  return { ...base, value, interval: widest(between(counted, value), wilson(silent, contacts)) };
}

type Silenced = Pick<CompanyContacts, 'estimates'>;

function isMail({ channel }: { readonly channel: string | null }): boolean {
  return channel !== null && isChannel(channel, 'email');
}

/** The share of contacts without an answer of one company, over several of its channels. */
function known(parts: readonly Silenced[]): { share: number; n: number }[] {
  const told = parts.flatMap(({ estimates: { 'no-answer': silent } }) =>
    silent.value === null ? [] : [{ hits: silent.value * silent.n, n: silent.n }],
  );
  const n = told.reduce((sum, part) => sum + part.n, 0);
  return n === 0 ? [] : [{ share: told.reduce((sum, { hits }) => sum + hits, 0) / n, n }];
}

function between(companies: readonly { readonly share: number }[], mean: number): Bounds | null {
  const squares = companies.reduce((sum, { share }) => sum + (share - mean) ** 2, 0);
  return meanInterval(mean, Math.sqrt(squares / (companies.length - 1)), companies.length);
}

function widest(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (one === null || other === null) return null;
  return [Math.max(0, Math.min(one[0], other[0])), Math.min(1, Math.max(one[1], other[1]))];
}
