import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'repeat-contact-customers',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'is_repeated', is: true }, per: 'requester' },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Customers with repeat contact',
    definition:
      'The share of customers who sent another ticket within {repeatContact} of one that they had sent.',
    decision:
      'Customers, not tickets: one who writes ten times counts once, above and below the line. Customers with a ticket created in the period; the next ticket may lie after it. A customer whose only tickets came in so late that the window reaches beyond the data is missing, and tickets without a customer don’t count. Only tickets are looked at, whatever they are about. The document asks for the customers who made contact more than once and names no window; without one, the share would grow with the length of the period.',
  },
  sources: [
    { title: 'LiveAgent, help desk quality checklist: customers who made contact more than once' },
  ],
});
