import { february, january, table, type KpiCase } from '../kpi-case.ts';

const quarter = ['2026-01-01', '2026-03-31'] as const;
/** One figure for January to March, and values that must not be mixed with it. */
const figures = (figure: string, ...values: readonly (number | string)[]) =>
  ['month,figure,value']
    .concat(values.map((value, i) => `2026-0${i + 1},${figure},${value}`))
    .concat('2026-01,orders,7', '2026-02,other,9999', `2025-12,${figure},8888`)
    .join('\n');
/** In Oslo two tickets of January, three of February (one on its first half hour) and one of March. */
const tickets = table(`
  id | created_at
  1  | 2026-01-02T10:00:00Z
  2  | 2026-01-20T10:00:00Z
  3  | 2026-01-31T23:30:00Z
  4  | 2026-02-10T10:00:00Z
  5  | 2026-02-27T10:00:00Z
  6  | 2026-03-05T10:00:00Z
`);

export const businessCases: readonly KpiCase[] = [
  {
    // At the beginning of February: 1, 2, 3, 4 and 6 (joined before, not gone before). Lost within it:
    // 1, which left on its first day, and 2. 4 left in March, 5 joined and left within February, 6 is
    // still there, 7 left in January, 8 joined on the first day. Three were lost in February, and seven
    // were there at some time; six customers are there at the end.
    kpi: 'churn-rate',
    naive: 'counts who joined and left again, or divides by the customers at the end',
    period: february,
    timeZone: 'Europe/Oslo',
    others: {
      customers: [
        table(`
          id | joined_at  | left_at
          1  | 2025-03-01 | 2026-02-01
          2  | 2025-04-01 | 2026-02-28
          3  | 2025-05-01 |
          4  | 2025-06-01 | 2026-03-01
          5  | 2026-02-05 | 2026-02-20
          6  | 2026-01-31 |
          7  | 2025-07-01 | 2026-01-31
          8  | 2026-02-01 |
        `),
      ],
    },
    expected: { value: 0.4, n: 5, missing: 0, months: { '2026-02': 0.4 } },
  },
  {
    // 1 and 3 took the action, 2 and 4 didn't, 5 isn't recorded: 2 of 4 people. Actions per visit are
    // 4 ÷ 20 for those with both; actions per person would be 1.25, and with 5 as a no 2 of 5.
    kpi: 'conversion-rate',
    naive: 'counts actions for people, or people without a record as without an action',
    period: january,
    others: {
      customers: [
        table(`
          id | joined_at  | conversions | visits
          1  | 2024-03-01 | 4           | 10
          2  | 2026-01-05 | 0           | 6
          3  | 2025-05-01 | 1           |
          4  | 2025-06-01 | 0           | 4
          5  | 2026-01-07 |             | 30
        `),
      ],
    },
    expected: { value: 0.5, n: 4, missing: 1, also: { perVisit: 0.2 } },
  },
  {
    // Yes and no, one row a person: 1 of 3.
    kpi: 'conversion-rate',
    naive: 'expects a number where an export says yes or no',
    period: january,
    others: {
      customers: [
        table(`
          customer id | customer since | converted
          1           | 2024-03-01     | Yes
          2           | 2026-01-05     | no
          3           | 2025-05-01     | No
        `),
      ],
    },
    expected: { value: 1 / 3, n: 3, missing: 0 },
  },
  {
    // 30 + 400 of 300 + 1000 visitors: 430 ÷ 1300. The mean of 10 % and 40 % is 25 %. March has more
    // conversions than visitors, and May has no visitors.
    kpi: 'visitor-conversion',
    naive: 'takes the mean of the months’ shares, or divides by the visitors of other months',
    period: ['2026-01-01', '2026-05-31'],
    others: {
      business: [
        table(`
          month      | figure      | value
          2026-01    | visitors    | 300
          2026-01    | conversions | 30
          2026-02    | visitors    | 1000
          2026-02    | conversions | 400
          2026-03    | visitors    | 10
          2026-03    | conversions | 12
          2026-04    | visitors    | 5000
          2026-05    | conversions | 70
        `),
      ],
    },
    expected: {
      value: 430 / 1300,
      n: 1300,
      missing: 2,
      months: { '2026-01': 0.1, '2026-04': null },
    },
  },
  {
    // 0 + 1 + 2 + 5 purchases of four customers. Of the three who bought it is 8 ÷ 3; two of the three
    // bought again. The fifth isn't recorded.
    kpi: 'return-frequency',
    naive: 'leaves out who did not come back, or those who joined before the period',
    period: january,
    others: {
      customers: [
        table(`
          id | joined_at  | purchases
          1  | 2024-03-01 | 0
          2  | 2026-01-05 | 1
          3  | 2025-05-01 | 2
          4  | 2025-06-01 | 5
          5  | 2025-06-01 |
        `),
      ],
    },
    expected: {
      value: 2,
      n: 4,
      missing: 1,
      also: { repeat: 0.5, repeatOfBuyers: 2 / 3, perBuyer: 8 / 3 },
    },
  },
  {
    // 0, 50, 100 and 850: 250 each, 75 in the middle. Per purchase 150 ÷ 3 where both are known; the
    // mean of 50 and 50 is the same, of all with spending 1000 ÷ 3.
    kpi: 'spend-per-customer',
    naive: 'divides by purchases of others, or leaves out who spent nothing',
    period: january,
    others: {
      customers: [
        table(`
          id | joined_at  | spend | purchases
          1  | 2024-03-01 | 0     | 0
          2  | 2026-01-05 | 50    | 1
          3  | 2025-05-01 | 100   | 2
          4  | 2025-06-01 | 850   |
          5  | 2025-06-01 |       | 40
        `),
      ],
    },
    expected: { value: 250, n: 4, missing: 1, also: { median: 75, perPurchase: 50 } },
  },
  {
    // January 100 for two tickets, February 200 for three: 300 ÷ 5. The mean of 50 and 66.7 is 58.3.
    // Tickets end on 5 March, so March’s one ticket isn’t its number: with it, it would be 1200 ÷ 6.
    // Months are written in three ways; by UTC January would have three tickets.
    kpi: 'cost-per-contact',
    naive: 'takes the mean of the months, months in UTC, or a month’s cost for a few days’ tickets',
    period: quarter,
    timeZone: 'Europe/Oslo',
    files: [tickets],
    others: {
      business: [
        table(`
          month      | figure  | value
          2026-01    | cost    | 100
          2026-02-28 | cost    | 200
          2026-03-01 | cost    | 900
          2026-02    | revenue | 5000
        `),
      ],
    },
    expected: {
      value: 60,
      n: 5,
      missing: 1,
      months: { '2026-01': 50, '2026-02': 200 / 3, '2026-03': null },
    },
  },
  {
    // Calls of February only, so January’s contacts aren’t known: 200 ÷ (3 tickets + 40 calls + 7).
    kpi: 'cost-per-contact',
    naive: 'takes a month without an export of calls for one without calls',
    period: quarter,
    timeZone: 'Europe/Oslo',
    files: [tickets],
    others: {
      business: ['month,figure,value\n2026-01,cost,100\n2026-02,cost,200\n'],
      calls: [
        table(`
          started_at       | offered | answered
          2026-02-01 08:00 | 40      | 40
          2026-02-27 08:00 | 7       | 5
        `),
      ],
    },
    expected: { value: 4, n: 50, missing: 1, months: { '2026-01': null, '2026-02': 4 } },
  },
  {
    // What the file says of contacts goes before the export: 100 + 200 ÷ (20 + 30).
    kpi: 'cost-per-contact',
    naive: 'adds the tickets of an export to contacts that already hold them',
    period: quarter,
    timeZone: 'Europe/Oslo',
    files: [tickets],
    others: {
      business: [
        table(`
          date       | metric       | amount
          2026-01-31 | Service cost | 100
          2026-01-31 | All contacts | 20
          2026-02-28 | Costs        | 200
          2026-02-28 | contacts     | 30
        `),
      ],
    },
    expected: { value: 6, n: 50, missing: 0 },
  },
  {
    // (2 + 3) ÷ (10 + 90): 5 %. The mean of 20 % and 3.3 % is 11.7 %; March has no whole tickets.
    kpi: 'contact-rate',
    naive: 'takes the mean of the months’ rates, or all orders for some months’ tickets',
    period: quarter,
    timeZone: 'Europe/Oslo',
    files: [tickets],
    others: {
      business: [
        table(`
          month   | figure | value
          2026-01 | orders | 10
          2026-02 | orders | 90
          2026-03 | orders | 50
        `),
      ],
    },
    expected: { value: 0.05, n: 100, missing: 1, months: { '2026-01': 0.2 } },
  },
  {
    // A period that begins amid January: February and March count whole. Given again, February counts
    // once.
    kpi: 'service-cost',
    naive: 'adds a month that is given twice, or one that lies in the period only in part',
    period: ['2026-01-15', '2026-03-31'],
    timeZone: 'America/New_York',
    others: {
      business: [figures('cost', 100, 200, 300), 'month,figure,value\n2026-02-01,Costs,200\n'],
    },
    expected: { value: 500, n: 2, missing: 0, months: { '2026-02': 200, '2026-03': 300 } },
  },
  {
    // −40 + 100 + 15. A loss is a value, and revenue is another figure.
    kpi: 'profit',
    naive: 'takes a loss for a gap, or revenue for profit',
    period: quarter,
    others: { business: [figures('net profit', -40, 100, 15), figures('revenue', 900, 900, 900)] },
    expected: { value: 75, n: 3, missing: 0, months: { '2026-01': -40 } },
  },
  {
    // “Earnings” may be profit and is not read as revenue.
    kpi: 'revenue',
    naive: 'takes earnings for revenue, or adds figures of other kinds',
    period: quarter,
    others: { business: [figures('Sales', 900, 1100), figures('earnings', 5, 6, 7)] },
    expected: { value: 2000, n: 2, missing: 0 },
  },
  {
    // 10 % and 20 %: 15 %, not 30 %. “25” is no share.
    kpi: 'market-share',
    naive: 'adds shares of different months, or takes 25 for a share',
    period: quarter,
    others: { business: [figures('market penetration', 0.1, 0.2, 25)] },
    expected: { value: 0.15, n: 2, missing: 1, months: { '2026-03': null } },
  },
  {
    // 12 + 0 + 30: a month without new customers is a month.
    kpi: 'new-customers',
    naive: 'counts rows, or all customers',
    period: quarter,
    others: {
      business: [figures('New customers', 12, 0, 30), figures('customers', 500, 510, 540)],
    },
    expected: { value: 42, n: 3, missing: 0 },
  },
  {
    // Asked in January and March: (60 + 70) ÷ 2. A sum is 130, a third month of zero gives 43.3.
    kpi: 'staff-satisfaction',
    naive: 'adds scores, or takes a month without a survey for zero',
    period: quarter,
    others: { business: [figures('Employee satisfaction', 60, '', 70)] },
    expected: { value: 65, n: 2, missing: 0, months: { '2026-02': null } },
  },
];
