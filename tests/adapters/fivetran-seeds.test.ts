import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDuckdbWasm } from '../../src/engine/duckdb-wasm.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { errorsIn, ingestData } from '../ingest/routing-texts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbWasm();
});
afterAll(() => {
  engine.close();
});

/** All tables of a vendor, thrown into `data/` as they are. */
async function ingestDump(vendor: string) {
  const folder = path.join(import.meta.dirname, '../fixtures/fivetran-seeds', `dbt_${vendor}`);
  const texts: Record<string, string> = {};
  for (const name of await readdir(folder))
    texts[name] = await readFile(path.join(folder, name), 'utf8');
  const result = await ingestData(engine, texts);
  const names = (joined: boolean) =>
    result.sides.filter((side) => side.joined === joined).map(({ name }) => name);
  const known = new Set([
    ...Object.values(result.read).flatMap((files) => files.map((file) => file.split(': ')[0])),
    ...result.sides.map(({ table }) => table.file.path),
  ]);
  const unknown = Object.keys(texts).filter((name) => !known.has(`data/${name}`));
  return {
    ...result,
    errors: errorsIn(result),
    joined: names(true),
    unused: names(false),
    unknown,
    /** Side tables that lack most of what rows name. */
    lacking: result.problems.flatMap(({ code, message }) =>
      code === 'partners-few' ? [/the table (\w+),/.exec(message)?.[1]] : [],
    ),
  };
}

describe('a whole dump of Fivetran’s tables', () => {
  it('of Zendesk', async () => {
    const dump = await ingestDump('zendesk');
    expect(dump.errors).toEqual([]);
    expect(dump.unknown).toEqual([]);
    expect(dump.read).toEqual({
      tickets: ['data/ticket_data.csv: fivetran-zendesk-ticket'],
      messages: ['data/ticket_comment_data.csv: fivetran-zendesk-ticket-comment'],
      'ticket-events': [
        'data/ticket_field_history_data.csv: fivetran-zendesk-ticket-field-history',
      ],
    });
    expect(dump.joined).toEqual(['groups', 'organizations', 'ticket_tags', 'users']);
    expect(dump.unused).toHaveLength(14);
    // Of the ten tickets 1595 and 11013 are deleted. Of the agents only 1111 is in the table of users.
    expect(
      await dump.select(
        `SELECT count(*)::INTEGER AS n, (count(*) FILTER (status = 'resolved'))::INTEGER AS solved,
           (count(*) FILTER (status = 'closed'))::INTEGER AS closed,
           (count(*) FILTER (agent = 'Arthur Agent'))::INTEGER AS arthur FROM tickets`,
      ),
    ).toEqual([{ n: 8, solved: 1, closed: 7, arthur: 1 }]);
    // 11071 was solved on 14 November and closed a day later, as its field history says.
    expect(
      await dump.select(
        `SELECT strftime(resolved_at, '%Y-%m-%d %H:%M:%S') AS solved,
           strftime(closed_at, '%Y-%m-%d %H:%M:%S') AS closed,
           full_resolution_seconds AS seconds, priority FROM tickets WHERE id = '11071'`,
      ),
    ).toEqual([
      {
        solved: '2020-11-14 11:01:27',
        closed: '2020-11-15 11:01:27',
        // From 28 August, 18:06:36: 78 days less 7 h 5 min 9 s.
        seconds: 78 * 86_400 - (7 * 3600 + 5 * 60 + 9),
        priority: 'urgent',
      },
    ]);
    // No author of the comments is in the table of users, so none of them can be used, and that is said.
    expect(dump.problems.map(({ code }) => code)).toContain('partners-missing');
    expect(dump.lacking).toEqual(['users', 'groups', 'organizations']);
  });

  it('of HubSpot', async () => {
    const dump = await ingestDump('hubspot');
    expect(dump.errors).toEqual([]);
    expect(dump.unknown).toEqual([]);
    expect(dump.read).toEqual({ tickets: ['data/ticket_data.csv: fivetran-hubspot-ticket'] });
    expect(dump.joined).toEqual(['owners', 'owner_teams', 'teams', 'pipelines', 'stages']);
    expect(dump.unused).toHaveLength(14);
    // Only stage 14863823a is among the stages; it is open, whatever the ticket's close date says.
    expect(
      await dump.select(
        `SELECT count(*)::INTEGER AS n, count(status)::INTEGER AS known, any_value(status) AS status,
           count(first_reply_seconds)::INTEGER AS replied,
           median(first_reply_seconds) AS median FROM tickets`,
      ),
    ).toEqual([
      // Replies after 35:06, 47:17, 4:44:24 and, of a ticket closed before it was created, 25:28:53: its
      // close date counts for nothing, its reply does.
      { n: 25, known: 1, status: 'open', replied: 4, median: (47 * 60 + 17 + 17_064) / 2 },
    ]);
    expect(dump.lacking).toEqual(['stages']);
    // 40706000 is in team_02 first and team_03 besides; 35252170 in team_01.
    expect(
      await dump.select(
        'SELECT "group", count(*)::INTEGER AS n FROM tickets WHERE "group" IS NOT NULL GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { group: 'team_01', n: 1 },
      { group: 'team_02', n: 2 },
    ]);
  });

  it('of Intercom', async () => {
    const dump = await ingestDump('intercom');
    expect(dump.errors).toEqual([]);
    expect(dump.unknown).toEqual([]);
    expect(dump.read).toEqual({
      tickets: ['data/conversation_history_data.csv: fivetran-intercom-conversation'],
      messages: [
        'data/conversation_history_data.csv: fivetran-intercom-first-message',
        'data/conversation_part_history_data.csv: fivetran-intercom-conversation-part',
      ],
    });
    expect(dump.joined).toEqual(['admins', 'conversation_tags', 'team_admins', 'teams']);
    expect(dump.unused).toHaveLength(9);
    // Nine states of two conversations, of which the active ones are closed.
    expect(
      await dump.select(
        `SELECT id, status, strftime(updated_at, '%Y-%m-%d %H:%M:%S') AS updated, "group"
         FROM tickets ORDER BY id`,
      ),
    ).toEqual([
      {
        id: '156643300001311',
        status: 'closed',
        updated: '2020-11-02 14:17:59',
        group: 'Customer support',
      },
      {
        id: '156643300001372',
        status: 'closed',
        updated: '2020-11-06 13:55:01',
        group: 'Customer support',
      },
    ]);
    // A note, eight closings and no comment: nothing of it reaches the customer.
    expect(
      await dump.select(
        `SELECT author_role, is_public, count(*)::INTEGER AS n FROM messages GROUP BY ALL ORDER BY ALL`,
      ),
    ).toEqual([
      { author_role: 'agent', is_public: false, n: 9 },
      { author_role: 'customer', is_public: true, n: 2 },
    ]);
  });

  it('of Jira', async () => {
    const dump = await ingestDump('jira');
    expect(dump.errors).toEqual([]);
    expect(dump.unknown).toEqual([]);
    expect(dump.read).toEqual({
      tickets: ['data/issue.csv: fivetran-jira-issue'],
      'ticket-events': ['data/issue_field_history.csv: fivetran-jira-issue-field-history'],
    });
    expect(dump.joined.toSorted()).toEqual([
      'issue_types',
      'issues',
      'priorities',
      'projects',
      'status_categories',
      'statuses',
      'users',
    ]);
    expect(dump.unused.toSorted()).toEqual([
      ...['component', 'epic', 'field', 'field_option', 'issue_link', 'issue_multiselect_history'],
      ...[
        'project_board',
        'project_category',
        'resolution',
        'sprint',
        'team',
        'user_group',
        'version',
      ],
    ]);
    // Status 3 is “In Progress”; 10003, which two issues have, is not among the statuses.
    expect(
      await dump.select(
        `SELECT id, status, priority, category, full_resolution_seconds AS seconds
         FROM tickets ORDER BY id`,
      ),
    ).toEqual([
      {
        id: 'TCP-1',
        status: null,
        priority: 'Medium',
        category: 'test classique project',
        seconds: 18 * 86_400,
      },
      {
        id: 'TP-10',
        status: 'open',
        priority: 'Highest',
        category: 'test classique project',
        seconds: null,
      },
      { id: 'TP-12', status: null, priority: 'Lowest', category: 'Test Project', seconds: 0 },
      // From 1 April, 08:33:58 to 29 May, 11:33:53: 58 days, 2:59:55.
      {
        id: 'TP-8',
        status: 'open',
        priority: 'Medium',
        category: 'Test Project',
        seconds: 58 * 86_400 + 3 * 3600 - 5,
      },
    ]);
    expect(
      await dump.select(
        `SELECT "case", count(*)::INTEGER AS n FROM "ticket-events" GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { case: 'TCP-1', n: 4 },
      { case: 'TP-10', n: 4 },
      { case: 'TP-12', n: 2 },
    ]);
  });

  it('of ServiceNow', async () => {
    const dump = await ingestDump('servicenow');
    expect(dump.errors).toEqual([]);
    expect(dump.unknown).toEqual([]);
    expect(dump.read).toEqual({
      tickets: ['data/incident_data.csv: fivetran-servicenow-incident'],
    });
    expect(dump.joined).toEqual(['categories', 'users', 'groups', 'tasks', 'slas']);
    expect(dump.unused).toHaveLength(4);
    // The one task is a change, not the incident; which so goes by its own number and record.
    expect(
      await dump.select(
        `SELECT id, status, category, strftime(created_at, '%Y-%m-%d %H:%M:%S') AS created FROM tickets`,
      ),
    ).toEqual([
      {
        id: 'a9e30c7dc61122760116894de7bcc7bd',
        status: 'new',
        category: 'software',
        created: '2023-06-02 22:05:30',
      },
    ]);
  });
});
