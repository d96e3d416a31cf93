import { stringify } from 'csv-stringify/sync';

import type { Report, ReportAction } from '../report/schema.ts';

/**
 * The plan as a table for spreadsheets: RFC 4180, in UTF-8 with a byte order mark, which Excel needs
 * to see that. A cell that a spreadsheet would compute begins with an apostrophe instead.
 */
export function actionsCsv({ actions, findings }: Pick<Report, 'actions' | 'findings'>): string {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const rows = actions.map((action) => {
    const finding = byId.get(action.finding);
    return [
      action.id,
      action.what,
      ...[action.owner, action.start, action.due, action.done],
      action.status,
      action.overdue ? 'yes' : 'no',
      ...[action.finding, finding?.title, finding?.kind, finding?.severity, finding?.effort],
    ];
  });
  return stringify([[...headers], ...rows], {
    bom: true,
    escape_formulas: true,
    // With CRLF between records, a lone line feed in a cell would not be quoted.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows',
  });
}

const headers: readonly (keyof ReportAction | `finding_${string}`)[] = [
  ...(['id', 'what', 'owner', 'start', 'due', 'done', 'status', 'overdue', 'finding'] as const),
  ...(['finding_title', 'finding_kind', 'finding_severity', 'finding_effort'] as const),
];
