import { HOUR, january, MINUTE, office, table, type KpiCase } from '../kpi-case.ts';

/** Two tickets with receipts, private notes, and messages that the customer adds while waiting. */
const conversations = table(`
  ticket | sent_at              | author_role | is_public | is_automatic
  T1     | 2026-01-05T10:00:00Z | customer    | yes       | no
  T1     | 2026-01-05T10:00:05Z | agent       | yes       | yes
  T1     | 2026-01-05T11:00:00Z | agent       | yes       | no
  T1     | 2026-01-05T12:00:00Z | customer    | yes       | no
  T1     | 2026-01-05T12:00:05Z | system      | yes       | yes
  T1     | 2026-01-05T12:30:00Z | customer    | yes       | no
  T1     | 2026-01-05T12:40:00Z | agent       | no        | no
  T1     | 2026-01-05T13:00:00Z | agent       | yes       | no
  T1     | 2026-01-05T14:00:00Z | customer    | yes       | no
  T2     | 2026-01-05T10:00:00Z | customer    | yes       | no
  T2     | 2026-01-05T10:30:00Z | agent       | yes       | no
  T2     | 2026-01-05T10:40:00Z | agent       | yes       | no
  T2     | 2026-01-05T11:00:00Z | customer    | yes       | no
  T2     | 2026-01-05T14:00:00Z | agent       | yes       | no
`);

export const speedCases: readonly KpiCase[] = [
  {
    // Waits of 1 h and 3 h; two tickets were never answered. Median and mean 2 h, and the 90th
    // percentile is nine tenths of the way from 1 h to 3 h: 2.8 h. With zeros the median is 0.5 h.
    kpi: 'first-reply-time',
    naive: 'counts tickets without a reply as answered at once',
    period: january,
    files: [
      table(`
        id | created_at           | first_reply_at
        1  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z
        2  | 2026-01-05T10:00:00Z | 2026-01-05T13:00:00Z
        3  | 2026-01-05T10:00:00Z |
        4  | 2026-01-05T10:00:00Z |
      `),
    ],
    expected: {
      value: 2 * HOUR,
      n: 2,
      missing: 2,
      also: { mean: 2 * HOUR, p90: 2.8 * HOUR },
    },
  },
  {
    // From 01:30 in winter time to 03:30 in summer time, while 02:00 became 03:00: 1 h passed.
    kpi: 'first-reply-time',
    naive: 'subtracts times on the wall, over a change of the clock',
    period: ['2026-03-01', '2026-03-31'],
    timeZone: 'Europe/Oslo',
    files: [
      table(`
        id | created_at       | first_reply_at
        1  | 2026-03-29 01:30 | 2026-03-29 03:30
      `),
    ],
    expected: { value: HOUR, n: 1, missing: 0 },
  },
  {
    // Last resolutions after 2 h, 10 h and 30 h: the median is 10 h. The second was resolved after
    // 1 h for the first time; all were closed by an automation 30 days later; the fourth is open.
    // To the first resolution the median is 2 h, to the closing 30 days. The help desk’s own figure
    // for the first is its minutes in business hours and is not asked, since there are stamps.
    kpi: 'full-resolution-time',
    naive: 'measures to the first resolution, to the closing, or believes the help desk first',
    period: january,
    files: [
      table(`
        id | created_at           | first_resolved_at    | resolved_at          | closed_at            | status | vendor_full_resolution_seconds
        1  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T12:00:00Z | 2026-02-04T10:00:00Z | closed | 60
        2  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | 2026-01-05T20:00:00Z | 2026-02-04T10:00:00Z | closed |
        3  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-06T16:00:00Z | 2026-02-04T10:00:00Z | closed |
        4  | 2026-01-05T10:00:00Z |                      |                      |                      | open   |
      `),
    ],
    expected: {
      value: 10 * HOUR,
      n: 3,
      missing: 1,
      also: { mean: 14 * HOUR, p90: 26 * HOUR },
    },
  },
  {
    // First resolutions after 2 h and 4 h: 3 h. The second came back and is open again; its last
    // resolution was after 30 h. The third was never resolved.
    kpi: 'first-resolution-time',
    naive: 'leaves out what was opened again, or takes the last resolution',
    period: january,
    files: [
      table(`
        id | created_at           | first_resolved_at    | resolved_at          | status
        1  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T12:00:00Z | closed
        2  | 2026-01-05T10:00:00Z | 2026-01-05T14:00:00Z | 2026-01-06T16:00:00Z | open
        3  | 2026-01-05T10:00:00Z |                      |                      | open
      `),
    ],
    expected: { value: 3 * HOUR, n: 2, missing: 1, also: { mean: 3 * HOUR, p90: 3.8 * HOUR } },
  },
  {
    // The customer of T1 waited again from 12:00 to 13:00: the receipt and the note are no replies, and
    // what was added at 12:30 doesn’t start the clock again; the last word waits for nothing. T2: from
    // 11:00 to 14:00. First replies are not next replies.
    kpi: 'next-reply-time',
    naive: 'counts first replies, receipts, or every message of the customer',
    period: january,
    others: { messages: [conversations] },
    expected: { value: 2 * HOUR, n: 2, missing: 1, also: { mean: 2 * HOUR, p90: 2.8 * HOUR } },
  },
  {
    // Messages of T1 waited 1 h, 1 h and 0.5 h, those of T2 0.5 h and 3 h; one is unanswered. The median is
    // 1 h, the mean 1.2 h. By first replies alone the median is 0.75 h; with zero for the last it is 0.75 h.
    kpi: 'every-reply-time',
    naive: 'takes one reply a ticket, or a message that waits for nothing as answered at once',
    period: january,
    others: { messages: [conversations] },
    expected: { value: HOUR, n: 5, missing: 1, also: { mean: 1.2 * HOUR, p90: 2.2 * HOUR } },
  },
  {
    // Assigned after 1 h and 3 h, and never: 2 h. With zero for the third it would be 1 h.
    kpi: 'time-to-assignment',
    naive: 'takes what was never assigned as assigned at once',
    period: january,
    files: [
      table(`
        id | created_at           | first_assigned_at    | agent
        1  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | Ann
        2  | 2026-01-05T10:00:00Z | 2026-01-05T13:00:00Z | Bo
        3  | 2026-01-05T10:00:00Z |                      |
      `),
    ],
    expected: { value: 2 * HOUR, n: 2, missing: 1, also: { mean: 2 * HOUR, p90: 2.8 * HOUR } },
  },
  {
    // Two hours: 1 and 2 were assigned in time, 3 too late, 4 never, and 5 was resolved within an hour
    // without an agent: 2 of 5 were left. Of 6 nobody knows when; 7 came in an hour before the data ends.
    // Of those assigned it would be 1 of 3, of all without an agent in time 5 of 7.
    kpi: 'left-unassigned',
    naive: 'looks at assigned tickets alone, or blames what is too young or was resolved at once',
    period: january,
    files: [
      table(`
        id | created_at           | first_assigned_at    | agent | resolved_at          | status
        1  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | Ann   |                      | open
        2  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | Ann   | 2026-01-06T10:00:00Z | resolved
        3  | 2026-01-05T10:00:00Z | 2026-01-05T13:00:00Z | Bo    |                      | open
        4  | 2026-01-05T10:00:00Z |                      |       |                      | open
        5  | 2026-01-05T10:00:00Z |                      |       | 2026-01-05T11:00:00Z | closed
        6  | 2026-01-05T10:00:00Z |                      | Bo    |                      | open
        7  | 2026-01-06T09:00:00Z |                      |       |                      | open
      `),
    ],
    expected: { value: 0.4, n: 5, missing: 2 },
  },
  {
    // The same, where the audit says four hours: only 4.
    kpi: 'left-unassigned',
    naive: 'knows no span but two hours',
    period: january,
    audit: { windows: { unassigned: '4h' } },
    files: [
      table(`
        id | created_at           | first_assigned_at    | agent | updated_at
        3  | 2026-01-05T10:00:00Z | 2026-01-05T13:00:00Z | Bo    | 2026-01-06T10:00:00Z
        4  | 2026-01-05T10:00:00Z |                      |       | 2026-01-06T10:00:00Z
      `),
    ],
    expected: { value: 0.5, n: 2, missing: 0 },
  },
  {
    // T1: read at 15:00, answered at 15:20, 20 min for both messages that the reply answers. T2: 40 min. T3
    // was never opened, T4 only after it had been answered, and T5 waits for its reply. From sending it
    // would be 80 and 50 min.
    kpi: 'message-handle-time',
    naive: 'starts at sending, counts a reply twice, or counts less than nothing',
    period: january,
    others: {
      messages: [
        table(`
          ticket | sent_at              | author_role | read_at
          T1     | 2026-01-05T14:00:00Z | customer    | 2026-01-05T15:00:00Z
          T1     | 2026-01-05T15:10:00Z | customer    | 2026-01-05T15:12:00Z
          T1     | 2026-01-05T15:20:00Z | agent       |
          T2     | 2026-01-05T10:00:00Z | customer    | 2026-01-05T10:10:00Z
          T2     | 2026-01-05T10:50:00Z | agent       |
          T3     | 2026-01-05T10:00:00Z | customer    |
          T3     | 2026-01-05T11:00:00Z | agent       |
          T4     | 2026-01-05T10:00:00Z | customer    | 2026-01-05T12:00:00Z
          T4     | 2026-01-05T10:30:00Z | agent       |
          T5     | 2026-01-05T10:00:00Z | customer    | 2026-01-05T10:05:00Z
        `),
      ],
    },
    expected: {
      value: 30 * MINUTE,
      n: 2,
      missing: 3,
      also: { median: 30 * MINUTE, p90: 38 * MINUTE },
    },
  },
  {
    // Opened at 15:00 and answered at 15:20: 20 min, of a ticket that came in at 14:00; then 60 min. The third
    // was opened only after it had been answered, the fourth before it came in, the fifth never, and the
    // sixth waits for its reply. From coming in it would be 80 min, and with all that is below zero less.
    kpi: 'read-to-reply-time',
    naive: 'starts when the ticket came in, or counts less than nothing',
    period: january,
    files: [
      table(`
        id | created_at           | first_read_at        | first_reply_at
        1  | 2026-01-05T14:00:00Z | 2026-01-05T15:00:00Z | 2026-01-05T15:20:00Z
        2  | 2026-01-05T10:00:00Z | 2026-01-05T10:10:00Z | 2026-01-05T11:10:00Z
        3  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T11:00:00Z
        4  | 2026-01-05T10:00:00Z | 2026-01-05T09:00:00Z | 2026-01-05T11:00:00Z
        5  | 2026-01-05T10:00:00Z |                      | 2026-01-05T11:00:00Z
        6  | 2026-01-05T10:00:00Z | 2026-01-05T10:05:00Z |
      `),
    ],
    expected: {
      value: 40 * MINUTE,
      n: 2,
      missing: 4,
      also: { median: 40 * MINUTE, p90: 56 * MINUTE },
    },
  },
  {
    // T1 was in hand for 20 and 10 min, T2 for 10 min: 20 min a ticket, 40 in all. A reply took 13⅓ min. T3
    // was answered without being opened.
    kpi: 'time-per-ticket',
    naive: 'takes the mean of replies, or zero for what is not known',
    period: january,
    others: {
      messages: [
        table(`
          ticket | sent_at              | author_role | read_at
          T1     | 2026-01-05T14:00:00Z | customer    | 2026-01-05T15:00:00Z
          T1     | 2026-01-05T15:20:00Z | agent       |
          T1     | 2026-01-05T16:00:00Z | customer    | 2026-01-05T16:10:00Z
          T1     | 2026-01-05T16:20:00Z | agent       |
          T2     | 2026-01-05T10:00:00Z | customer    | 2026-01-05T10:10:00Z
          T2     | 2026-01-05T10:20:00Z | agent       |
          T3     | 2026-01-05T10:00:00Z | customer    |
          T3     | 2026-01-05T11:00:00Z | agent       |
        `),
      ],
    },
    expected: {
      value: 20 * MINUTE,
      n: 2,
      missing: 1,
      also: { median: 20 * MINUTE, p90: 28 * MINUTE, total: 40 * MINUTE },
    },
  },
  {
    // 10 and 20 min. Less than nothing can’t be and is set aside; with it the mean would be 5 min.
    kpi: 'time-per-ticket',
    naive: 'counts a time that can’t be',
    period: january,
    files: [
      table(`
        id | created_at           | handle_seconds
        1  | 2026-01-05T10:00:00Z | 600
        2  | 2026-01-05T10:00:00Z | 1200
        3  | 2026-01-05T10:00:00Z | -900
      `),
    ],
    expected: { value: 15 * MINUTE, n: 2, missing: 1, also: { total: 30 * MINUTE } },
  },
  {
    // Known after a day: 1 (on the dot), 2 and 3 were resolved in time; 4 too late, 5 never, 6 was opened
    // again: 3 of 6. 7 is 10 h old when the data ends, 8 closed at no known time, and 9 resolved before it
    // came in. Of those resolved it would be 3 of 4, or 5 of 6 with 6 and 9.
    kpi: 'resolved-within-24-hours',
    naive: 'looks at resolved tickets alone, or counts what can’t tell yet',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | updated_at           | status
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | 2026-01-06T10:00:00Z | resolved
        2  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T12:00:00Z | closed
        3  | 2026-01-05T10:00:00Z | 2026-01-05T12:00:00Z | 2026-01-05T12:00:00Z | closed
        4  | 2026-01-05T10:00:00Z | 2026-01-06T16:00:00Z | 2026-01-06T16:00:00Z | resolved
        5  | 2026-01-05T10:00:00Z |                      | 2026-01-05T10:00:00Z | open
        6  | 2026-01-05T10:00:00Z | 2026-01-05T11:00:00Z | 2026-01-07T10:00:00Z | open
        7  | 2026-01-12T00:00:00Z |                      | 2026-01-12T10:00:00Z | new
        8  | 2026-01-05T10:00:00Z |                      | 2026-01-06T10:00:00Z | closed
        9  | 2026-01-05T10:00:00Z | 2026-01-05T09:00:00Z | 2026-01-06T10:00:00Z | resolved
      `),
    ],
    expected: { value: 0.5, n: 6, missing: 3 },
  },
  {
    // After 24 h, 30 h and 72 h, and never: 2 of 4, of which one within the band of 24 to 48 h. 5 is 30 h
    // old when the data ends: too late for 24 h, while nobody can tell of 48 h.
    kpi: 'resolved-within-48-hours',
    naive: 'takes the band for everything up to 48 h, or what is open for failed',
    period: january,
    files: [
      table(`
        id | created_at           | resolved_at          | updated_at           | status
        1  | 2026-01-05T10:00:00Z | 2026-01-06T10:00:00Z | 2026-01-06T10:00:00Z | resolved
        2  | 2026-01-05T10:00:00Z | 2026-01-06T16:00:00Z | 2026-01-06T16:00:00Z | resolved
        3  | 2026-01-05T10:00:00Z | 2026-01-08T10:00:00Z | 2026-01-08T10:00:00Z | resolved
        4  | 2026-01-05T10:00:00Z |                      | 2026-01-05T10:00:00Z | open
        5  | 2026-01-11T04:00:00Z |                      | 2026-01-12T10:00:00Z | open
      `),
    ],
    expected: { value: 0.5, n: 4, missing: 1, also: { band: 0.25 } },
  },
  {
    // T1 waited 1 h and 2 h, whatever it added meanwhile; T2 1 h, and now waits again; T3 still waits. The
    // median of 3 h and 1 h is 2 h. From first message to last reply T1 took 6 h.
    kpi: 'requester-wait-time',
    naive: 'counts the time in which the customer was waited for, or every message',
    period: january,
    others: {
      messages: [
        table(`
          ticket | sent_at              | author_role
          T1     | 2026-01-05T10:00:00Z | customer
          T1     | 2026-01-05T11:00:00Z | agent
          T1     | 2026-01-05T14:00:00Z | customer
          T1     | 2026-01-05T15:00:00Z | customer
          T1     | 2026-01-05T16:00:00Z | agent
          T2     | 2026-01-05T10:00:00Z | customer
          T2     | 2026-01-05T11:00:00Z | agent
          T2     | 2026-01-05T12:00:00Z | customer
          T3     | 2026-01-05T10:00:00Z | customer
        `),
      ],
    },
    expected: { value: 2 * HOUR, n: 2, missing: 1, also: { mean: 2 * HOUR, p90: 2.8 * HOUR } },
  },
  {
    // On hold for 1 h and 3 h: 2 h. With the three that never were the median is zero; 2 of 5 were on hold,
    // and the mean of all is 0.8 h.
    kpi: 'on-hold-time',
    naive: 'takes the median over tickets that never were on hold',
    period: january,
    files: [
      table(`
        id | created_at           | vendor_on_hold_seconds
        1  | 2026-01-05T10:00:00Z | 0
        2  | 2026-01-05T10:00:00Z | 0
        3  | 2026-01-05T10:00:00Z | 0
        4  | 2026-01-05T10:00:00Z | 3600
        5  | 2026-01-05T10:00:00Z | 10800
        6  | 2026-01-05T10:00:00Z |
      `),
    ],
    expected: {
      value: 2 * HOUR,
      n: 2,
      missing: 1,
      also: { p90: 2.8 * HOUR, ever: 0.4, mean: 0.8 * HOUR },
    },
  },
  {
    // In Oslo 1 wrote on a Saturday and waited 48 h, 2 on Monday at 07:30 and waited 2 h: 25 h. 3 wrote at
    // 08:30, within the hours (outside by those of UTC), 4 at night and was never answered. Within
    // opening hours 1 waited 3 h, and 2 for 1½ h.
    kpi: 'first-reply-outside-hours',
    naive: 'counts opening hours alone, or takes them for hours of UTC',
    period: january,
    timeZone: 'Europe/Oslo',
    audit: { openingHours: office },
    files: [
      table(`
        id | created_at           | first_reply_at
        1  | 2026-01-10T10:00:00Z | 2026-01-12T10:00:00Z
        2  | 2026-01-12T06:30:00Z | 2026-01-12T08:30:00Z
        3  | 2026-01-12T07:30:00Z | 2026-01-12T07:40:00Z
        4  | 2026-01-12T22:00:00Z |
      `),
    ],
    expected: {
      value: 25 * HOUR,
      n: 2,
      missing: 1,
      also: { p90: 43.4 * HOUR, within: 10 * MINUTE },
    },
  },
  {
    // 10, 20 and 60 s of the answered calls: 30 s. With the one that was given up it would be 97.5 s. Of the
    // last the wait is not known.
    kpi: 'speed-of-answer',
    naive: 'counts the waits of abandoned calls',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | outcome   | wait
          2026-01-05T10:00:00Z | answered  | 10
          2026-01-05T10:05:00Z | answered  | 20
          2026-01-05T10:10:00Z | answered  | 60
          2026-01-05T10:15:00Z | abandoned | 300
          2026-01-05T10:20:00Z | answered  |
        `),
      ],
    },
    expected: { value: 30, n: 3, missing: 1, also: { median: 20, p90: 52 } },
  },
  {
    // 90 calls of 10 s and 10 of 100 s: 1,900 s ÷ 100. The mean of the means is 55 s, or 36⅔ with the hour in
    // which nobody was answered.
    kpi: 'speed-of-answer',
    naive: 'takes the mean of the means of intervals',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | abandoned | asa
          2026-01-05T10:00:00Z | 90       | 5         | 10
          2026-01-05T11:00:00Z | 10       | 5         | 100
          2026-01-05T12:00:00Z | 0        | 1         | 0
        `),
      ],
    },
    expected: { value: 19, n: 100, missing: 0 },
  },
  {
    // Seven calls: two answered within 20 s, one later; given up after 3, 15 and 40 s; one to voicemail.
    // Of all 2 of 7; without the two given up in time 2 of 5, with them 4 of 7; without the one given up
    // before 5 s 2 of 6; without all three 2 of 4. Of the answered alone it would be 2 of 3.
    kpi: 'service-level',
    naive: 'divides by the calls answered',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | outcome   | wait
          2026-01-05T10:00:00Z | answered  | 10
          2026-01-05T10:01:00Z | answered  | 20
          2026-01-05T10:02:00Z | answered  | 21
          2026-01-05T10:03:00Z | abandoned | 3
          2026-01-05T10:04:00Z | abandoned | 15
          2026-01-05T10:05:00Z | abandoned | 40
          2026-01-05T10:06:00Z | voicemail | 12
        `),
      ],
    },
    expected: {
      value: 2 / 7,
      n: 7,
      missing: 0,
      also: {
        ignored: 2 / 5,
        positive: 4 / 7,
        withoutShort: 2 / 6,
        notAbandoned: 2 / 4,
      },
    },
  },
  {
    // Cisco’s example: 70 answered and 10 given up in time, of 100, and 20 too late. At night one caller
    // gave up, and the wait of the answered calls was 0 s in all: that is not a call given up after 0 s.
    // Nothing says how many gave up before 5 s.
    kpi: 'service-level',
    naive: 'takes an interval with one call for that call',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | offered | answered | abandoned | answered_in_time | abandoned_in_time | wait_seconds
          2026-01-05T10:00:00Z | 100     | 85       | 15        | 70               | 10                | 900
          2026-01-05T23:00:00Z | 1       | 0        | 1         | 0                | 0                 | 0
        `),
      ],
    },
    expected: {
      value: 70 / 101,
      n: 101,
      missing: 0,
      also: {
        ignored: 70 / 91,
        positive: 80 / 101,
        withoutShort: null,
        notAbandoned: 70 / 85,
      },
    },
  },
  {
    // Two calls were answered, one within 20 s; of the third nobody knows what became of it, nor of the
    // fourth how long it waited.
    kpi: 'service-level',
    naive: 'takes a long wait for a missed call, and a short one for nothing',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | wait
          2026-01-05T10:00:00Z | yes      | 10
          2026-01-05T10:01:00Z | yes      | 30
          2026-01-05T10:02:00Z |          | 90
          2026-01-05T10:03:00Z | yes      |
        `),
      ],
    },
    expected: { value: 0.5, n: 2, missing: 2 },
  },
  {
    // Three of seven were given up; without the one given up before 5 s two of six. To the three answered
    // it would be 1.
    kpi: 'abandon-rate',
    naive: 'divides by the calls answered, or takes voicemail for abandoned',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | outcome   | wait
          2026-01-05T10:00:00Z | answered  | 10
          2026-01-05T10:01:00Z | answered  | 20
          2026-01-05T10:02:00Z | answered  | 30
          2026-01-05T10:03:00Z | abandoned | 3
          2026-01-05T10:04:00Z | abandoned | 5
          2026-01-05T10:05:00Z | abandoned | 40
          2026-01-05T10:06:00Z | voicemail | 2
        `),
      ],
    },
    expected: { value: 3 / 7, n: 7, missing: 0, also: { withoutShort: 2 / 6 } },
  },
  {
    // 90 answered and 10 given up: 10 of 100, not 10 of 90. The second interval has 1 of 10; the mean of the
    // two shares would be the same, so the third has 9 of 10: 20 of 120.
    kpi: 'abandon-rate',
    naive: 'divides by the calls answered, or takes the mean of intervals',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | abandoned
          2026-01-05T10:00:00Z | 90       | 10
          2026-01-05T11:00:00Z | 9        | 1
          2026-01-05T12:00:00Z | 1        | 9
        `),
      ],
    },
    expected: { value: 20 / 120, n: 120, missing: 0 },
  },
  {
    // 100 + 20 + 30 and 200 + 10 s, without hold: 180 s, of which 150 s are talk. The abandoned call took
    // nobody’s time; of the last answered one the time is not known.
    kpi: 'voice-handle-time',
    naive: 'counts talk alone, or abandoned calls as handled in no time',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | talk | hold | wrap-up
          2026-01-05T10:00:00Z | yes      | 100  | 20   | 30
          2026-01-05T10:05:00Z | yes      | 200  |      | 10
          2026-01-05T10:10:00Z | no       | 0    | 0    | 0
          2026-01-05T10:15:00Z | yes      |      |      |
        `),
      ],
    },
    expected: { value: 180, n: 2, missing: 1, also: { talk: 150 } },
  },
  {
    // 10 calls of 60 + 30 s and 90 of 100 + 20 s: 11,700 s ÷ 100. The mean of the means is 105 s.
    kpi: 'voice-handle-time',
    naive: 'takes the mean of the means of intervals',
    period: january,
    others: {
      calls: [
        table(`
          started_at           | answered | avg talk time | avg acw
          2026-01-05T10:00:00Z | 10       | 60            | 30
          2026-01-05T11:00:00Z | 90       | 100           | 20
        `),
      ],
    },
    expected: { value: 117, n: 100, missing: 0, also: { talk: 96 } },
  },
];
