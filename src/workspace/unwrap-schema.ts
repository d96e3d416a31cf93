import { z } from 'zod';

/** A schema with defaults, optionality and transformations taken off. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let bare = schema;
  while (
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodDefault ||
    bare instanceof z.ZodNullable ||
    bare instanceof z.ZodPrefault
  )
    bare = bare.unwrap() as z.ZodType;
  return bare instanceof z.ZodPipe ? unwrap(bare.in as z.ZodType) : bare;
}
