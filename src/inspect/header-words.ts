/**
 * What columns of tickets are often called in other languages, for guesses alone: a format that is
 * known has its own translations.
 */
export const headerWords: Readonly<Record<string, readonly string[]>> = {
  id: [
    'Saksnummer',
    'Saksnr',
    'Sak',
    'Ärendenummer',
    'Ticketnummer',
    'Vorgangsnummer',
    'Fallnummer',
  ],
  created_at: ['Opprettet', 'Opprettet dato', 'Skapad', 'Oprettet', 'Erstellt', 'Erstellt am'],
  first_reply_at: ['Første svar', 'Besvart', 'Första svar', 'Erste Antwort', 'Erste Antwort am'],
  resolved_at: ['Løst', 'Løst dato', 'Löst', 'Gelöst', 'Gelöst am', 'Erledigt am'],
  closed_at: ['Lukket', 'Lukket dato', 'Avsluttet', 'Stängd', 'Geschlossen', 'Geschlossen am'],
  updated_at: ['Oppdatert', 'Sist endret', 'Uppdaterad', 'Aktualisiert', 'Geändert am'],
  status: ['Tilstand', 'Zustand'],
  priority: ['Prioritet', 'Priorität', 'Prioritering'],
  channel: ['Kanal', 'Kilde', 'Eingangskanal'],
  category: ['Kategori', 'Kategorie'],
  group: ['Gruppe', 'Avdeling', 'Grupp', 'Abteilung'],
  agent: ['Saksbehandler', 'Behandler', 'Handläggare', 'Bearbeiter', 'Sachbearbeiter'],
  requester: ['Kunde', 'Kund', 'Avsender', 'Melder', 'E-post', 'E-Mail'],
  subject: ['Emne', 'Tittel', 'Ämne', 'Betreff', 'Titel'],
};

/** The words of a header, in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
