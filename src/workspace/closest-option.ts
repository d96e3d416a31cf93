import { z } from 'zod';

import { unwrap } from './unwrap-schema.ts';

/**
 * Which option of a union of groups an author meant: `one` of them; `several`, of which each begins
 * with another of `fields`; or `none`, so that one of `fields` is missing, and `unknown` stand instead.
 */
export type ClosestOption =
  | { readonly kind: 'one'; readonly option: z.ZodType }
  | { readonly kind: 'several'; readonly fields: readonly string[] }
  | {
      readonly kind: 'none';
      readonly unknown: readonly string[];
      readonly fields: readonly string[];
      readonly allowed: readonly string[];
    };

interface Option {
  readonly schema: z.ZodType;
  readonly fields: readonly string[];
  readonly required: readonly string[];
  /** The field by which it is told from the others. */
  readonly main: string;
}

/** Tells what was meant by a group of fields; null where no option of the union is one. */
export function closestOption(union: z.ZodUnion, given: object): ClosestOption | null {
  const options = optionsOf(union);
  if (options.length === 0) return null;
  const keys = Object.keys(given);
  const mains = unique(options.map(({ main }) => main)).filter((main) => keys.includes(main));
  const together = options.some(({ fields }) => mains.every((main) => fields.includes(main)));
  if (mains.length > 1 && !together) return { kind: 'several', fields: mains };
  const [best] = options
    .filter(({ main }) => keys.includes(main))
    .toSorted((a, b) => lacking(a, keys) - lacking(b, keys) || known(b, keys) - known(a, keys));
  if (best) return { kind: 'one', option: best.schema };

  const unknown = keys.filter((key) => !options.some(({ fields }) => fields.includes(key)));
  const begun = options.filter(({ fields }) =>
    keys.every((key) => unknown.includes(key) || fields.includes(key)),
  );
  const possible = begun.length > 0 ? begun : options;
  const fields = unique(possible.map(({ main }) => main));
  const allowed = unique([...fields, ...possible.flatMap((option) => option.fields)]);
  return { kind: 'none', unknown, fields, allowed };
}

function optionsOf(union: z.ZodUnion): Option[] {
  const groups = union.options.flatMap((option) => {
    const bare = unwrap(option as z.ZodType);
    if (!(bare instanceof z.ZodObject)) return [];
    const shape = Object.entries<z.ZodType>(bare.shape);
    const required = shape.filter(([, field]) => !field.safeParse(undefined).success);
    return [
      {
        schema: bare,
        fields: shape.map(([name]) => name),
        required: required.map(([name]) => name),
      },
    ];
  });
  return groups.map((group) => {
    const distinct = group.required.filter((name) =>
      groups.every((other) => other === group || !other.required.includes(name)),
    );
    return { ...group, main: distinct[0] ?? group.required[0] ?? '' };
  });
}

const lacking = ({ required }: Option, keys: readonly string[]): number =>
  required.filter((name) => !keys.includes(name)).length;

const known = ({ fields }: Option, keys: readonly string[]): number =>
  keys.filter((key) => fields.includes(key)).length;

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
