import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'csat',
  dataset: 'tickets',
  topic: 'satisfaction',
  measure: { share: { column: 'is_satisfied', is: true } },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Customer satisfaction (CSAT)',
    definition: 'The share of rated tickets that the customer rated as good.',
    decision:
      'Good of good and bad; on scales the top box of three, the top two of five, seven or ten. Tickets without a rating are missing, so the figure speaks only for those who answered.',
  },
  sources: [
    {
      title: 'Zendesk, satisfaction score',
      url: 'https://support.zendesk.com/hc/en-us/articles/4408886165402',
    },
  ],
});
