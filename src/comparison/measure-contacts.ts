import { z } from 'zod';

import { type Engine, identifier } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Flow } from '../measures/measure.ts';
import type { Estimate } from '../measures/statistics.ts';
import {
  type CompanyNames,
  companySql,
  type UnknownCompany,
  unknownCompanies,
} from './company-names.ts';
import { estimateGroups, type Estimates } from './estimate-groups.ts';

const answered = { column: 'is_answered', is: true };

/** What mystery contacts tell of a company; durations in seconds, shares from 0 to 1, scores from 0 to 100. */
export const contactMeasures = {
  'no-answer': { share: { column: 'is_answered', is: false } },
  'first-answer': { quantile: 0.5, of: 'first_answer_seconds' },
  'within-hour': { share: { column: 'is_answered_within_hour', is: true } },
  'resolved-at-first': { share: { column: 'is_resolved_at_first', is: true }, of: answered },
  'all-questions': { share: { column: 'are_all_answered', is: true }, of: answered },
  'reached-person': { share: { column: 'reached_person', is: true } },
  score: { mean: 'score' },
} as const satisfies Record<string, Flow>;
export type ContactMeasure = keyof typeof contactMeasures;

type ContactEstimates = Estimates<ContactMeasure>;

/** An hour of the week (Monday is 1) with the contacts that were made in it. */
export interface TestedHour {
  readonly weekday: number;
  readonly hour: number;
  /** The share that was answered within an hour. */
  readonly answered: Estimate;
}

export interface CompanyContacts {
  readonly company: string;
  readonly contacts: number;
  readonly estimates: ContactEstimates;
  readonly channels: readonly {
    readonly channel: string | null;
    readonly contacts: number;
    readonly estimates: ContactEstimates;
  }[];
  readonly hours: readonly TestedHour[];
}

export interface MeasuredContacts {
  /** First and last local day on which a contact was made. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly all: ContactEstimates | null;
  readonly companies: readonly CompanyContacts[];
  readonly unknown: readonly UnknownCompany[];
}

/**
 * Measures mystery contacts by company, channel and hour of the week. All contacts count, whenever they
 * were made: tests are often made after the period whose tickets are audited.
 *
 * @param toLocal the macro that turns UTC into the audit’s local time
 */
export async function measureContacts(
  engine: Engine,
  dataset: Dataset,
  available: ReadonlySet<string>,
  companies: readonly CompanyNames[],
  toLocal: string,
): Promise<MeasuredContacts> {
  const rows = `(SELECT *, isodow(_local)::DOUBLE AS _weekday, hour(_local)::DOUBLE AS _hour
    FROM (SELECT *, ${companySql(companies)} AS _company, ${toLocal}(sent_at) AS _local
      FROM ${identifier(dataset.id)}) WHERE _company IS NOT NULL)`;
  const counted = { ...contactMeasures, contacts: { count: 'rows' } } as const;
  const [all = [], byCompany = [], byChannel = [], byHour = []] = await estimateGroups(
    ...([engine, dataset, available, counted, rows] as const),
    [[], ['_company'], ['_company', 'channel'], ['_company', '_weekday', '_hour']],
  );
  const [span] = await engine.query(
    z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    `SELECT strftime(min(_local), '%Y-%m-%d') AS "from", strftime(max(_local), '%Y-%m-%d') AS "to"
     FROM ${rows}`,
    `finding the span of ${dataset.id}`,
  );
  return {
    span: span?.from == null || span.to === null ? null : { from: span.from, to: span.to },
    all: all[0] && all[0].estimates.contacts.n > 0 ? all[0].estimates : null,
    companies: companies.flatMap(({ id }) => {
      const of = <Group extends { keys: Readonly<Record<string, unknown>> }>(groups: Group[]) =>
        groups.filter(({ keys }) => keys._company === id);
      const [own] = of(byCompany);
      if (!own) return [];
      const channels = of(byChannel).map(({ keys, estimates }) => ({
        channel: keys.channel === null ? null : String(keys.channel),
        contacts: estimates.contacts.n,
        estimates,
      }));
      const hours = of(byHour).map(({ keys, estimates }) => ({
        weekday: Number(keys._weekday),
        hour: Number(keys._hour),
        answered: estimates['within-hour'],
      }));
      return [
        {
          company: id,
          contacts: own.estimates.contacts.n,
          estimates: own.estimates,
          channels: channels.toSorted(
            (a, b) =>
              b.contacts - a.contacts || (a.channel ?? '').localeCompare(b.channel ?? '', 'en'),
          ),
          hours: hours.toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour),
        },
      ];
    }),
    unknown: await unknownCompanies(engine, dataset.id, companies),
  };
}
