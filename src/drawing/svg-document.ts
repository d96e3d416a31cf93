import { parseHTML } from 'linkedom';

/**
 * The document that charts are drawn in. It stands alone, so nothing becomes global, and nothing is
 * ever attached to it, so charts leave no trace on one another.
 */
export const svgDocument: Document = parseHTML(
  '<!doctype html><html><body></body></html>',
).document;
