import { defineAdapter } from '../ingest/adapter.ts';

const change = {
  header: 'value',
  where: { field_name: ['status'] },
  orElse: 'field_name',
};

export default defineAdapter({
  id: 'fivetran-zendesk-ticket-field-history',
  name: 'Zendesk field history, as Fivetran writes it',
  vendor: 'zendesk',
  dataset: 'ticket-events',
  required: ['field_name', 'ticket_id', 'updated', 'value', '_fivetran_synced'],
  typical: ['user_id'],
  zone: 'UTC',
  columns: {
    case: 'ticket_id',
    activity: change,
    step: {
      ...change,
      values: {
        new: 'created',
        open: 'other',
        pending: 'waiting',
        hold: 'waiting',
        'on-hold': 'waiting',
        solved: 'resolved',
        closed: 'closed',
        assignee_id: 'assigned',
      },
      otherwise: 'other',
    },
    time: 'updated',
  },
  notes: [
    'An event is a change of a field: of the status, by the new one; of any other, by the field’s name.',
    'A first change of the assignee counts as the first assignment. Who the assignee was is not read, since most events are of other fields.',
  ],
});
