import { svgDocument } from './svg-document.ts';

export type Attributes = Record<string, string | number | undefined>;

/** An SVG element; attributes that are undefined are left out, strings become text. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (SVGElement | string)[]
): SVGElementTagNameMap[Name] {
  const made = svgDocument.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value.toString());
  }
  made.append(...children);
  return made;
}
