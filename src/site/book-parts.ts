import type { Link, Part } from './navigation.ts';
import { readingOrder } from './reading-order.ts';
import { routes } from './routes.ts';
import type { SiteContext } from './site-context.ts';

interface NumberedLink extends Link {
  /** As contents, headings and references write it: `3`, `3.12`, or `A.2` in an appendix. */
  readonly number: string;
}

/** A part of the report as it reads on paper, with the pages that follow it. */
export interface BookPart extends NumberedLink {
  readonly pages: readonly NumberedLink[];
}

export const FIRST_APPENDIX = 'A';
/** What supports the figures. */
const APPENDICES: readonly string[] = [routes.quality, routes.evidence];

/**
 * The parts of the report, numbered, since a browser that prints them can't tell on which sheet one
 * begins. What supports the figures follows as appendices: each measured KPI with its definition,
 * where KPIs come from, the state of the data and the evidence.
 */
export function bookParts(context: SiteContext): BookPart[] {
  const parts = readingOrder(context);
  const isAppendix = ({ href }: Part) => APPENDICES.includes(href);
  const measured = Object.entries(context.report.kpis).flatMap(([id, { value }]) =>
    value === null ? [] : [routes.kpi(id)],
  );
  const kpis = parts
    .flatMap(({ href, pages }) => (href === routes.kpis ? pages : []))
    .filter(({ href }) => measured.includes(href));
  const body = parts
    .filter((part) => !isAppendix(part))
    .map((part) => (part.href === routes.kpis ? { ...part, pages: [] } : part));
  const appendices = [
    { label: context.t('book.kpis'), href: routes.askedKpis, pages: kpis },
    ...parts
      .filter(isAppendix)
      .toSorted((one, other) => APPENDICES.indexOf(one.href) - APPENDICES.indexOf(other.href)),
  ];
  return [
    ...body.map((part, index) => numbered(part, String(index + 1))),
    ...appendices.map((part, index) => numbered(part, letterOf(index))),
  ];
}

const letterOf = (index: number) => String.fromCharCode(FIRST_APPENDIX.charCodeAt(0) + index);

function numbered({ label, href, pages }: Part, number: string): BookPart {
  const below = pages.filter((page) => page.href !== href);
  return {
    label,
    href,
    number,
    pages: below.map((page, index) => ({ ...page, number: `${number}.${index + 1}` })),
  };
}
