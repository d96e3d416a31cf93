import type { ReportCompetition } from '../report/schema.ts';

/** The ways to be reached of which it is known whether the organisation and some competitor have them. */
export function channelCriteria({ criteria }: ReportCompetition): ReportCompetition['criteria'] {
  return criteria.filter(
    ({ topic, kind, place }) => topic === 'access' && kind === 'yes-no' && place !== null,
  );
}
