import { defineDataset } from '../ingest/dataset.ts';

const ofMonth = (figure: string) =>
  `max(CASE WHEN figure = '${figure}' THEN value END) OVER (PARTITION BY month)`;

export default defineDataset({
  id: 'business',
  row: 'figure of a month',
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
      meaning: 'the month, as 2026-03 or its first day',
      aka: ['date', 'period'],
    },
    figure: {
      type: 'text',
      privacy: 'public',
      required: true,
      meaning: 'what the value is of',
      aka: ['metric', 'measure', 'name'],
      values: {
        cost: ['costs', 'service cost', 'operating cost', 'cost of service'],
        revenue: ['sales', 'turnover', 'earnings', 'income'],
        profit: ['net profit', 'margin'],
        orders: ['transactions', 'purchases'],
        customers: ['active customers', 'customer base'],
        'new-customers': ['new customers', 'new_customers', 'acquired customers'],
        'market-share': ['market share', 'market_share', 'market penetration', 'penetration'],
        visitors: ['visits', 'sessions', 'prospects'],
        conversions: ['conversion', 'completed actions'],
        tickets: ['contacts', 'requests'],
        calls: [],
        'staff-satisfaction': ['employee satisfaction', 'enps', 'staff satisfaction'],
        other: [],
      },
      dimension: 'Figure',
    },
    value: {
      type: 'number',
      privacy: 'public',
      required: true,
      meaning: 'the value; a share as 0.12',
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
      sql: ofMonth('tickets'),
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    contacts_of_month: {
      type: 'number',
      meaning: 'tickets and calls of the same month',
      sql: `${ofMonth('tickets')} + coalesce(${ofMonth('calls')}, 0)`,
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
    visitors_of_month: {
      type: 'number',
      meaning: 'visitors of the same month',
      sql: ofMonth('visitors'),
      from: ['month', 'figure', 'value'],
      needs: 'all',
    },
  },
});
