/** `content/audit.yaml` with a mistake in it, under what the mistake is. */
export const brokenAudits: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a sentence': 'This is the audit of Acme.\n',
  'nothing but a title': 'title: Audit\n',
  'an empty time zone': `organisation: Acme
title: Audit
timeZone:
`,
  'a slip in the time zone': `organisation: Acme
title: Audit
timeZone: Europe/Olso
`,
  'a place for a time zone': `organisation: Acme
title: Audit
timeZone: Oslo
`,
  'a time zone that is nowhere': `organisation: Acme
title: Audit
timeZone: Middle-earth
`,
  'American spelling': `organization: Acme
title: Audit
timeZone: America/New_York
`,
  'a number for a name': `organisation: 2026
title: [Audit]
timeZone: UTC
`,
  'a day that does not exist': `organisation: Acme
title: Audit
timeZone: UTC
period: { from: 2025-10-01, to: 2026-02-30 }
`,
  'days written otherwise': `organisation: Acme
title: Audit
timeZone: UTC
period:
  from: 01.10.2025
  until: 30.09.2026
`,
  'a period in words': `organisation: Acme
title: Audit
timeZone: UTC
period: 2025-10-01 to 2026-09-30
`,
  'a period that ends before it begins': `organisation: Acme
title: Audit
timeZone: UTC
period: { from: 2026-09-30, to: 2025-10-01 }
`,
  'a language in words, and an instant in words': `organisation: Acme
title: Audit
timeZone: UTC
locale: english please
asOf: end of September
`,
  'one auditor without a list': `organisation: Acme
title: Audit
timeZone: UTC
auditors: Kari Nordmann
`,
  'a target of an unknown KPI': `organisation: Acme
title: Audit
timeZone: UTC
targets:
  first-response-time: { max: 4h }
  first-reply-tiem: { max: 4h }
`,
  'targets in the wrong unit': `organisation: Acme
title: Audit
timeZone: UTC
targets:
  first-reply-time: { max: 4 }
  csat: { min: 90 }
  backlog: { max: 90% }
`,
  'a target without bound, and one that is upside down': `organisation: Acme
title: Audit
timeZone: UTC
targets:
  csat: 90%
  reopen-rate: {}
  sla-attainment: { minimum: 90% }
  first-reply-time: { min: 4h, max: 1h }
`,
  'opening hours on unknown days and in another form': `organisation: Acme
title: Audit
timeZone: UTC
openingHours:
  monday: ["08:00-17:00"]
  tue: 08:00-17:00
  wed: ["8-17"]
`,
  'opening hours of parts, on unknown days, of an unknown dimension, and named twice': `organisation: Acme
title: Audit
timeZone: UTC
openingHoursBy:
  chanel:
    Chat: { monday: ["08:00-20:00"] }
    Phone: { mon: ["08:00-20:00"] }
    phone: { mon: ["08:00-21:00"] }
    Mail: {}
`,
  'opening hours by two dimensions': `organisation: Acme
title: Audit
timeZone: UTC
openingHoursBy:
  priority: { High: { mon: ["08:00-20:00"] } }
  channel: { Chat: { mon: ["08:00-20:00"] } }
`,
  'opening hours of an agent': `organisation: Acme
title: Audit
timeZone: UTC
openingHoursBy:
  agent: { Kari: { mon: ["08:00-20:00"] } }
`,
  'targets of parts that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
targets:
  first-reply-time:
    by:
      chanel: { Chat: { max: 2m } }
      priority: { Urgent: { max: 2 }, urgent: { max: 2h }, High: {} }
  csat: { by: { channel: { Chat: 90% } } }
  reopen-rate: { by: channel }
`,
  'a clock that there is not, and one of a KPI without any': `organisation: Acme
title: Audit
timeZone: UTC
targets:
  full-resolution-time: { max: 48h, clock: busines }
  csat: { min: 90%, clock: business }
`,
  'grades of which a score is wrong': `organisation: Acme
title: Audit
timeZone: UTC
grading:
  bands: { A: 90, C: sixty, E: 0 }
`,
  'a single grade with a score that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
grading: { bands: { Good: 900 } }
`,
  'grades that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
grading:
  bands: { A: 90, B: high }
  minimumCompleteness: 80
  cappedAt: F
`,
  'a cap that is no grade': `organisation: Acme
title: Audit
timeZone: UTC
grading: { cappedAt: F }
`,
  'fieldwork that ends before it begins, and limits that cross': `organisation: Acme
title: Audit
timeZone: UTC
fieldwork: { from: 2026-10-09, to: 2026-09-14 }
reviews: { passFrom: 60%, failBelow: 80% }
`,
  'limits of items that are no shares': `organisation: Acme
title: Audit
timeZone: UTC
reviews: { passFrom: 90, failBelow: most }
`,
  'privacy that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
privacy: { agents: anonymous, minimumCell: 0 }
`,
  'an unknown checklist': `organisation: Acme
title: Audit
timeZone: UTC
checklists: [customer-service-audits, 7]
`,
  'a source of an unknown data set': `organisation: Acme
title: Audit
timeZone: UTC
sources:
  ticket:
    - adapter: generic
`,
  'a source that is no list': `organisation: Acme
title: Audit
timeZone: UTC
sources:
  tickets: { adapter: zendesk-csv }
`,
  'a source with slips': `organisation: Acme
title: Audit
timeZone: UTC
sources:
  tickets:
    - file: "*.csv"
      adapter: zendesk
      timeZone: Europe/Berlim
      dateOrder: ymd
      columns:
        crated_at: Opened
        first_reply_at: { header: Replied }
        vendor_first_reply_seconds: { column: Reply, unit: minute }
        status: 5
`,
  'dimensions that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
sources:
  tickets:
    - files: old.csv
      columns: { id: No, created_at: Opened }
      dimensions:
        Region: Custom field (Region)
        Channel: Came by
        First reply seconds: Reply
        «–»: Dash
        Shop: { column: Shop, privacy: secret }
        Lead: { header: Lead }
        Country: 5
    - files: new.csv
      dimensions:
        Region: { column: Area, privacy: personal }
        region: Area
        In period: Period
  calls: { dimensions: { Shop: Shop } }
`,
  'skills that can’t be': `organisation: Acme
title: Audit
timeZone: UTC
skills:
  Refunds: { team: [Returns], validFor: a year }
  Chat: { teams: [] }
  chat: {}
`,
  'a tab': 'organisation: Acme\ntitle: Audit\ntimeZone: UTC\nperiod:\n\tfrom: 2025-10-01\n',
  'a quote that is not closed': `organisation: "Acme
title: Audit
timeZone: UTC
`,
  'a colon in a title': `organisation: Acme
title: Audit: the second
timeZone: UTC
`,
  'a key given twice': `organisation: Acme
title: Audit
timeZone: UTC
title: Audit 2
`,
  'line ends of Windows and a byte order mark':
    '\uFEFForganisation: Acme\r\ntitle: Audit\r\ntimezone: UTC\r\n',
  'mistakes all over': `organistion: Acme
title: ""
timeZone: Europe/Olso
locale: nb
targets:
  csat: { min: 9O% }
grading:
  bands: { A: 190 }
colour: blue
`,
  'agents on duty in other forms': `organisation: Acme
title: Audit
timeZone: UTC
staffing:
  Phone:
    mon: { '8-12': 4, '12:00-16:00': -1 }
    monday: { '08:00-12:00': 4 }
    tue: 4
  phone: { wed: { '08:00-12:00': four } }
languages: [Finnish]
`,
};
