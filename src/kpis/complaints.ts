import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'complaints',
  dataset: 'tickets',
  topic: 'quality',
  measure: { count: 'rows', where: { column: 'is_complaint', is: true } },
  also: {
    perDay: {
      label: 'per day',
      measure: { rate: 'rows', per: 'day', where: { column: 'is_complaint', is: true } },
      unit: 'decimal',
    },
  },
  unit: 'count',
  better: 'lower',
  strings: {
    name: 'Complaints',
    definition: 'The number of complaints that customers made.',
    decision:
      'Tickets flagged as a complaint, on the day they came in. A bad rating is not a complaint, and a ticket without the flag is missing: it is not taken for “no complaint”. More tickets bring more complaints, so compare the complaint rate. In its translation the document speaks of “increasing” complaints; what it means is counting them.',
  },
  sources: [
    { title: 'LiveAgent, how to evaluate customer service (in Lithuanian): number of complaints' },
    { title: 'LiveAgent, customer service audit: analyse complaints' },
  ],
});
