import { createLanguage } from '../language/language.ts';
import { counted } from '../report/progress.ts';
import type { ReportQuality } from '../report/quality-schema.ts';
import { defectsByWeight } from '../site/defects-by-weight.ts';
import { defectText } from '../site/defect-text.ts';
import type {
  InspectedFile,
  InspectedTable,
  Inspection,
  Reading,
  Understanding,
} from './inspection-schema.ts';

const language = createLanguage('en');
const { formats } = language;
const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};
const delimiters: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};
const formatNames: Record<string, string> = {
  csv: 'CSV',
  ndjson: 'NDJSON',
  json: 'JSON',
  xlsx: 'Excel workbook',
  parquet: 'Parquet',
};
const orders = { dmy: 'day first', mdy: 'month first' } as const;

/** An inspection as text for a terminal. */
export function printInspection({ files, together }: Inspection): string {
  const parts = files.map(fileLines);
  if (together)
    parts.push([
      `Together: ${files.filter(({ readable }) => readable).length} files`,
      ...understandingLines(together),
    ]);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
}

function fileLines(file: InspectedFile): string[] {
  const head = [file.path, `  Size          ${formats.count(file.bytes)} bytes`];
  const problems = file.problems.flatMap(({ severity, message, hint }) => [
    `  ${severity === 'error' ? 'Error  ' : 'Warning'}       ${message}${hint === null ? '' : ` → ${hint}`}`,
  ]);
  if (!file.readable) return [...head, ...problems];
  return [
    ...head,
    ...file.tables.flatMap((table) => tableLines(table, file.tables.length > 1)),
    ...problems,
    ...understandingLines(file.understanding),
  ];
}

function tableLines(table: InspectedTable, several: boolean): string[] {
  const { readings, side, headerMissing, closest, guesses, lacking, otherColumns } = table;
  return [
    ...(several ? ['', `  ${table.name}`] : []),
    `  Format        ${formatText(table)}`,
    ...(headerMissing
      ? [
          '  Header        missing, or not to be told from a row: nothing is said of what stands there',
          '                → Put a line with the names of the columns above the first row, and look at it again.',
        ]
      : []),
    ...(readings.length === 0 ? [`  Rows          ${formats.count(table.rows)}`] : []),
    ...(side === null ? [] : [`  Side table    ${side}: it completes or accompanies other tables`]),
    ...(readings.length === 0 && side === null && !headerMissing
      ? ['  Adapter       none: no known format has these headers']
      : []),
    ...readings.flatMap(readingLines),
    ...(closest.length > 0 && side === null && !headerMissing
      ? [
          '',
          '  Closest formats',
          ...closest.map(
            ({ adapter, score, missing }) =>
              `    ${pad(adapter, 24)} ${score.toFixed(2)}${missing.length > 0 ? `, lacks ${missing.join(', ')}` : ''}`,
          ),
        ]
      : []),
    ...(readings.length === 0 && guesses.length > 0
      ? [
          '',
          '  Best guesses of its columns',
          ...guesses.map(
            ({ column, header, sure }) =>
              `    ${pad(column, 32)} ${header}${sure ? '' : '  (a guess)'}`,
          ),
        ]
      : []),
    ...(lacking.length > 0 ? [`  Not found     ${lacking.join(', ')}: needed in every row`] : []),
    ...(otherColumns.length > 0 && side === null
      ? [
          '',
          '  Other columns                        filled  different values',
          ...otherColumns.map(
            ({ header, filled, distinct, dimension }) =>
              `    ${pad(header, 34)} ${formats.share(filled).padStart(7)}  ${distinct}${dimension ? '  may become a dimension' : ''}`,
          ),
        ]
      : []),
  ];
}

function formatText({ format, headers }: InspectedTable): string {
  const { encoding, delimiter } = format;
  return [
    formatNames[format.format] ?? format.format,
    ...(format.compression === null ? [] : [`in ${format.compression}`]),
    ...(encoding === null
      ? []
      : [(encodings[encoding] ?? encoding) + (format.bom ? ' with BOM' : '')]),
    ...(format.format === 'csv' && delimiter !== null
      ? [`parted by ${delimiters[delimiter] ?? delimiter}`]
      : []),
    ...(format.member === null ? [] : [`“${format.member}”`]),
    ...(format.linesBefore > 0 ? [`${counted(format.linesBefore, 'line')} before the header`] : []),
    `${headers} columns`,
  ].join(', ');
}

function readingLines(reading: Reading): string[] {
  const { adapter, adapterName, score, runnerUp, guessed, missingTables } = reading;
  const { rows, accepted, merged, replaced } = reading;
  const rejected = Object.values(reading.rejected).reduce((sum, n) => sum + n, 0);
  const fates = [
    `${formats.count(accepted)} accepted`,
    ...(merged > 0 ? [`${formats.count(merged)} merged`] : []),
    ...(replaced > 0 ? [`${formats.count(replaced)} replaced`] : []),
    `${formats.count(rejected)} rejected`,
  ];
  const next = runnerUp ? `; next is ${runnerUp.adapter} with ${runnerUp.score.toFixed(2)}` : '';
  const words = Object.entries(reading.unknownWords);
  return [
    `  Adapter       ${adapter} (${adapterName}), ${guessed ? 'by guesses of its columns: check them' : `score ${score.toFixed(2)}${next}`}`,
    `  Data set      ${reading.dataset}`,
    `  Rows          ${formats.count(rows)} read: ${fates.join(', ')}`,
    `  Period        ${reading.period ? `${reading.period.from} to ${reading.period.to}` : 'none: no row has a date'}`,
    `  Time zone     ${zoneText(reading)}`,
    `  Date order    ${orderText(reading)}`,
    ...reading.notes.map(
      (note, i) => `${i === 0 ? '  Notes         ' : '                '}${note}`,
    ),
    '',
    '  Columns                            filled  header',
    ...reading.columns.map(
      ({ column, header, filled }) =>
        `    ${pad(column, 32)} ${formats.share(filled).padStart(7)}  ${header ?? '(implied by the format)'}`,
    ),
    ...(missingTables.length > 0
      ? [
          '',
          '  Other tables of the vendor that would tell more, beside this file',
          ...missingTables.map(
            ({ table, required, columns }) =>
              `    ${pad(table, 24)} ${columns.join(', ')}  (with ${required.join(', ')})`,
          ),
        ]
      : []),
    ...(words.length > 0
      ? [
          '',
          '  Words not understood',
          ...words.map(([column, own]) => `    ${column}: ${own.join(', ')}`),
        ]
      : []),
  ];
}

function zoneText({ timeZone: { name, assumed } }: Reading): string {
  return assumed
    ? `${name}, assumed: stamps carry no offset and the file does not say its zone`
    : `${name}, or as each stamp says`;
}

function orderText({ dateOrder }: Reading): string {
  if (dateOrder === null) return 'not in doubt';
  return `${orders[dateOrder.order]}, ${dateOrder.proven ? 'proven by the data' : 'not proven by the data'}`;
}

function understandingLines(understanding: Understanding): string[] {
  const { supported, unsupported, elsewhere, quality, settings } = understanding;
  return [
    ...(supported.length + unsupported.length > 0
      ? [
          '',
          `  KPIs that can be measured: ${supported.length}`,
          ...supported.map(({ id, name }) => `    ${pad(id, 36)} ${name}`),
          '',
          `  KPIs that can’t: ${unsupported.length}`,
          ...unsupported.map(({ id, lacks }) => `    ${pad(id, 36)} ${lacks}`),
          `  ${elsewhere} more need exports of other data sets.`,
        ]
      : []),
    ...(quality.length > 0 ? ['', '  Data quality', ...qualityLines(quality)] : []),
    ...(settings === '' ? [] : ['', '  For content/audit.yaml:', '', settings.trimEnd()]),
  ];
}

function qualityLines(quality: readonly ReportQuality[]): string[] {
  const defects = defectsByWeight(quality);
  if (defects.length === 0) return ['    Nothing was found.'];
  return defects.flatMap((defect) => {
    const { title, amount, details, stretches, advice } = defectText(defect, language);
    const { kpis, dimensions } = defect;
    const touches = [
      kpis.length > 0
        ? `Touches ${counted(kpis.length, 'KPI')}: ${listed(kpis)}.`
        : 'Touches no measured KPI.',
      ...(dimensions.length > 0 ? [`Breakdowns lack it: ${dimensions.join(', ')}.`] : []),
    ];
    return [
      `    ${pad(defect.severity, 9)} ${title}: ${amount}`,
      ...[...stretches, ...details, advice, ...touches].map((line) => `              ${line}`),
    ];
  });
}

const MOST = 6;

function listed(ids: readonly string[]): string {
  const more = ids.length - MOST;
  return more > 0 ? `${ids.slice(0, MOST).join(', ')} and ${more} more` : ids.join(', ');
}

const pad = (text: string, width: number): string => text.padEnd(width);
