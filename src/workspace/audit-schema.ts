import { z } from 'zod';

import { durationUnits } from '../ingest/adapter.ts';
import { steps } from '../ingest/steps.ts';
import { clocks } from '../measures/clock.ts';
import { isHolidayPlace } from '../time/holidays.ts';
import { isHours, weekdays } from '../time/opening-hours.ts';
import { isTimeZone, timeZones } from '../time/time-zone.ts';
import { windowNames } from '../time/windows.ts';
import { parseDuration } from './duration-text.ts';

const text = z.string().min(1).describe('a text');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('a short name of small letters, digits and hyphens');
export const day = z.iso.date().describe('a day as 2026-01-31');

const timeZone = z
  .string()
  .describe('an IANA time zone such as Europe/Oslo')
  .check((context) => {
    if (isTimeZone(context.value)) return;
    context.issues.push({ code: 'invalid_value', values: timeZones(), input: context.value });
  });

const locale = z
  .string()
  .describe('a language tag such as en or nb')
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  });

const hexColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .describe("a colour in quotes as '#1b5a88'");

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Where a canonical column comes from: a header, a header with its meaning, or one fixed value. */
export const columnMapping = z
  .union([
    text,
    z.strictObject({
      column: text.describe('the name of the export’s column'),
      unit: z.enum(durationUnits).optional(),
      values: z.record(z.string(), cell).optional(),
    }),
    z.strictObject({ constant: text }),
  ])
  .describe('a column’s name, { column, unit, values } or { constant }');

/** Another column of an export that is kept as a dimension; the author chose it, so that it is public unless stated. */
const dimensionSchema = z
  .union([
    text.transform((column) => ({ column })),
    z.strictObject({
      column: text.describe('the name of the export’s column'),
      privacy: z.enum(['public', 'agent', 'personal']).optional(),
    }),
  ])
  .transform(({ column, ...stated }) => ({
    column,
    privacy: ('privacy' in stated ? stated.privacy : undefined) ?? ('public' as const),
  }))
  .describe('a column’s name, or { column, privacy }');

export const sourceSchema = z.strictObject({
  files: text.default('*').describe('a file pattern such as "*.csv"'),
  adapter: text.optional(),
  timeZone: timeZone.optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  columns: z.record(z.string(), columnMapping).default({}),
  dimensions: z
    .record(text, dimensionSchema)
    .describe('each label with a column, as { Region: Custom field (Region) }')
    .default({}),
});

const bound = z
  .union([z.number(), text])
  .describe('a number, a share such as 90%, or a duration such as 4h');

/** A share as 0.9 or 90%. */
const share = z
  .union([z.number(), z.string().regex(/^\s*\d+(\.\d+)?\s*%\s*$/)])
  .transform((value) => (typeof value === 'number' ? value : Number.parseFloat(value) / 100))
  .refine((value) => value >= 0 && value <= 1)
  .describe('a share such as 0.9 or 90%');

/** A text, or several of them. */
const texts = z
  .union([text, z.array(text)])
  .transform((stated) => [stated].flat())
  .describe('a text, or a list of texts');

const bounds = { min: bound.optional(), max: bound.optional() };

export const targetSchema = z
  .strictObject(bounds)
  .describe('{ min: …, max: … }')
  .refine((target) => target.min !== undefined || target.max !== undefined);

/** The target of a KPI as a whole, those of its parts, and the clock on which it is held. */
export const kpiTargetSchema = z
  .strictObject({
    ...bounds,
    by: z
      .record(
        z.string(),
        z.record(z.string(), targetSchema).describe('a part with its target, as Chat: { max: 2m }'),
      )
      .describe('a dimension with its parts, as { channel: { Chat: { max: 2m } } }')
      .optional(),
    clock: z.enum(clocks).optional(),
  })
  .describe('{ min: …, max: …, by: …, clock: … }')
  .refine((target) => Object.values(target).some((stated) => stated !== undefined));

const hours = z.string().refine(isHours).describe('hours as "08:00-17:00"');

const weeklyHours = z
  .partialRecord(z.enum(weekdays), z.array(hours).describe('a list of hours as ["08:00-17:00"]'))
  .describe('a field for each weekday, as mon: ["08:00-17:00"]');

/** `content/audit.yaml`. Only organisation, title and timeZone must be stated. */
export const auditSchema = z.strictObject({
  id: slug.optional(),
  organisation: text.describe('the name of the organisation under audit'),
  title: text.describe('the report’s title'),
  timeZone,
  locale: locale.default('en'),
  client: text.optional(),
  auditors: z.array(text).default([]),
  /** Who took part on the side of the audited organisation, by function. */
  auditees: z.array(text).default([]),
  objectives: z.array(text).describe('a list, each after a hyphen').default([]),
  scope: text.optional(),
  criteria: z.array(text).describe('a list, each after a hyphen').default([]),
  fieldwork: z
    .strictObject({
      from: day,
      to: day.optional(),
      locations: z.array(text).describe('a list, each after a hyphen').default([]),
    })
    .describe('{ from: day, to: day, locations: […] }')
    .optional(),
  confidentiality: text.optional(),
  distribution: z.array(text).describe('a list, each after a hyphen').default([]),
  reportDate: day.optional(),
  period: z.strictObject({ from: day, to: day }).describe('{ from: day, to: day }').optional(),
  asOf: z.iso
    .datetime({ local: true, precision: null })
    .describe('a local date and time such as 2026-10-01T00:00')
    .optional(),
  /** How the organisation looks: its colour in each theme, and logos, which lie in public/. */
  brand: z
    .strictObject({
      colour: hexColour.optional(),
      colourDark: hexColour.optional(),
      logo: text.optional(),
      logoDark: text.optional(),
    })
    .describe("{ colour: '#1b5a88', logo: logo.svg }")
    .optional(),
  sources: z
    .record(z.string(), z.array(sourceSchema).describe('a list, each source after a hyphen'))
    .default({}),
  targets: z.record(z.string(), kpiTargetSchema).default({}),
  openingHours: weeklyHours.default({}),
  openingHoursBy: z
    .record(
      z.string(),
      z.record(
        z.string(),
        weeklyHours.refine((weekly) => Object.keys(weekly).length > 0),
      ),
    )
    .describe('one dimension with its parts, such as { channel: { Chat: { mon: […] } } }')
    .refine((by) => Object.keys(by).length <= 1)
    .default({}),
  closures: z
    .array(
      z
        .strictObject({
          from: day,
          to: day.optional(),
          hours: z.array(hours).describe('a list of hours as ["12:00-24:00"]').optional(),
        })
        .refine(({ from, to }) => to === undefined || from <= to)
        .describe('a closure that ends on or after the day on which it begins'),
    )
    .describe('a list of { from: day, to: day, hours: […] }')
    .default([]),
  holidays: z
    .strictObject({ country: text, region: text.optional() })
    .describe('{ country: NO }, or { country: DE, region: BY }')
    .refine(({ country, region }) => isHolidayPlace({ country, ...(region && { region }) }))
    .optional(),
  windows: z
    .partialRecord(
      z.enum(windowNames),
      text.refine((value) => parseDuration(value) !== null).describe('a duration such as 7d or 2h'),
    )
    .default({}),
  activities: z
    .partialRecord(
      z.enum(steps),
      z.array(text).describe('a list of the log’s words, as [Resolve ticket]'),
    )
    .describe('each step of a ticket with the event log’s words for it')
    .default({}),
  checklists: z
    .array(
      z
        .union([
          text.transform((id): { id: string; version?: string } => ({ id })),
          z.strictObject({ id: text, version: text.describe("a version in quotes, such as '1'") }),
        ])
        .describe('the name of a checklist, or { id: …, version: … }'),
    )
    .min(1)
    .describe('a list of checklists')
    .default([{ id: 'customer-service-audit' }]),
  /** How the reviewed conversations were chosen, and what share of them an item has to pass. */
  reviews: z
    .strictObject({
      method: text.optional(),
      frame: text.optional(),
      population: z.int().positive().optional(),
      exclusions: text.optional(),
      seed: z.union([z.int(), text]).optional(),
      passFrom: share.default(0.9),
      failBelow: share.default(0.7),
    })
    .describe('{ method: …, frame: …, seed: …, passFrom: 90%, failBelow: 70% }')
    .prefault({}),
  /** The skills that agents have to prove; without teams, those of every team. */
  skills: z
    .record(
      text,
      z.strictObject({
        teams: z.array(text).min(1).describe('a list of teams as [Returns]').optional(),
        validFor: text
          .refine((value) => parseDuration(value) !== null)
          .describe('a duration such as 365d')
          .optional(),
      }),
    )
    .describe('each skill with { teams: […], validFor: 365d }')
    .default({}),
  /** The published figures that come closest to the organisation. */
  benchmarks: z
    .strictObject({ segment: texts.default([]), region: texts.default([]) })
    .describe('{ segment: Retail, region: Worldwide }')
    .prefault({}),
  /** How competitors are compared: what is too old, which criteria are drawn against each other and weighed. */
  competitors: z
    .strictObject({
      staleAfter: text
        .refine((value) => parseDuration(value) !== null)
        .describe('a duration such as 365d')
        .default('365d'),
      position: z
        .strictObject({ x: text.describe('a criterion'), y: text.describe('a criterion') })
        .describe('two criteria, as { x: support-price, y: opening-hours }')
        .optional(),
      weights: z
        .record(text, z.number().positive().describe('a weight, as a number above 0'))
        .describe('each criterion with its weight, as { self-service: 3, languages: 1 }')
        .default({}),
    })
    .prefault({}),
  /** Agents on duty by channel, weekday and hours; for calls, those on the line. */
  staffing: z
    .record(
      text,
      z
        .partialRecord(
          z.enum(weekdays),
          z
            .record(hours, z.number().min(0).describe('a number of agents'))
            .describe("hours with agents, as { '08:00-12:00': 4 }"),
        )
        .describe("weekdays with hours and agents, as { mon: { '08:00-12:00': 4 } }"),
    )
    .describe("each channel with its agents, as { Phone: { mon: { '08:00-12:00': 4 } } }")
    .default({}),
  /** How many agents answer in a language. */
  languages: z
    .record(text, z.number().min(0).describe('a number of agents'))
    .describe('each language with its agents, as { Finnish: 1 }')
    .default({}),
  grading: z
    .strictObject({
      bands: z
        .record(text, z.number().min(0).max(100).describe('a score from 0 to 100'))
        .describe('each grade with the lowest score that earns it, such as { A: 90, B: 75 }')
        .default({ A: 90, B: 75, C: 60, D: 40, E: 0 }),
      minimumCompleteness: share.default(0.8),
      cappedAt: text
        .describe('the best grade that an audit with a failed critical item can have')
        .default('C'),
    })
    .prefault({}),
  privacy: z
    .strictObject({
      agents: z.enum(['pseudonyms', 'names', 'hidden']).default('pseudonyms'),
      minimumCell: z.int().min(1).describe('a whole number, at least 1').default(5),
    })
    .prefault({}),
});

export type Audit = z.output<typeof auditSchema>;
export type StatedTarget = z.output<typeof targetSchema>;
export type SourceSettings = z.output<typeof sourceSchema>;
export type ColumnMapping = z.output<typeof columnMapping>;
