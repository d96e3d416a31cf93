import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'tickets-answered',
  dataset: 'tickets',
  topic: 'volume',
  measure: { share: { column: 'is_answered', is: true } },
  also: {
    unanswered: { label: 'unanswered', measure: { share: { column: 'is_answered', is: false } } },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Tickets answered',
    definition: 'The share of tickets to which an agent replied at least once.',
    decision:
      'Of all tickets created in the period; a ticket that was closed without a reply (merged, spam, solved by phone) is unanswered, since exports don’t tell why. An empty cell for the reply is taken for no reply. Those that came in last may still be answered, so the last weeks look worse than they will be.',
  },
  sources: [
    { title: 'SuperOffice, 6 customer service measures: answered and unanswered requests' },
    { title: 'Zendesk, first reply time' },
  ],
});
