import { defineAdapter } from '../ingest/adapter.ts';

/** The data set's own column names as headers; whatever else a file calls them is mapped in audit.yaml. */
export default defineAdapter({
  id: 'generic',
  name: 'Canonical columns, or a map in audit.yaml',
  vendor: null,
  dataset: null,
  required: [],
  typical: [],
  zone: 'header',
  mappedByHand: true,
  columns: {},
  notes: ['Columns mean what their names, or the audit’s own map, say.'],
});
