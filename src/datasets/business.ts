import { defineDataset } from '../ingest/dataset.ts';

const ofMonth = (figure: string) =>
  `max(CASE WHEN figure = '${figure}' THEN value END) OVER (PARTITION BY month)`;
const [tickets, calls, visitors] = [ofMonth('tickets'), ofMonth('calls'), ofMonth('visitors')];
/** Whether any month has the figure, if only in part. */
const isGiven = (figure: string) => `bool_or(figure IN ('${figure}', '${figure}-in-part')) OVER ()`;

export default defineDataset({
  id: 'business',
  row: 'monthly figure',
  aggregated: true,
  rank: 9,
  key: 'id',
  identity: "concat_ws('|', month, figure)",
  begins: 'month',
  supersededBy: 'month',
  columns: {
    id: { type: 'text', privacy: 'internal', meaning: 'the row’s number' },
    month: {
      type: 'instant',
      privacy: 'public',
      required: true,
      grain: 'month',
      meaning: 'the month, as 2026-03 or by any of its days',
      called: 'month',
      aka: ['date', 'period'],
    },
    figure: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'what the value is of',
      called: 'kind of value',
      aka: ['metric', 'measure', 'name'],
      values: {
        cost: ['costs', 'service cost', 'operating cost', 'cost of service'],
        revenue: ['sales', 'turnover'],
        profit: ['net profit'],
        orders: ['transactions', 'purchases'],
        customers: ['active customers', 'customer base'],
        'new-customers': ['new customers', 'new_customers', 'acquired customers'],
        'market-share': ['market share', 'market_share', 'market penetration', 'penetration'],
        visitors: ['visits', 'sessions', 'prospects'],
        conversions: ['conversion', 'completed actions'],
        contacts: ['all contacts', 'inbound volume'],
        tickets: ['requests'],
        'tickets-in-part': [],
        calls: [],
        'calls-in-part': [],
        'staff-satisfaction': ['employee satisfaction', 'enps', 'staff satisfaction'],
        other: [],
      },
    },
    value: {
      type: 'number',
      privacy: 'public',
      required: true,
      meaning: 'the value; a share as 0.12',
      called: 'value',
      aka: ['amount'],
    },
  },
  standIns: {},
  intervals: {},
  sequence: [],
  expected: [],
  excluded: null,
  derived: {
    tickets_of_month: {
      type: 'number',
      meaning: 'tickets of the same month',
      called: 'number of tickets of the same month',
      sql: tickets,
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    contacts_of_month: {
      type: 'number',
      meaning: 'contacts of the same month: as stated, else its tickets and calls',
      called: 'number of contacts of the same month',
      // A month without the tickets, or the calls, that other months have is not known.
      sql: `coalesce(${ofMonth('contacts')}, CASE WHEN NOT ${isGiven('tickets')} THEN ${calls}
                     WHEN NOT ${isGiven('calls')} THEN ${tickets} ELSE ${tickets} + ${calls} END)`,
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    visitors_of_month: {
      type: 'integer',
      meaning: 'visitors of the same month',
      called: 'number of visitors of the same month',
      sql: `round(${visitors})::BIGINT`,
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    conversions_of_visitors: {
      type: 'integer',
      meaning: 'wanted actions of a month; empty where they are more than its visitors',
      called: 'number of wanted actions of the same month',
      sql: `CASE WHEN figure = 'conversions' AND value BETWEEN 0 AND ${visitors} THEN round(value)::BIGINT END`,
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    share_of_market: {
      type: 'number',
      meaning: 'market share; empty where it is no share from 0 to 1',
      called: 'market share',
      sql: "CASE WHEN figure = 'market-share' AND value BETWEEN 0 AND 1 THEN value END",
      from: ['figure', 'value'],
      needs: 'all',
    },
  },
});
