import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'tickets-per-customer',
  dataset: 'tickets',
  topic: 'volume',
  measure: { rate: 'rows', per: 'requester' },
  unit: 'decimal',
  better: 'lower',
  strings: {
    name: 'Tickets per customer',
    definition:
      'The number of tickets created in the period, divided by the number of customers who sent any.',
    decision:
      'Only customers who wrote are counted, so it is at least 1; how many customers never wrote isn’t known here. Tickets without a customer are missing above and below the line. A month counts the customers of that month, so the months don’t add up to the period.',
  },
  sources: [{ title: 'LiveAgent, help desk quality checklist: repeat contacts' }],
});
