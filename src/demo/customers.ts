import { CUSTOMER_NAMES } from './customer-names.ts';
import type { NameLists } from './customer-names.ts';
import { valueAt } from './dice.ts';
import type { Dice } from './dice.ts';
import { LANGUAGE_SHARES } from './languages.ts';
import type { Language } from './languages.ts';

/** An invented customer. Name and address are there so that a report can prove that it leaves them out. */
export interface Customer {
  id: number;
  /** The web shop's customer number; empty for guests. */
  externalId: string;
  name: string;
  email: string;
  domain: string;
  language: Language;
  /** Empty for private customers. */
  organization: string;
}

const ORGANIZATIONS = [
  'Fjellhaug Guiding AS',
  'Scouts of Norrdal, 2nd troop',
  'Kystlinja Kajakk',
  'Tunturi "Ulko" Oy',
  'Højlund Efterskole',
] as const;

/** The most recent customers: one of them writes again before long. */
const RECENT_CUSTOMERS = 256;
const WRITES_AGAIN = 0.09;

/** The trait that a pseudonym is made of. */
const PSEUDONYM = 7;

/** Scatters a whole number to [0, 1), so that a customer's traits follow from the number and need no memory. */
function scatter(number: number, trait: number): number {
  let bits = Math.imul(number, 0x9e3779b1) ^ Math.imul(trait + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss');
}

const ADDRESS_PARTS = new Map(
  Object.values(CUSTOMER_NAMES)
    .flatMap(({ first, last }: NameLists) => [...first, ...last])
    .map((name) => [name, plainLetters(name)]),
);

/** How many customers there are to draw from; their numbers begin with 1. */
export function customerCount(tickets: number): number {
  return Math.ceil(tickets * 0.7);
}

/** What the survey tool calls a customer: no two share a pseudonym, and none tells the number. */
export function pseudonymOf(number: number): string {
  return `p-${(scatter(number, PSEUDONYM) * 2 ** 32).toString(16).padStart(8, '0')}`;
}

export function customerFrom(number: number): Customer {
  const trait = (index: number) => scatter(number, index);
  const oneOf = (list: readonly string[], index: number) =>
    list[Math.floor(trait(index) * list.length)] ?? '';
  const language = valueAt(LANGUAGE_SHARES, trait(0));
  const first = oneOf(CUSTOMER_NAMES[language].first, 1);
  const last = oneOf(CUSTOMER_NAMES[language].last, 2);
  const domain = trait(3) < 0.6 ? 'example.com' : 'example.org';
  return {
    id: 361_000_000_000 + number * 13,
    externalId: trait(4) < 0.7 ? `TO-${100_000 + number}` : '',
    name: `${first} ${last}`,
    email: `${ADDRESS_PARTS.get(first)}.${ADDRESS_PARTS.get(last)}.${number}@${domain}`,
    domain,
    language,
    organization: trait(5) < 0.03 ? oneOf(ORGANIZATIONS, 6) : '',
  };
}

/** Draws the customer of each next ticket: some write often, and some come back within days. */
export function createCustomers(dice: Dice, tickets: number): () => Customer {
  const pool = customerCount(tickets);
  const recent: number[] = [];
  let drawn = 0;
  return () => {
    const again = recent.length > 0 && dice.happens(WRITES_AGAIN);
    const number = again ? dice.choose(recent) : 1 + Math.floor(dice.between(0, 1) ** 1.3 * pool);
    recent[drawn++ % RECENT_CUSTOMERS] = number;
    return customerFrom(number);
  };
}
