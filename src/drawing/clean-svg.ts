/** Style properties that SVG also takes as attributes, which a Content-Security-Policy allows. */
const presentation = /^(fill|stroke|opacity|font|text-anchor|paint-order|visibility)(-[a-z-]+)?$/;

/**
 * Takes from Plot's output what a strict Content-Security-Policy forbids (style elements and
 * attributes; what SVG has an attribute for is kept as one) and what says nothing in an image.
 */
export function cleanSvg(svg: SVGSVGElement): void {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const each of [svg, ...svg.querySelectorAll('*')]) {
    moveStyle(each);
    for (const name of each.getAttributeNames()) {
      if (name.startsWith('aria-') || name === 'font-variant') each.removeAttribute(name);
    }
  }
  for (const group of [...svg.querySelectorAll('g')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
  }
}

function moveStyle(each: Element): void {
  for (const declaration of each.getAttribute('style')?.split(';') ?? []) {
    const [property = '', ...value] = declaration.split(':');
    const name = property.trim();
    if (presentation.test(name)) each.setAttribute(name, value.join(':').trim());
  }
  each.removeAttribute('style');
}
