import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'sla-resolution',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'sla_resolution_met', is: true } },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'SLA attainment, resolution',
    definition: 'The share of tickets that met the service-level target of the resolution.',
    decision:
      'Met ÷ (met + missed), as the help desk judged it by its own clock and the priority of the time, over the tickets created in the period. One verdict a ticket; whether waiting for the customer stops the clock is as the help desk was set. A ticket without a verdict on this target has none or is not due yet: it is missing, not met. SLA attainment takes all targets of a ticket together and is therefore lower.',
  },
  sources: [
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
