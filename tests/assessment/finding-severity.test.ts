import { expect, it } from 'vitest';

import { findingSeverity, severityOfRisk } from '../../src/assessment/finding-severity.ts';

it('puts the products of impact and likelihood into the stated bands', () => {
  const rows = [1, 2, 3, 4, 5].map((impact) =>
    [1, 2, 3, 4, 5].map((likelihood) => severityOfRisk(impact, likelihood)[0]).join(' '),
  );
  // Low, medium, high, critical; impact downwards, likelihood to the right.
  expect(rows).toEqual(['l l l l m', 'l l m m h', 'l m m h h', 'l m h c c', 'm h h c c']);
});

it.each([
  [{ kind: 'minor' }, 'medium', 'default'],
  [{ kind: 'minor', impact: 4, likelihood: 4 }, 'critical', 'risk'],
  [{ kind: 'minor', severity: 'low', impact: 4, likelihood: 4 }, 'low', 'stated'],
  [{ kind: 'minor', impact: 4 }, 'medium', 'default'],
  [{ kind: 'good-practice', impact: 4, likelihood: 4 }, null, null],
  [{ kind: 'conformity', severity: 'low' }, 'low', 'stated'],
] as const)('judges %j as %s (%s)', (fields, severity, from) => {
  const given = {
    severity: undefined,
    impact: undefined,
    likelihood: undefined,
    ...fields,
  };
  expect(findingSeverity(given)).toEqual({ severity, from });
});
