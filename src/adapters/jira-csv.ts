import { defineAdapter } from '../ingest/adapter.ts';

/** The header of a custom field, as the languages write it. */
const custom = (name: string) => [
  `Custom field (${name})`,
  `Campo personalizado (${name})`,
  `Benutzerdefinierte Felder (${name})`,
  `Champs personnalisés (${name})`,
];

const key = ['Issue key', 'Clave de incidencia', 'Vorgangsschlüssel', 'Clé de ticket'];
const created = ['Created', 'Creada', 'Erstellt', 'Création', 'Créée', 'Créé'];
const resolved = ['Resolved', 'Resuelta', 'Erledigt', 'Résolution le', 'Résolue', 'Résolu'];
const status = ['Status', 'Estado', 'État', 'Statut'];

export default defineAdapter({
  id: 'jira-csv',
  name: 'Jira Service Management (CSV of all fields)',
  vendor: 'jira',
  dataset: 'tickets',
  required: [key, created, status],
  typical: [
    'Issue id',
    'Issue Type',
    'Summary',
    'Project key',
    'Reporter',
    'Assignee',
    'Status Category',
    'Status Category Changed',
    'Satisfaction rating',
    'Custom field (Time to resolution)',
    'Custom field (Time to first response)',
    'Resumen',
    'Tipo de Incidencia',
    'Persona asignada',
    'Calificación de satisfacción',
    'Vorgangstyp',
    'Zusammenfassung',
    'Statuskategorie',
    'Type de ticket',
    'Résumé',
  ],
  zone: 'account',
  nulls: ['—', '–', '-'],
  columns: {
    id: { header: key },
    created_at: { header: created },
    resolved_at: { header: resolved },
    updated_at: { header: ['Updated', 'Actualizada', 'Aktualisiert', 'Mise à jour'] },
    status: {
      header: ['Status Category', 'Categoría de estado', 'Statuskategorie', 'Catégorie d’état'],
      values: {
        'to do': 'open',
        'por hacer': 'open',
        'tareas por hacer': 'open',
        'zu erledigen': 'open',
        'à faire': 'open',
        'in progress': 'open',
        'en curso': 'open',
        'in arbeit': 'open',
        'in bearbeitung': 'open',
        'en cours': 'open',
        done: 'resolved',
        listo: 'resolved',
        finalizada: 'resolved',
        finalizado: 'resolved',
        fertig: 'resolved',
        erledigt: 'resolved',
        terminé: 'resolved',
        terminée: 'resolved',
      },
    },
    priority: { header: ['Priority', 'Prioridad', 'Priorität', 'Priorité'] },
    type: {
      header: ['Issue Type', 'Tipo de Incidencia', 'Vorgangstyp', 'Type de ticket'],
    },
    category: { header: custom('Request Type') },
    agent: { header: ['Assignee', 'Persona asignada', 'Zugewiesene Person', 'Responsable'] },
    requester: { header: ['Reporter', 'Informador', 'Autor', 'Rapporteur'] },
    subject: { header: ['Summary', 'Resumen', 'Zusammenfassung', 'Résumé'] },
    tags: {
      header: ['Labels', 'Etiquetas', 'Stichwörter', 'Label', 'Étiquettes'],
      repeated: true,
    },
    sla_first_reply_met: {
      header: custom('Time to first response'),
      reads: 'time-left',
      until: [...custom('[CHART] Date of First Response'), ...resolved],
    },
    sla_resolution_met: {
      header: custom('Time to resolution'),
      reads: 'time-left',
      until: resolved,
    },
    csat: {
      header: [
        'Satisfaction rating',
        'Calificación de satisfacción',
        ...custom('Satisfaction rating'),
      ],
    },
    csat_scale: { constant: '1-5' },
  },
  notes: [
    'Stamps are in the time zone of the one who exported, with months in their language.',
    'Names of states are each site’s own; the status category decides. It does not tell whether a ticket waits for the customer: map status to the column “Status” for that.',
    'The cells of targets hold the time that was left, so that less than nothing is a miss. Time that is left is a verdict only for tickets that are resolved, and of the first response for those with its date.',
    'The file holds no first public reply: “[CHART] Date of First Response” is not read as one, since internal comments may count for it.',
  ],
});
