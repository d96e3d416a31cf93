import type { Engine } from '../engine/engine.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Period } from '../time/period.ts';
import type { CompanyNames } from './company-names.ts';
import { type MeasuredContacts, measureContacts } from './measure-contacts.ts';
import { type MeasuredReviews, measureReviews } from './measure-reviews.ts';

/** What is measured from outside; null without export, or without anybody to compare. */
export interface MeasuredOutside {
  readonly contacts: MeasuredContacts | null;
  readonly reviews: MeasuredReviews | null;
}

/** Measures mystery contacts and reviews of the companies that an audit compares. */
export async function measureOutside(
  engine: Engine,
  exports: ReadonlyMap<
    string,
    { readonly dataset: Dataset; readonly available: ReadonlySet<string> }
  >,
  companies: readonly CompanyNames[],
  period: Period | null,
  toLocal: string,
): Promise<MeasuredOutside> {
  const contacts = exports.get('mystery-contacts');
  const reviews = exports.get('reviews');
  const compared = companies.length > 1;
  return {
    contacts:
      contacts && compared
        ? await measureContacts(engine, contacts.dataset, contacts.available, companies, toLocal)
        : null,
    reviews:
      reviews && compared && period
        ? await measureReviews(
            ...([engine, reviews.dataset, reviews.available, companies, period, toLocal] as const),
          )
        : null,
  };
}
