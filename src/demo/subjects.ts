import type { Dice } from './dice.ts';
import type { Language } from './languages.ts';
import type { TopicName } from './topics.ts';

/** Invented products. Some names hold commas and quotation marks, which a CSV file has to quote. */
const PRODUCTS = [
  'Skare 65 rucksack',
  'Tarn 2 tent, green',
  '"Rim" down jacket',
  'Bre 40 rucksack, 2 straps',
  'Myr wool socks, 3-pack',
  'Hei trekking poles',
  'Yr rain jacket, size M',
  'Kvist stove "Mini"',
  'Stein boots, 42',
  'Løv hammock',
] as const;

/** What customers write; `#` stands for the order's number and `*` for a product. */
const SUBJECTS: Record<Language, Record<TopicName, readonly string[]>> = {
  Norwegian: {
    'Order status': ['Hvor er ordre #?', 'Når kommer pakken, #'],
    Return: ['Retur av *', 'Returlapp mangler, ordre #'],
    Refund: ['Har ikke fått pengene tilbake, #', 'Tilbakebetaling for ordre #'],
    'Product question': ['Spørsmål om *', 'Er * vanntett?'],
    'Damaged item': ['* kom fram ødelagt', 'Skadet vare i ordre #'],
    'Size exchange': ['Bytte størrelse: *', 'Feil størrelse, ordre #'],
    Invoice: ['Faktura for ordre #', 'Purring, men betalt: #'],
    Account: ['Får ikke logget inn', 'Endre adresse på min konto'],
  },
  Swedish: {
    'Order status': ['Var är min order #?', 'När kommer paketet, #'],
    Return: ['Retur av *', 'Returfrakt för order #'],
    Refund: ['Väntar på återbetalning, #', 'Återbetalning order #'],
    'Product question': ['Fråga om *', 'Går * att tvätta?'],
    'Damaged item': ['* var trasig', 'Skadad vara, order #'],
    'Size exchange': ['Byta storlek: *', 'Fel storlek i order #'],
    Invoice: ['Kvitto för order #', 'Fel på fakturan, #'],
    Account: ['Kan inte logga in', 'Glömt lösenord, får inget mejl'],
  },
  Danish: {
    'Order status': ['Hvor er min ordre #?', 'Hvornår kommer pakken, #'],
    Return: ['Returnering af *', 'Mangler returlabel, #'],
    Refund: ['Pengene tilbage for #', 'Hvornår får jeg refusion, #'],
    'Product question': ['Spørgsmål til *', 'Er * på lager?'],
    'Damaged item': ['* er gået i stykker', 'Beskadiget vare, ordre #'],
    'Size exchange': ['Ombytning: *', 'Forkert størrelse, ordre #'],
    Invoice: ['Kopi af faktura #', 'Rykker, men jeg har betalt #'],
    Account: ['Kan ikke logge på', 'Slet min konto'],
  },
  English: {
    'Order status': ['Where is my order #?', 'Delivery date, order #'],
    Return: ['Returning *', 'No return label, order #'],
    Refund: ['Still no refund, #', 'Refund for order #, please'],
    'Product question': ['Question about *', 'Is * waterproof?'],
    'Damaged item': ['* arrived broken', 'Damaged parcel, order #'],
    'Size exchange': ['Another size: *', 'Wrong size in order #'],
    Invoice: ['Invoice for order #', 'Charged twice, #'],
    Account: ['Can’t log in', 'Password mail never comes'],
  },
  Finnish: {
    'Order status': ['Missä tilaus # on?', 'Milloin paketti tulee, #'],
    Return: ['Palautus: *', 'Palautustarra puuttuu, #'],
    Refund: ['Rahat eivät ole tulleet, #', 'Hyvitys tilauksesta #'],
    'Product question': ['Kysymys tuotteesta *', 'Onko * vedenpitävä?'],
    'Damaged item': ['* saapui rikki', 'Viallinen tuote, tilaus #'],
    'Size exchange': ['Koon vaihto: *', 'Väärä koko, tilaus #'],
    Invoice: ['Lasku tilauksesta #', 'Maksumuistutus, maksettu jo #'],
    Account: ['En pääse kirjautumaan', 'Salasana ei toimi'],
  },
  German: {
    'Order status': ['Wo ist Bestellung #?', 'Wann kommt mein Paket, #'],
    Return: ['Rücksendung: *', 'Rücksendeetikett fehlt, #'],
    Refund: ['Rückzahlung für #', 'Noch kein Geld zurück, #'],
    'Product question': ['Frage zu *', 'Ist * wasserdicht?'],
    'Damaged item': ['* beschädigt', 'Ware defekt, Bestellung #'],
    'Size exchange': ['Größe tauschen: *', 'Falsche Größe, Bestellung #'],
    Invoice: ['Rechnung für #', 'Mahnung trotz Zahlung, #'],
    Account: ['Anmeldung geht nicht', 'Konto löschen'],
  },
};

export function drawSubject(dice: Dice, language: Language, topic: TopicName): string {
  return dice
    .choose(SUBJECTS[language][topic])
    .replace('#', () => `TO${Math.floor(dice.between(100_000, 1_000_000))}`)
    .replace('*', () => dice.choose(PRODUCTS));
}
