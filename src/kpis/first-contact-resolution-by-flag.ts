import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'first-contact-resolution-by-flag',
  dataset: 'tickets',
  topic: 'quality',
  measure: {
    share: { column: 'is_resolved_at_first_contact', is: true },
    of: { column: 'is_resolved', is: true },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'First contact resolution (agent’s flag)',
    definition:
      'The share of resolved tickets that the agent marked as settled at the first contact.',
    decision:
      'Yes ÷ (yes + no) among the resolved tickets created in the period. What the agent says is not what the customer did, so this is never mixed with first contact resolution by repeat contact: flags are set by the one who is measured. A ticket without the flag is missing, not a “no”, and one that is still open can’t have been settled at the first contact or not yet.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: first-contact resolution rate' },
    {
      title:
        'LiveAgent, help desk quality checklist: first contact resolution, on the first attempt',
    },
    {
      title: 'SQM Group, first call resolution by survey after the call',
      url: 'https://sqmgroup.com/resources/library/blog/fcr-customer-satisfaction-comparison-industry-and-call-reason',
    },
  ],
});
