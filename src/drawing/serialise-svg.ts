const geometry = new Set(
  'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height points transform viewBox'.split(' '),
);
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An SVG element as markup, with coordinates rounded to two decimals and attributes in a fixed order. */
export function serialiseSvg(svg: Element): string {
  const attributes = svg
    .getAttributeNames()
    .sort()
    .map((name) => {
      const value = svg.getAttribute(name) ?? '';
      return ` ${name}="${escape(geometry.has(name) ? shorten(value) : value)}"`;
    });
  const children = [...svg.childNodes].map((child) =>
    isElement(child) ? serialiseSvg(child) : escape(child.textContent ?? ''),
  );
  const tag = svg.localName + attributes.join('');
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join('')}</${svg.localName}>`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function shorten(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/g, (digits) =>
    (Math.round(Number(digits) * 100) / 100 + 0).toString(),
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
