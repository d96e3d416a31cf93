import { stringify } from 'csv-stringify/sync';

import { createLanguage } from '../language/language.ts';
import type { Report } from '../report/schema.ts';

/**
 * The plan as a table for people and their spreadsheets, in the report's language: RFC 4180, in UTF-8
 * with a byte order mark, which Excel needs to see that. A cell that a spreadsheet would compute begins
 * with an apostrophe instead.
 */
export function actionsCsv({
  audit,
  actions,
  findings,
}: Pick<Report, 'audit' | 'actions' | 'findings'>): string {
  const { t } = createLanguage(audit.locale);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const heads = [
    ...['ID', t('action.what'), t('action.owner'), t('action.start'), t('action.due')],
    ...[t('action.done'), t('action.status'), t('action.overdue'), t('action.finding')],
    ...[t('finding.kind'), t('finding.severity'), t('finding.effort')],
  ];
  const rows = actions.map((action) => {
    const { title, kind, severity, effort } = byId.get(action.finding) ?? {};
    return [
      ...[action.id, action.what, action.owner, action.start, action.due, action.done],
      t(`action-status.${action.status}`),
      t(action.overdue ? 'query.yes' : 'query.no'),
      title,
      kind && t(`kind.${kind}`),
      severity && t(`severity.${severity}`),
      effort && t(`effort.${effort}`),
    ];
  });
  return stringify([heads, ...rows], {
    bom: true,
    escape_formulas: true,
    // With CRLF between records, a lone line feed in a cell would not be quoted.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows',
  });
}
