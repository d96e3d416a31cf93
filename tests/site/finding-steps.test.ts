import { expect, it } from 'vitest';

import type { ReportAction, ReportFinding } from '../../src/report/schema.ts';
import { findingSteps } from '../../src/site/finding-steps.ts';

const nothing = {
  status: 'open',
  containment: null,
  rootCause: [],
  verification: { implemented: null, effective: null },
};
const steps = (fields: object, actions: readonly Pick<ReportAction, 'status'>[] = []) =>
  findingSteps({ ...nothing, ...fields } as unknown as ReportFinding, actions as ReportAction[])
    .map(({ state }) => state[0])
    .join('');

// Past, skipped, current and ahead: open, contained, cause found, planned, implemented, verified, closed.
it.each([
  ['open', {}, [], 'caaaaaa'],
  ['planned without containment', { status: 'planned', rootCause: ['so'] }, ['open'], 'pspcaaa'],
  ['all actions done', { status: 'implemented' }, ['done'], 'psspcaa'],
  [
    'verified',
    {
      status: 'verified-ineffective',
      containment: { what: 'A', on: null },
      verification: { implemented: {}, effective: {} },
    },
    ['done'],
    'ppsppca',
  ],
  ['closed without any record', { status: 'closed' }, [], 'psssssc'],
])('shows how far a finding has come: %s', (_, fields, actions, shown) => {
  const given = actions.map((status) => ({ status: status as ReportAction['status'] }));
  expect(steps(fields, given)).toBe(shown);
});

it('shows no way of what asks for nothing', () => {
  expect(steps({ status: null })).toBe('');
});
