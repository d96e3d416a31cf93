import { z } from 'zod';

/** A schema with defaults, optionality and transformations taken off. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let bare = schema;
  for (let at = inner(bare); at; at = inner(at)) bare = at;
  return bare;
}

/** The schema within one wrapping: a default, optionality or a transformation; else nothing. */
export function inner(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault
    ? (schema.unwrap() as z.ZodType)
    : undefined;
}
