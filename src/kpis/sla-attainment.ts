import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'sla-attainment',
  dataset: 'tickets',
  topic: 'quality',
  core: true,
  measure: { share: { column: 'sla_met', is: true } },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'SLA attainment',
    definition: 'The share of tickets that met their service-level agreement.',
    decision:
      'One verdict a ticket: met only if none of its targets was missed. Tickets without a verdict are missing. In an update log the verdict holds only if no update says otherwise.',
  },
  sources: [
    { title: 'ServiceNow, made_sla' },
    {
      title: 'Fivetran dbt_zendesk, models/zendesk.yml and DECISIONLOG.md',
      url: 'https://github.com/fivetran/dbt_zendesk',
    },
  ],
});
