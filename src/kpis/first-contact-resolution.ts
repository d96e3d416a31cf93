import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'first-contact-resolution',
  dataset: 'tickets',
  topic: 'quality',
  measure: { share: { column: 'is_repeated', is: false }, of: { column: 'is_resolved', is: true } },
  also: {
    firstContacts: {
      label: 'of first contacts alone',
      measure: {
        share: { column: 'is_repeated', is: false },
        of: {
          all: [
            { column: 'is_resolved', is: true },
            { column: 'is_repeat', is: false },
          ],
        },
      },
    },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'First contact resolution (no repeat contact)',
    definition:
      'The share of resolved tickets after which the same customer did not send another one within {repeatContact}.',
    decision:
      'A proxy: only the customer can say that the matter was settled, and an export does not tell whether the next ticket is about the same matter. It is the customer’s silence that counts, not how many replies it took (one-touch resolution), nor the agent’s flag, which is a KPI of its own; the three are never mixed. Resolved tickets of customers who are known, created in the period. The window runs from creation to the creation of the customer’s next ticket, which may lie after the period. Tickets whose window reaches beyond the data, or whose customer isn’t known, are missing. Only tickets are looked at: a call afterwards, or a reopening, doesn’t count as a repeat. Each ticket counts, the repeated ones too; “of first contacts” leaves those out that followed another within the window. The documents say “on the first attempt” and name no window.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: first-contact resolution rate' },
    {
      title:
        'LiveAgent, help desk quality checklist: first contact resolution, on the first attempt',
    },
    { title: 'SuperOffice, 6 customer service measures: solved at first contact' },
    {
      title: 'SQM Group, first call resolution by survey after the call',
      url: 'https://sqmgroup.com/resources/library/blog/fcr-customer-satisfaction-comparison-industry-and-call-reason',
    },
  ],
});
