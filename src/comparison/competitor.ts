import { z } from 'zod';

import type { Criterion } from './criterion.ts';
import { type CellValue, scales } from './scales.ts';

const text = z.string().min(1).describe('a text');

/** How a cell was found out. */
export const methods = [
  'site-visit',
  'mystery-contact',
  'public-review',
  'report',
  'interview',
] as const;

export const confidences = ['high', 'medium', 'low'] as const;

/** What is known of a company on one criterion, and how. A `null` value was looked for and not found. */
export const cellSchema = z
  .strictObject({
    value: z
      .union([z.number(), z.boolean(), text])
      .nullable()
      .describe('a value on the criterion’s scale, or null where it could not be found out'),
    scale: text.describe('the value’s own scale, such as 1-10, or its currency').optional(),
    source: text.describe('where it was found'),
    url: z.url().describe('an address such as https://example.org').optional(),
    date: z.iso.date().describe('the day on which it was found, as 2026-01-31'),
    method: z.enum(methods),
    confidence: z.enum(confidences),
    note: text.optional(),
  })
  .describe('{ value: …, source: …, date: …, method: …, confidence: … }');

export const competitorSchema = z.strictObject({
  name: text.describe('the company’s name'),
  segment: text.describe('what kind of company it is, such as discount retailer'),
  /** The audited organisation itself, which the others are compared with. */
  own: z.boolean().default(false),
  website: z.url().describe('an address such as https://example.org').optional(),
  /** Other names under which exports know it. */
  aka: z.array(text).describe('a list of names, as [Tindra, Tindra AS]').default([]),
  criteria: z
    .record(z.string(), cellSchema.nullable())
    .describe('each criterion with { value: …, source: …, date: …, method: …, confidence: … }'),
});

type StatedCell = z.output<typeof cellSchema>;

/** A cell whose value has been read on its scale. */
export interface Cell extends Omit<StatedCell, 'value' | 'scale'> {
  readonly value: CellValue | null;
  readonly scale: string;
}

/** A company that is compared. Criteria without a cell are not known of it. */
export interface Competitor {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly own: boolean;
  readonly website: string | null;
  readonly aka: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Reads a value on its criterion’s scale; null where the scale or the value can’t be that. */
export function readValue(
  stated: Pick<StatedCell, 'value' | 'scale'>,
  criterion: Criterion,
): Pick<Cell, 'value' | 'scale'> | null {
  const { of, required, read } = scales[criterion.scale];
  const scale = stated.scale ?? (required ? undefined : of[0]);
  if (scale === undefined || !of.includes(scale)) return null;
  if (stated.value === null) return { value: null, scale };
  const value = read(stated.value, scale);
  return value === null ? null : { value, scale };
}
