import { businessCsv } from './business-months.ts';
import { callsCsv } from './calls-csv.ts';
import type { GeneratorOptions } from './generate-tickets.ts';
import { skillTestsCsv, staffSurveyCsv } from './people-csv.ts';
import { calibrationCsv, reviewsCsv } from './reviews-csv.ts';
import { mysteryContactsCsv } from './mystery-contacts.ts';
import { publicReviewsCsv } from './public-reviews.ts';
import { effortsCsv, recommendationsCsv } from './surveys-csv.ts';
import { ticketsCsv } from './tickets-csv.ts';

/** The demo's exports by their path below `data/`, each in pieces of text. */
export const DEMO_FILES: Readonly<
  Record<string, (options: GeneratorOptions) => Generator<string>>
> = {
  'tickets/demo-zendesk-2025-09_2026-09.csv': ticketsCsv,
  'calls/demo-calls-2025-09_2026-09.csv': callsCsv,
  'surveys/demo-nps-2025-11_2026-08.csv': recommendationsCsv,
  'surveys/demo-ces-2026-02_2026-09.csv': effortsCsv,
  'business/demo-business.csv': businessCsv,
  'qa-reviews/demo-reviews.csv': reviewsCsv,
  'qa-reviews/demo-calibration.csv': calibrationCsv,
  'skill-tests/demo-skill-tests.csv': skillTestsCsv,
  'staff-survey/demo-staff-survey.csv': staffSurveyCsv,
  'mystery-contacts/demo-mystery-contacts-2026-09.csv': mysteryContactsCsv,
  'reviews/demo-reviews-2025-09_2026-09.csv': publicReviewsCsv,
};
