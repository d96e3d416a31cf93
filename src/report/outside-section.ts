import { CLAIMED_SILENCE, silenceOf, verdictOnClaim } from '../comparison/claim.ts';
import type { MeasuredContacts } from '../comparison/measure-contacts.ts';
import type { MeasuredReviews, ReviewGroup } from '../comparison/measure-reviews.ts';
import { scales } from '../comparison/scales.ts';
import type { Estimate } from '../measures/statistics.ts';
import type { ReportCompetition } from './schema.ts';

type Contacts = NonNullable<ReportCompetition['contacts']>;
type Reviews = NonNullable<ReportCompetition['reviews']>;
type ReportEstimate = Contacts['all']['score'];

/**
 * Mystery contacts. They are the auditors’ own, not customers’, so that none is withheld for being
 * one of few; their n and intervals say how far they carry.
 */
export function contactsSection(
  measured: MeasuredContacts | null,
  order: readonly string[],
): Contacts | null {
  if (!measured?.all || !measured.span) return null;
  const all = (estimates: typeof measured.all) => ({
    'no-answer': open(estimates['no-answer']),
    'first-answer': open(estimates['first-answer']),
    'within-hour': open(estimates['within-hour']),
    'resolved-at-first': open(estimates['resolved-at-first']),
    'all-questions': open(estimates['all-questions']),
    'reached-person': open(estimates['reached-person']),
    score: open(estimates.score, 0, 100),
  });
  return {
    span: measured.span,
    claim: claimSection(measured),
    all: all(measured.all),
    companies: inOrder(measured.companies, order).map(
      ({ company, contacts, estimates, channels, hours }) => {
        const tested = hours.filter(({ answered }) => answered.value !== null);
        return {
          ...{ company, contacts },
          estimates: all(estimates),
          channels: channels.map((channel) => ({ ...channel, estimates: all(channel.estimates) })),
          cover: {
            tested: tested.length,
            covered: tested.filter(({ answered }) => answered.value === 1).length,
          },
          hours: hours.map(({ answered, ...hour }) => ({ ...hour, answered: open(answered) })),
        };
      },
    ),
    leftOut: leftOut(measured.unknown),
  };
}

function claimSection({ companies }: MeasuredContacts): Contacts['claim'] {
  const { interval, ...silence } = silenceOf(companies);
  return {
    share: CLAIMED_SILENCE,
    verdict: verdictOnClaim({ value: silence.value, interval }, CLAIMED_SILENCE),
    ...silence,
    interval: interval && [interval[0], interval[1]],
  };
}

/** Reviews are customers’, so that figures on fewer than `minimum` of them are withheld. */
export function reviewsSection(
  measured: MeasuredReviews | null,
  order: readonly string[],
  minimum: number,
): Reviews | null {
  if (!measured || measured.companies.length === 0) return null;
  const ends = scales['public-rating'].ends(measured.scale ?? '') ?? undefined;
  const group = ({ reviews, estimates }: ReviewGroup) => ({
    reviews,
    estimates: {
      rating: withheld(estimates.rating, minimum, ends),
      answered: withheld(estimates.answered, minimum),
      'answer-time': withheld(estimates['answer-time'], minimum),
    },
  });
  return {
    scale: measured.scale,
    companies: inOrder(measured.companies, order).map((own) => ({
      company: own.company,
      ...group(own),
      sites: own.sites.map((site) => ({ site: site.site, ...group(site) })),
    })),
    months: measured.months.map((month) => ({
      ...{ side: month.side, month: month.month },
      ...group(month),
    })),
    topics: measured.topics.map((topic) => ({
      ...{ side: topic.side, topic: topic.topic },
      ...group(topic),
    })),
    leftOut: leftOut(measured.unknown),
  };
}

/** An estimate whose interval is kept within what can be. */
function open(
  { value, n, missing, interval }: Estimate,
  least = -Infinity,
  greatest = Infinity,
): ReportEstimate {
  const kept = (bound: number) => Math.min(greatest, Math.max(least, bound));
  return {
    ...{ value, n, missing },
    interval: interval && [kept(interval[0]), kept(interval[1])],
    suppressed: false,
  };
}

function withheld(
  estimate: Estimate,
  minimum: number,
  ends: readonly [number, number] = [0, Infinity],
): ReportEstimate {
  const suppressed = estimate.n > 0 && estimate.n < minimum;
  return suppressed
    ? { ...open(estimate), value: null, interval: null, suppressed }
    : open(estimate, ...ends);
}

function inOrder<Row extends { readonly company: string }>(
  rows: readonly Row[],
  order: readonly string[],
): Row[] {
  return rows.toSorted((a, b) => order.indexOf(a.company) - order.indexOf(b.company));
}

function leftOut(unknown: readonly { readonly rows: number }[]): number {
  return unknown.reduce((sum, { rows }) => sum + rows, 0);
}
