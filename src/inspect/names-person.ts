import { headersOfRule } from '../ingest/fit.ts';
import { headersOf } from '../ingest/dataset.ts';
import { headerKey } from '../ingest/headers.ts';
import type { Members } from '../report/members.ts';
import { wordsOf } from './header-words.ts';

/** Words of headers under which people stand, or what is theirs alone; also in other languages. */
const words = new Set(
  [
    'by user users username login owner author creator agent agents assignee assigned operator',
    'requester requestor submitter reporter caller customer client contact person people member',
    'employee staff technician engineer advisor adviser manager supervisor lead reviewer rater',
    'responder approver updater sender recipient from cc signer patient student tenant resident',
    'firstname lastname surname fullname nickname alias',
    'email mail phone telephone mobile address street zip postcode birthday birth dob age gender sex',
    'ssn passport iban account signature ip latitude longitude',
    'bearbeiter sachbearbeiter mitarbeiter benutzer nutzer kunde kundin melder ersteller vorname',
    'nachname von durch telefon adresse straße plz alter geschlecht geburtsdatum',
    'saksbehandler behandler kund bruker brukernavn ansatt navn fornavn etternavn epost adresse av',
    'användare handläggare namn medarbejder bruger utilisateur auteur demandeur client prénom par',
    'courriel usuario autor cliente solicitante nombre correo por utente richiedente nome da',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a column holds people by its header: it is known as one, or a word of it says so. */
export function namesPerson(header: string, { datasets, adapters }: Members): boolean {
  if (wordsOf(header).some((word) => words.has(word))) return true;
  const key = headerKey(header);
  const isOf = (names: readonly string[]) => names.some((name) => headerKey(name) === key);
  return [...datasets.values()].some((dataset) =>
    Object.entries(dataset.columns).some(
      ([name, { privacy }]) =>
        privacy !== 'public' &&
        (isOf(headersOf(dataset, name)) ||
          [...adapters.values()].some(
            ({ dataset: id, columns: { [name]: rule } }) =>
              id === dataset.id && rule !== undefined && isOf(headersOfRule(rule)),
          )),
    ),
  );
}
