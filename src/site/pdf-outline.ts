import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** An entry of a PDF’s outline, with those below it. */
export interface OutlineEntry {
  readonly title: string;
  /** Of the place to which it leads. */
  readonly id: string;
  readonly below: readonly OutlineEntry[];
}

/** The places of a printed document to which its links lead, by their ids. */
export function placesOf(pdf: PDFDocument): ReadonlyMap<string, PDFArray> {
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (places?.entries() ?? []).flatMap(([name, place]) => {
      const target = pdf.context.lookup(place);
      return target instanceof PDFArray ? [[name.decodeText(), target] as const] : [];
    }),
  );
}

/**
 * Gives a PDF the outline of its contents. Browsers make one of all headings, which is too long to
 * find anything in, and lose the spaces at which titles were broken.
 */
export function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const places = placesOf(pdf);
  const root = pdf.context.nextRef();
  const links = writeLevel(pdf, root, entries, places);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...links }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Writes the entries below one, and returns how that one refers to them. Parts are open. */
function writeLevel(
  pdf: PDFDocument,
  parent: PDFRef,
  entries: readonly OutlineEntry[],
  places: ReadonlyMap<string, PDFArray>,
): Record<string, PDFObject> {
  const refs = entries.map(() => pdf.context.nextRef());
  const [first] = refs;
  const last = refs.at(-1);
  if (!first || !last) return {};
  for (const [index, { title, id, below }] of entries.entries()) {
    const ref = refs[index] ?? first;
    const previous = refs[index - 1];
    const next = refs[index + 1];
    const place = places.get(id);
    const item = {
      Title: PDFHexString.fromText(title),
      Parent: parent,
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      ...(place && { Dest: place }),
      ...closed(writeLevel(pdf, ref, below, places)),
    };
    pdf.context.assign(ref, pdf.context.obj(item));
  }
  return { First: first, Last: last, Count: PDFNumber.of(entries.length) };
}

/** A negative count folds what lies below. */
function closed({ Count, ...links }: Record<string, PDFObject>): Record<string, PDFObject> {
  return Count instanceof PDFNumber ? { ...links, Count: PDFNumber.of(-Count.asNumber()) } : links;
}
