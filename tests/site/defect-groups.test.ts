import { expect, it } from 'vitest';

import type { ReportDefect } from '../../src/report/quality-schema.ts';
import { defectGroups } from '../../src/site/defect-groups.ts';

const defect = (own: Partial<ReportDefect>): ReportDefect => ({
  ...{ kind: 'rejected', severity: 'minor', dataset: 'tickets', file: 'data/tickets/1.csv' },
  ...{ reason: 'ragged', columns: [], count: 2, of: 100, rows: [3, 4], stretches: [] },
  ...{ kpis: ['csat'], dimensions: [] },
  ...own,
});

it('defects of files that differ by nothing else are told once, with what each file has', () => {
  const heavy = defect({ severity: 'severe', file: 'data/tickets/2.csv', count: 30 });
  const other = defect({ severity: 'moderate', reason: 'missing-id' });
  const light = defect({});
  expect(defectGroups([heavy, other, light])).toEqual([
    { defect: { ...heavy, file: null, count: 32, of: 200, rows: [] }, files: [heavy, light] },
    { defect: other, files: [] },
  ]);
});

it('defects that touch other figures, lie in stretches of time or are of all files stay apart', () => {
  const stretches = [{ from: '2026-01-01', to: '2026-01-02', found: 0, usual: 9 }];
  const apart = [
    defect({}),
    defect({ kpis: [] }),
    defect({ kind: 'gap', reason: null, stretches }),
    defect({ kind: 'gap', reason: null, stretches, file: 'data/tickets/2.csv' }),
    defect({ kind: 'midnight', reason: null, file: null }),
    defect({ kind: 'midnight', reason: null, file: null, dataset: 'calls' }),
  ];
  expect(defectGroups(apart)).toEqual(apart.map((each) => ({ defect: each, files: [] })));
});
