import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { components } from '../workspace/prose-components.ts';
import type { ComponentUse } from '../workspace/prose.ts';

/** `<Compare>` sets two parts or two periods side by side, or, with neither, a KPI and its target. */
export function checkCompare({ attributes, place }: ComponentUse): Problem[] {
  const { by, part, period, with: other } = attributes;
  const lacks = (attribute: string) =>
    problem('missing-attribute', place, {
      component: 'Compare',
      attribute,
      example: components.Compare.example,
    });
  const selecting = ['by', 'period'].filter((name) => attributes[name] !== undefined);
  if (selecting.length > 1)
    return [
      problem('attributes-exclusive', place, { component: 'Compare', attributes: selecting }),
    ];
  if (part !== undefined && by === undefined) return [lacks('by')];
  if (other !== undefined && selecting.length === 0) return [lacks('by or period')];
  const missing = [
    ...(by !== undefined && part === undefined ? ['part'] : []),
    ...(selecting.length > 0 && other === undefined ? ['with'] : []),
  ];
  if (missing.length > 0) return missing.map(lacks);
  return other !== undefined && other === (part ?? period)
    ? [problem('compare-same', place, { value: other })]
    : [];
}
