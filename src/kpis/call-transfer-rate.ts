import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'call-transfer-rate',
  dataset: 'calls',
  topic: 'quality',
  measure: {
    proportion: 'calls_transferred',
    of: 'calls_answered',
    where: { column: 'calls_answered', gte: 1 },
  },
  also: {
    transfers: {
      label: 'calls transferred',
      measure: { sum: 'calls_transferred', where: { column: 'calls_answered', gte: 1 } },
      unit: 'count',
    },
  },
  unit: 'share',
  better: 'lower',
  strings: {
    name: 'Call transfer rate',
    definition: 'The share of answered calls that were passed on to someone else.',
    decision:
      'Transferred ÷ answered calls that came in in the period; from totals of intervals the sums are divided, not the rates averaged. A call that nobody answered can’t be transferred. A call that the telephone system logs once for each leg counts as many calls. Rows without the number of transfers, or with more transfers than answered calls, are missing. The number of transfers, which is what the document asks for, stands beside the rate.',
  },
  sources: [
    { title: 'LiveAgent, help desk quality checklist: chats and calls passed to another team' },
    { title: 'LiveAgent, customer service audit: does every call reach the right agent?' },
  ],
});
