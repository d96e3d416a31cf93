import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findingState, isSettled } from '../../src/assessment/finding-state.ts';
import {
  findingKinds,
  findingSchema,
  type FindingStatus,
  findingStatuses,
} from '../../src/workspace/finding-schema.ts';

const finding = (fields: object) =>
  findingSchema.parse({ title: 'T', kind: 'minor', area: 'A', ...fields });

const containment = 'Phones were staffed';
const rootCause = ['There was no rota'];
const owned = { owner: 'Ola', due: '2026-12-01' };
const toDo = { what: 'Write a rota', ...owned };
const done = { what: 'Write a rota', status: 'done' };
const dated = { what: 'Write a rota', done: '2026-09-01' };
const implemented = { implemented: { on: '2026-09-02', by: 'Audit' } };
const verified = (result: string) => ({
  ...implemented,
  effective: { on: '2026-10-01', by: 'Audit', result },
});
const effective = { verification: verified('effective') };
const ineffective = { verification: verified('ineffective') };

describe('the furthest that the fields prove', () => {
  it.each<[string, object, FindingStatus]>([
    ['nothing', {}, 'open'],
    ['containment', { containment }, 'contained'],
    ['a cause', { rootCause }, 'cause-found'],
    ['a cause without containment', { rootCause, containment: undefined }, 'cause-found'],
    ['an action without owner', { actions: [{ what: 'A', due: '2026-12-01' }] }, 'open'],
    [
      'an action without due day',
      { rootCause, actions: [{ what: 'A', owner: 'O' }] },
      'cause-found',
    ],
    ['an action with both', { actions: [toDo] }, 'planned'],
    ['an action with those of the finding', { ...owned, actions: [{ what: 'A' }] }, 'planned'],
    ['one of two actions planned', { actions: [toDo, { what: 'B' }] }, 'open'],
    ['one of two actions done', { ...owned, actions: [done, toDo] }, 'planned'],
    ['all actions done', { actions: [done, dated] }, 'implemented'],
    ['a date against the status', { actions: [{ ...toDo, ...dated, status: 'open' }] }, 'planned'],
    ['implementation verified, no action', { verification: implemented }, 'implemented'],
    ['effect verified', { actions: [done], ...effective }, 'verified-effective'],
    ['no effect verified', { actions: [done], ...ineffective }, 'verified-ineffective'],
  ])('%s', (_, fields, status) => {
    expect(findingState(finding(fields))).toEqual({ status, proven: status, conflict: null });
  });
});

describe('a stated status', () => {
  it.each<[FindingStatus, object, FindingStatus | null, string | null]>([
    ['open', {}, 'open', null],
    ['planned', { actions: [toDo] }, 'planned', null],
    // Behind: what is proven stands.
    ['open', { containment }, 'contained', 'behind'],
    ['planned', { actions: [done] }, 'implemented', 'behind'],
    ['implemented', { actions: [done], ...effective }, 'verified-effective', 'behind'],
    ['planned', { actions: [toDo], ...ineffective }, 'verified-ineffective', 'behind'],
    // Unproven: it stands, with a warning.
    ['contained', {}, 'contained', 'unproven'],
    ['cause-found', { containment }, 'cause-found', 'unproven'],
    ['planned', { rootCause }, 'planned', 'unproven'],
    ['implemented', {}, 'implemented', 'unproven'],
    ['verified-effective', { actions: [done] }, 'verified-effective', 'unproven'],
    // Against the actions.
    ['implemented', { actions: [done, toDo] }, 'implemented', 'against-actions'],
    ['verified-effective', { actions: [toDo] }, 'verified-effective', 'against-actions'],
    ['closed', { actions: [toDo] }, 'closed', 'against-actions'],
    // Against the verification.
    ['verified-effective', ineffective, 'verified-effective', 'against-verification'],
    ['verified-ineffective', effective, 'verified-ineffective', 'against-verification'],
    ['closed', ineffective, 'closed', 'against-verification'],
    // Closed: of nonconformities only once the effect is verified.
    ['closed', effective, 'closed', null],
    ['closed', { actions: [done] }, 'closed', 'unverified'],
    ['closed', { kind: 'opportunity', actions: [done] }, 'closed', null],
    ['closed', { kind: 'observation', actions: [done] }, 'closed', null],
    // What asks for nothing has no state.
    ['open', { kind: 'observation' }, null, 'needless'],
    ['closed', { kind: 'good-practice' }, null, 'needless'],
  ])('%s, with %j, gives %s (%s)', (status, fields, result, conflict) => {
    expect(findingState(finding({ ...fields, status }))).toMatchObject({
      status: result,
      conflict,
    });
  });

  it('is not needed of what asks for nothing, unless there are actions', () => {
    for (const kind of ['good-practice', 'conformity', 'observation']) {
      expect(findingState(finding({ kind })).status).toBeNull();
      expect(findingState(finding({ kind, actions: [toDo] })).status).toBe('planned');
    }
    expect(findingState(finding({ kind: 'opportunity' })).status).toBe('open');
  });
});

it('never stands behind what is proven, and is what is stated or what is proven', () => {
  const some = fc.record({
    kind: fc.constantFrom(...findingKinds),
    status: fc.option(fc.constantFrom(...findingStatuses), { nil: undefined }),
    containment: fc.option(fc.constant(containment), { nil: undefined }),
    rootCause: fc.constantFrom([], rootCause),
    actions: fc.array(fc.constantFrom(toDo, done, dated, { what: 'A' }), { maxLength: 3 }),
    verification: fc.constantFrom({}, implemented, verified('effective'), verified('ineffective')),
  });
  fc.assert(
    fc.property(some, (fields) => {
      const { status, proven, conflict } = findingState(finding(fields));
      if (status === null) return;
      expect([fields.status, proven]).toContain(status);
      if (conflict === null || conflict === 'behind' || conflict === 'unproven')
        expect(findingStatuses.indexOf(status)).toBeGreaterThanOrEqual(
          findingStatuses.indexOf(proven),
        );
    }),
  );
});

it('settles a finding once it is implemented, unless that had no effect', () => {
  expect(findingStatuses.filter(isSettled)).toEqual([
    'implemented',
    'verified-effective',
    'closed',
  ]);
  expect(isSettled(null)).toBe(true);
});
