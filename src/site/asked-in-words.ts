import type { MemberTexts } from '../language/member-texts.ts';
import { type AskedKpi, askedKpis } from './asked-kpis.ts';

/** What the source documents ask for, in a language. */
export function askedInWords(texts: MemberTexts): AskedKpi[] {
  return askedKpis.map(({ name, says, quirk, byHand, ...asked }) => {
    const own = texts.within(`asked.${asked.id}`);
    return {
      ...asked,
      name: own.text('name', name),
      says: own.text('says', says),
      quirk: own.text('quirk', quirk),
      ...(byHand !== undefined && { byHand: own.text('byHand', byHand) }),
    };
  });
}
