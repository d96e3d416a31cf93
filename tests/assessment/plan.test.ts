import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planActions, type PlannedFinding } from '../../src/assessment/plan.ts';
import { type PlannedAction, planStates } from '../../src/assessment/planned-action.ts';

const finding = (id: string, fields: Partial<PlannedFinding> = {}): PlannedFinding => ({
  id,
  kind: 'minor',
  status: 'planned',
  severity: 'medium',
  impact: null,
  effort: null,
  raised: null,
  ...fields,
});

const action = (id: string, fields: Partial<PlannedAction> = {}): PlannedAction => ({
  id,
  finding: 'late',
  owner: 'Kari',
  start: null,
  due: '2026-11-30',
  done: null,
  status: 'open',
  overdue: false,
  ...fields,
});

const day = '2026-10-12';
const plan = (actions: PlannedAction[], findings = [finding('late')], on: string | null = day) =>
  planActions(actions, findings, on, 'en');

describe('states and owners', () => {
  test('what is late is overdue, even when it was begun; each list is in the order of its ends', () => {
    const { states } = plan([
      action('c', { due: '2026-12-01' }),
      action('b', { due: '2026-09-30', status: 'in-progress', overdue: true }),
      action('none', { due: null }),
      action('d', { status: 'done', due: '2026-09-01', done: '2026-11-01' }),
      action('e', { status: 'done', due: '2026-12-01', done: '2026-10-02' }),
      action('a', { due: '2026-10-30' }),
    ]);
    expect(states).toEqual({
      overdue: ['b'],
      'in-progress': [],
      open: ['a', 'c', 'none'],
      done: ['e', 'd'],
    });
  });

  test('owners are sorted as the locale does, nobody last', () => {
    const owners = ['Åse', null, 'Bo', 'ås', 'Zoë'];
    const actions = owners.map((owner, i) => action(String(i), { owner }));
    const sorted = planActions(actions, [], day, 'nb').owners.map(({ owner }) => owner);
    expect(sorted).toEqual(['Bo', 'Zoë', 'ås', 'Åse', null]);
  });
});

describe('load', () => {
  test('counts what is not done once: overdue, in its month, later, or without a due day', () => {
    const { load } = plan([
      action('1', { due: '2026-09-30', overdue: true }),
      action('2', { due: '2026-10-12' }),
      action('3', { due: '2026-10-31', owner: null }),
      action('4', { due: '2026-12-01' }),
      action('5', { due: null }),
      action('6', { status: 'done', due: '2026-11-05', done: '2026-10-01' }),
      action('7', { due: '2027-10-01' }),
    ]);
    expect(load.months).toHaveLength(12);
    expect([load.months[0], load.months.at(-1)]).toEqual(['2026-10', '2027-09']);
    const [kari, nobody] = load.owners;
    expect(kari).toMatchObject({ owner: 'Kari', overdue: 1, later: 1, noDue: 1, total: 5 });
    expect(kari?.months.slice(0, 3)).toEqual([1, 0, 1]);
    expect(nobody).toMatchObject({ owner: null, overdue: 0, total: 1 });
    expect(load.all).toMatchObject({ overdue: 1, later: 1, noDue: 1, total: 6 });
    expect(load.all.months.slice(0, 3)).toEqual([2, 0, 1]);
  });

  test('without anything due there are no months', () => {
    expect(plan([action('1', { due: null })]).load).toMatchObject({
      months: [],
      all: { noDue: 1, total: 1 },
    });
  });
});

describe('timeline', () => {
  const bar = (fields: Partial<PlannedAction>, raised: string | null = null, on?: string | null) =>
    plan([action('a', fields)], [finding('late', { raised })], on).timeline.bars[0];

  test('a bar runs from its stated start to its end', () => {
    expect(bar({ start: '2026-10-01' }, '2026-08-01')).toMatchObject({
      ...{ from: '2026-10-01', fromIs: 'start', to: '2026-11-30', toIs: 'due' },
    });
    expect(bar({ start: '2026-10-01', done: '2026-10-05', status: 'done' })).toMatchObject({
      ...{ to: '2026-10-05', toIs: 'done', state: 'done' },
    });
  });

  test('an assumed start says what it was taken from, and lies never after the end', () => {
    expect(bar({}, '2026-08-01')).toMatchObject({ from: '2026-08-01', fromIs: 'raised' });
    expect(bar({})).toMatchObject({ from: day, fromIs: 'report' });
    expect(bar({ due: '2026-09-30', overdue: true })).toMatchObject({
      ...{ from: '2026-09-30', fromIs: 'end', state: 'overdue' },
    });
    expect(bar({}, '2026-12-24')).toMatchObject({ from: day, fromIs: 'report' });
    expect(bar({}, null, null)).toMatchObject({ from: '2026-11-30', fromIs: 'end' });
    expect(bar({ start: '2027-01-01' }, '2026-08-01')).toMatchObject({ fromIs: 'end' });
  });

  test('with more than sixty, what is done goes first, and then owners stand for their actions', () => {
    const many = (n: number, done: number) =>
      Array.from({ length: n }, (_, i) =>
        action(String(i), {
          owner: i % 3 === 0 ? 'Bo' : 'Kari',
          due: `2026-11-${String((i % 28) + 1).padStart(2, '0')}`,
          ...(i < done && { status: 'done' as const }),
        }),
      );
    expect(plan(many(60, 5)).timeline).toMatchObject({ of: 'actions', omitted: 0 });
    const open = plan(many(61, 5)).timeline;
    expect(open).toMatchObject({ of: 'not-done', omitted: 5 });
    expect(open.bars).toHaveLength(56);
    const owners = plan(many(90, 0)).timeline;
    expect(owners).toMatchObject({ of: 'owners', omitted: 0 });
    expect(owners.bars.map(({ owner, n, from, to }) => [owner, n, from, to])).toEqual([
      ['Kari', 60, '2026-11-01', '2026-11-28'],
      ['Bo', 30, '2026-11-01', '2026-11-28'],
    ]);
  });
});

describe('matrix', () => {
  test('takes the impact from severity only where none is stated', () => {
    const { matrix } = plan(
      [],
      [
        finding('low-effort', { severity: 'high', effort: 'low' }),
        finding('stated', { severity: 'low', impact: 5, effort: 'high' }),
        finding('no-effort', { severity: 'critical' }),
        finding('praise', { kind: 'good-practice', severity: null }),
        finding('fixed', { status: 'verified-effective' }),
        finding('ineffective', { status: 'verified-ineffective', severity: 'low' }),
      ],
    );
    expect(matrix).toEqual([
      { finding: 'stated', impact: 5, impactFrom: 'stated', effort: 'high' },
      { finding: 'no-effort', impact: 5, impactFrom: 'severity', effort: null },
      { finding: 'low-effort', impact: 4, impactFrom: 'severity', effort: 'low' },
      { finding: 'ineffective', impact: 2, impactFrom: 'severity', effort: null },
    ]);
  });
});

const days = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 864e5).toISOString().slice(0, 10));
const actions = fc
  .array(
    fc.record({
      owner: fc.constantFrom('Kari', 'Ola', 'Bo', null),
      start: fc.option(days),
      due: fc.option(days),
      done: fc.option(days),
      status: fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const),
    }),
    { maxLength: 150 },
  )
  .map((drawn) =>
    drawn.map((fields, i) =>
      action(`late-${String(i + 1)}`, {
        ...fields,
        overdue: fields.status !== 'done' && fields.due !== null && fields.due < day,
      }),
    ),
  );

test('every action is once in the states, once among the owners, and once in the load if not done', () => {
  fc.assert(
    fc.property(actions, (given) => {
      const { states, owners, load, timeline } = plan(given);
      const ids = given.map(({ id }) => id).toSorted();
      expect(planStates.flatMap((state) => states[state]).toSorted()).toEqual(ids);
      expect(owners.flatMap((owner) => owner.actions).toSorted()).toEqual(ids);
      for (const owner of owners)
        expect(planStates.reduce((sum, state) => sum + owner[state], 0)).toBe(owner.actions.length);

      const left = given.filter(({ status }) => status !== 'done').length;
      const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
      for (const { overdue, months, later, noDue, total } of [load.all, ...load.owners])
        expect(overdue + sum(months) + later + noDue).toBe(total);
      expect(sum(load.owners.map(({ total }) => total))).toBe(left);
      expect(load.all.total).toBe(left);

      const drawn = sum(timeline.bars.map(({ n }) => n));
      expect(drawn + timeline.omitted + timeline.undated.length).toBe(given.length);
      expect(timeline.bars.length).toBeLessThanOrEqual(60);
      for (const { from, to } of timeline.bars) expect(from <= to).toBe(true);
    }),
  );
});
