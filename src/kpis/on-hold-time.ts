import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'on-hold-time',
  dataset: 'tickets',
  topic: 'speed',
  measure: {
    quantile: 0.5,
    of: 'vendor_on_hold_seconds',
    where: { column: 'vendor_on_hold_seconds', gt: 0 },
  },
  also: {
    p90: {
      label: '90th percentile',
      measure: {
        quantile: 0.9,
        of: 'vendor_on_hold_seconds',
        where: { column: 'vendor_on_hold_seconds', gt: 0 },
      },
    },
    ever: {
      label: 'tickets ever on hold',
      measure: { share: { column: 'vendor_on_hold_seconds', gt: 0 } },
      unit: 'share',
    },
    mean: { label: 'mean of all tickets', measure: { mean: 'vendor_on_hold_seconds' } },
  },
  unit: 'duration',
  better: 'lower',
  clock: 'calendar',
  strings: {
    name: 'On-hold time',
    definition:
      'How long tickets that were put on hold waited for a third party: half of them waited longer.',
    decision:
      'As the help desk counted it, over the whole ticket. Only tickets that were on hold at all: over all tickets the median would be zero. Waiting for the customer is not on hold.',
  },
  sources: [{ title: 'Zendesk, on-hold time' }],
});
