import { defineAdapter } from '../ingest/adapter.ts';

/** Canonical names as headers; whatever else a file calls its columns is mapped in audit.yaml. */
export default defineAdapter({
  id: 'generic',
  name: 'Canonical columns, or a map in audit.yaml',
  dataset: 'tickets',
  required: ['id', 'created_at'],
  typical: [],
  zone: 'account',
  mappedByHand: true,
  columns: {},
  notes: ['Columns mean what the audit’s own map says.'],
});
