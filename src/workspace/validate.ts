import { z } from 'zod';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { closestOption } from './closest-option.ts';
import type { Source, YamlPath } from './source.ts';
import { inner, unwrap } from './unwrap-schema.ts';

/**
 * Checks a source against a schema. Every mistake becomes a problem with its place, the offending
 * value, what is allowed and the nearest match. `value` then holds what is right beside it, over
 * `fallback`, so that what depends on it can be checked in the same run.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
  fallback: z.input<Schema>,
): { value: z.output<Schema>; problems: Problem[] } {
  const parsed = schema.safeParse(source.value ?? {});
  if (parsed.success) return { value: parsed.data, problems: [] };
  const { issues } = parsed.error;
  const misnamed = new Set(
    issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [path.join('/')] : [])),
  );
  // A group that lacks something has an unknown field instead: the latter says it all.
  const telling = issues.filter(
    ({ code, path }) => code !== 'custom' || !misnamed.has(path.join('/')),
  );
  return {
    value: soundPart(schema, source.value, fallback),
    problems: telling.flatMap((issue) => describe(issue, schema, source)),
  };
}

const TRIES = 8;

/** What is left of a value when all that a schema objects to is taken out, over a fallback. */
function soundPart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  fallback: z.input<Schema>,
): z.output<Schema> {
  const candidate: unknown = structuredClone(value);
  for (let i = 0; i < TRIES && isRecord(candidate); i += 1) {
    const parsed = schema.safeParse({ ...(fallback as object), ...candidate });
    if (parsed.success) return parsed.data;
    const objected = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path],
    );
    const removed: PropertyKey[][] = [];
    for (const path of objected.toReversed()) {
      if (removed.some((gone) => gone.every((step, depth) => step === path[depth]))) continue;
      remove(candidate, path);
      removed.push(path);
    }
  }
  return schema.parse(fallback);
}

/** Takes out the value at `path`, or its nearest ancestor that is there. */
function remove(value: Record<PropertyKey, unknown>, path: readonly PropertyKey[]): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const inner = value[head];
  if (rest.length === 0 || !isRecord(inner) || !(String(rest[0]) in inner)) {
    if (Array.isArray(value)) value.splice(Number(head), 1);
    else Reflect.deleteProperty(value, head);
  } else remove(inner, rest);
}

function isGroup(value: unknown): value is Record<PropertyKey, unknown> {
  return isRecord(value) && !Array.isArray(value);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The problems of an issue with the value at `base`, which `schema` governs. */
function describe(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: Source,
  base: YamlPath = [],
): Problem[] {
  const own = issue.path.filter((step) => typeof step !== 'symbol');
  const path = [...base, ...own];
  const value = valueAt(source.value, path);
  const place = source.placeOf(path);
  const governing = schemaAt(schema, own);
  const union = governing && unwrap(governing);
  if (union instanceof z.ZodUnion && isGroup(value)) {
    const told = describeGroup(union, value, expectationOf(governing), source, path);
    if (told) return told;
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysOf(governing);
      return issue.keys.map((key) =>
        problem('unknown-key', source.placeOfKey([...path, key]), { key, allowed }),
      );
    }
    case 'invalid_key': {
      const record = schemaAt(schema, own.slice(0, -1));
      const group = record && unwrap(record);
      const expected =
        group instanceof z.ZodRecord
          ? expectationOf(group.keyType as unknown as z.ZodType)
          : undefined;
      return [
        problem('value-of-wrong-kind', source.placeOfKey(path), {
          key: fieldName(path.slice(0, -1)),
          value: path.at(-1),
          expected: expected ?? 'another name',
        }),
      ];
    }
    case 'invalid_value':
      return [
        absent(value, path, issue.values.map(String).join(' or '), source) ??
          problem('value-not-allowed', place, {
            key: fieldName(path),
            value,
            allowed: issue.values.map(String),
          }),
      ];
    case 'invalid_union': {
      const choice = issue.errors
        .flat()
        .find(({ code, path: at }) => code === 'invalid_value' && at.length === 0);
      if (choice && !isRecord(value) && value !== undefined)
        return describe(choice, governing ?? schema, source, path);
      const deepest = issue.errors
        .filter((branch) => branch.length > 0)
        .toSorted((a, b) => depth(b) - depth(a))[0];
      if (deepest && depth(deepest) > 0)
        return deepest.flatMap((inner) => describe(inner, governing ?? schema, source, path));
      return [ofWrongKind(value, path, 'another kind of value', governing, source)];
    }
    case 'invalid_type':
      return [ofWrongKind(value, path, plainType(issue.expected), governing, source)];
    default:
      return [ofWrongKind(value, path, 'another value', governing, source)];
  }
}

/** What is wrong with a group of fields that should be one of several kinds of group. */
function describeGroup(
  union: z.ZodUnion,
  value: object,
  expectation: string | undefined,
  source: Source,
  path: YamlPath,
): Problem[] | null {
  const closest = closestOption(union, value);
  if (!closest) return null;
  const place = source.placeOf(path);
  const group = { key: fieldName(path), expected: expectation ?? 'one of them' };
  switch (closest.kind) {
    case 'one': {
      const { option } = closest;
      const issues = option.safeParse(value).error?.issues ?? [];
      return issues.flatMap((issue) => describe(issue, option, source, path));
    }
    case 'several':
      return [problem('fields-exclusive', place, { ...group, fields: closest.fields })];
    case 'none':
      if (closest.unknown.length === 0)
        return [problem('missing-one-of', place, { ...group, fields: closest.fields })];
      return closest.unknown.map((key) =>
        problem('unknown-key', source.placeOfKey([...path, key]), {
          key,
          allowed: closest.allowed,
        }),
      );
  }
}

function ofWrongKind(
  value: unknown,
  path: YamlPath,
  otherwise: string,
  schema: z.ZodType | undefined,
  source: Source,
): Problem {
  const expected = expectationOf(schema) ?? otherwise;
  return (
    absent(value, path, expected, source) ??
    problem('value-of-wrong-kind', source.placeOf(path), { key: fieldName(path), value, expected })
  );
}

/** The problem of a field that is missing, or stands there without a value. */
function absent(value: unknown, path: YamlPath, expected: string, source: Source): Problem | null {
  const key = fieldName(path);
  if (value === null) return problem('value-empty', source.placeOfKey(path), { key, expected });
  return value === undefined
    ? problem('missing-key', source.placeOf(path.slice(0, -1)), { key, expected })
    : null;
}

/** The field that a path leads to, as its author calls it: `due`, or `actions (entry 2)`. */
function fieldName(path: YamlPath): string {
  const name = path.findLast((step) => typeof step === 'string') ?? 'The file';
  const last = path.at(-1);
  return typeof last === 'number' ? `${name} (entry ${last + 1})` : name;
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  );
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** The schema that governs the value at `path`, with defaults and optionality taken off. */
function schemaAt(schema: z.ZodType, path: YamlPath): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = at && unwrap(at);
    if (bare instanceof z.ZodObject) at = (bare.shape as Record<string, z.ZodType>)[step];
    else if (bare instanceof z.ZodArray) at = bare.element as z.ZodType;
    else if (bare instanceof z.ZodTuple) at = bare.def.items[Number(step)] as z.ZodType;
    else if (bare instanceof z.ZodRecord) at = bare.valueType as z.ZodType;
    else if (bare instanceof z.ZodUnion)
      at = (bare.options as z.ZodType[]).map((option) => schemaAt(option, [step])).find(Boolean);
    else return undefined;
  }
  return at;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const bare = schema && unwrap(schema);
  if (bare instanceof z.ZodObject) return Object.keys(bare.shape);
  if (bare instanceof z.ZodRecord && bare.keyType instanceof z.ZodEnum)
    return Object.keys(bare.keyType.enum);
  if (bare instanceof z.ZodUnion) return (bare.options as z.ZodType[]).flatMap(keysOf);
  return [];
}

/** What a schema says of itself: its `describe()` text at any level of wrapping. */
function expectationOf(schema: z.ZodType | undefined): string | undefined {
  for (let at = schema; at; at = inner(at)) {
    if (at.description) return at.description;
  }
  return undefined;
}

function plainType(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list such as [one, two]',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return names[type] ?? type;
}
