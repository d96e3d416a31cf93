import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'service-level',
  dataset: 'calls',
  topic: 'speed',
  core: true,
  measure: { proportion: 'calls_in_time', of: 'calls_offered' },
  also: {
    ignored: {
      label: 'abandoned calls ignored',
      measure: { proportion: 'calls_in_time', of: 'calls_not_given_up_in_time' },
    },
    positive: {
      label: 'abandoned calls count as met',
      measure: { proportion: 'calls_met_or_given_up', of: 'calls_offered' },
    },
    withoutShort: {
      label: 'without short abandons',
      measure: { proportion: 'calls_in_time', of: 'calls_lasting' },
    },
    notAbandoned: {
      label: 'of the calls not abandoned',
      measure: { proportion: 'calls_in_time', of: 'calls_not_abandoned' },
    },
  },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Service level',
    definition: 'The share of all calls offered that were answered within {serviceLevel}.',
    decision:
      'Abandoned calls count as missed (negative impact), the strictest reading. The other treatments in use stand beside it: calls abandoned within the span are taken out (abandoned calls ignored), or count as answered in time (positive impact); calls given up before {shortAbandon} are taken out (without short abandons); or all abandoned calls are, however long they waited. Calls sent to voicemail or called back are offered and not answered. Where totals state how many were answered in time, the span is that of the telephone system; treatments for which totals lack the counts are not measured.',
  },
  sources: [
    {
      title:
        'Cisco Unified ICM/CCE, service level: abandoned calls ignored, negative impact, positive impact',
    },
  ],
});
