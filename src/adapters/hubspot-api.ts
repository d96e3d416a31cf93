import { defineAdapter } from '../ingest/adapter.ts';

/** A property as a column of its own, or within the object of the API. */
const property = (...names: string[]) => ({
  header: names.flatMap((name) => [name, `properties.${name}`]),
});
const milliseconds = (name: string) => ({ ...property(name), unit: 'milliseconds' as const });

/** A target that is not due yet has no verdict; one that is overdue is missed. */
const slaStatus = (name: string) => ({
  ...property(name),
  values: { '0': null, '1': false, '2': null, '3': true, '4': false },
});

export default defineAdapter({
  id: 'hubspot-api',
  name: 'HubSpot tickets (internal names, API)',
  vendor: 'hubspot',
  dataset: 'tickets',
  required: [
    ['hs_object_id', 'properties.hs_object_id', 'hs_ticket_id', 'properties.hs_ticket_id', 'id'],
    ['createdate', 'properties.createdate'],
    ['hs_pipeline_stage', 'properties.hs_pipeline_stage'],
  ],
  typical: [
    'hs_pipeline',
    'hs_ticket_priority',
    'hs_ticket_category',
    'hubspot_owner_id',
    'hubspot_team_id',
    'source_type',
    'closed_date',
    'hs_is_one_touch_ticket',
    'time_to_close',
    'properties.hs_pipeline',
    'properties.hs_ticket_priority',
    'properties.closed_date',
    'properties.source_type',
    'properties.hubspot_owner_id',
    'archived',
  ],
  zone: 'UTC',
  columns: {
    id: property('hs_object_id', 'hs_ticket_id'),
    created_at: property('createdate'),
    first_reply_at: {
      ...property('hs_first_agent_message_sent_at'),
      orElse: property('first_agent_reply_date').header,
    },
    closed_at: { ...property('hs_last_closed_date'), orElse: property('closed_date').header },
    updated_at: property('hs_lastmodifieddate'),
    priority: property('hs_ticket_priority'),
    channel: property('source_type'),
    category: property('hs_ticket_category'),
    group: property('hubspot_team_id'),
    agent: property('hubspot_owner_id'),
    subject: property('subject'),
    sla_first_reply_met: slaStatus('hs_time_to_first_response_sla_status'),
    sla_next_reply_met: slaStatus('hs_time_to_next_response_sla_status'),
    sla_resolution_met: slaStatus('hs_time_to_close_sla_status'),
    csat: property('hs_last_csat_rating'),
    nps: property('hs_feedback_last_nps_rating_number', 'nps_score'),
    ces: property('hs_feedback_last_ces_rating'),
    vendor_first_reply_seconds: milliseconds('time_to_first_agent_reply'),
    vendor_first_reply_business_seconds: milliseconds(
      'hs_time_to_first_response_in_operating_hours',
    ),
    vendor_full_resolution_seconds: milliseconds('time_to_close'),
    vendor_full_resolution_business_seconds: milliseconds('hs_time_to_close_in_operating_hours'),
  },
  notes: [
    'Stamps are in UTC, as ISO or in milliseconds since 1970; durations are milliseconds.',
    'Numbers of stages are each portal’s own: a ticket with a close date is finished, whatever its stage is. To tell more states apart, map status with the meaning of each stage.',
    'The first reply is the one by any channel where the export has it, else the first by mail. HubSpot’s own time to first reply counts mails alone, so that the two may differ.',
    'The scales of the satisfaction and the effort rating are not in the export: map csat_scale and ces_scale to constants.',
    '“hs_is_one_touch_ticket” is HubSpot’s own count of one touch, not an agent’s word; it is not read.',
  ],
});
