import { describe, expect, it } from 'vitest';

import { type Item, itemsOf, shippedChecklists } from '../../src/assessment/checklist.ts';
import { readTarget } from '../../src/assessment/target.ts';
import type { Kpi } from '../../src/measures/define-kpi.ts';
import { collectMembers } from '../../src/registry/members.ts';

const checklists = await shippedChecklists();
const kpis = await collectMembers<Kpi>('kpis');
const items = [...checklists.values()].flatMap((checklist) =>
  itemsOf(checklist).map((item) => ({ key: `${checklist.id}/${item.id}`, item })),
);
const listOf = (id: string) => {
  const checklist = checklists.get(id);
  if (!checklist) throw new Error(`There is no checklist “${id}”.`);
  return checklist;
};
const idsOf = (id: string) => itemsOf(listOf(id)).map((item) => item.id);

const repeated = (texts: readonly string[]) =>
  texts.filter((text, index) => texts.indexOf(text) !== index);
const words = (text: string) => [...new Set(text.toLowerCase().match(/[a-z]{4,}/g))];

describe('the shipped checklists', () => {
  it('are these, with as many items as their sources ask for', () => {
    const counts = [...checklists].map(([id, list]) => [id, itemsOf(list).length]);
    expect(Object.fromEntries(counts)).toEqual({
      'call-centre-quality': 17,
      'call-monitoring': 14,
      'conversation-quality': 25,
      'customer-service-audit': 22,
      'help-desk-performance': 13,
      'it-help-desk': 18,
      'service-principles': 21,
      'service-standards': 18,
      'supervisor-daily': 16,
    });
  });

  it('have names and descriptions of their own', () => {
    const lists = [...checklists.values()];
    expect(repeated(lists.map(({ name }) => name))).toEqual([]);
    expect(repeated(lists.map(({ description }) => description))).toEqual([]);
  });

  it('give each item a slug that no other list uses, so that findings can name it alone', () => {
    const ids = items.map(({ item }) => item.id);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
  });

  it('say nothing twice', () => {
    for (const field of ['text', 'why', 'how', 'evidence'] as const)
      expect(repeated(items.map(({ item }) => item[field].toLowerCase()))).toEqual([]);
  });

  it.each([...checklists.values()])('$id has no two items that ask for much the same', (list) => {
    const own = itemsOf(list);
    const alike = own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((other) => {
        const [ours, theirs] = [words(one.text), words(other.text)];
        const shared = ours.filter((word) => theirs.includes(word)).length;
        const all = ours.length + theirs.length - shared;
        return shared / all >= 0.5 ? [`${one.id} ~ ${other.id}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  it.each([...checklists.values()])(
    '$id says how often, and has at most one fatal item',
    (list) => {
      expect(list.frequency).toBeDefined();
      expect(repeated(list.sections.map(({ id }) => id))).toEqual([]);
      expect(itemsOf(list).filter(({ fatal }) => fatal).length).toBeLessThanOrEqual(1);
      expect(itemsOf(list).filter(({ critical }) => critical).length).toBeLessThan(5);
    },
  );
});

describe('each item', () => {
  const others = (holds: (item: Item) => boolean) =>
    items.filter(({ item }) => !holds(item)).map(({ key }) => key);

  it('is told in full', () => {
    expect(others(({ text }) => /^[A-Z“].{25,}\.$/.test(text))).toEqual([]);
    expect(others(({ why }) => /^[A-Z“].{60,}\.$/.test(why))).toEqual([]);
    expect(others(({ how }) => /^[A-Z“].{120,}\.$/.test(how))).toEqual([]);
    expect(others(({ evidence }) => /^[A-Z].{20,}[^.]$/.test(evidence))).toEqual([]);
  });

  it('says what earns a pass and a partial, or what at least three ratings stand for', () => {
    const says = ({ how, scale }: Item) =>
      scale
        ? Object.keys(scale).join() === '1,3,5' && !/\bpass when\b/i.test(how)
        : /\bpass when\b.*; partial when /i.test(how);
    expect(others(says)).toEqual([]);
  });

  it('weighs between 1 and 3', () => {
    expect(others(({ weight }) => [1, 2, 3].includes(weight))).toEqual([]);
  });

  it('gives the reason where it is fatal', () => {
    expect(
      others(({ fatal, why }) => !fatal || why.includes('so a fail takes all points')),
    ).toEqual([]);
  });

  it('that names a KPI says that the audit’s target decides, and has none in a wrong unit', () => {
    const fits = ({ kpi: rule, how }: Item) => {
      if (!rule) return true;
      const kpi = kpis.get(rule.id);
      if (!kpi) return false;
      const problems = readTarget(kpi, rule.target ?? {}, () => ({ file: '' })).problems;
      return problems.length === 0 && /\btarget\b[^.]*\bdecides this item\b/.test(how);
    };
    expect(others(fits)).toEqual([]);
  });
});

/** What the source documents ask for, in their order, and the items that answer it. */
const asked = {
  'conversation-quality': {
    'a greeting by a living voice, by the time of day': 'greeting',
    'the name, before any other question': 'name',
    'no robotic set phrases': 'natural-speech',
    'an apology and empathy': 'empathy',
    'address by name, throughout': 'use-of-name',
    'a clear explanation of problem and solutions': 'explanation',
    'technical terms only where strictly necessary': 'plain-words',
    'active listening: attitude, adjustment, attention': 'active-listening',
    'several solutions, from which the customer chooses': 'options',
    'an alternative, approved by the supervisor': 'alternative',
    'answers to the customer’s questions': 'questions-answered',
    'knowledge of products, policies and procedures': 'knowledge',
    'an estimate of the time of resolution': 'estimate',
    'what the customer has to supply or do': 'next-steps',
    'an overview of the procedure, with times': 'process-overview',
    'customers educated to help themselves': 'education',
    'a positive tone, however frustrating the problem': 'positive-tone',
    'further questions asked for at the end': 'further-questions',
    'thanks for time and patience': 'thanks',
    'resolution as soon as possible, within a time frame': 'timely-resolution',
    'labels for state, priority and kind of service': 'labels',
    'a solution in the first reply': 'first-reply',
    'news at least every 24 hours until then': 'follow-up',
    'no blame of the customer': 'no-blame',
    'guidance to the solution, or escalation': 'extra-help',
  },
  'help-desk-performance': {
    'K2 satisfaction with response time, knowledge, service': 'scores-by-question',
    'K3 agent rating': 'agent-rating',
    'K5 response time': 'response-time',
    'K12 first contact resolution': 'solved-first-time',
    'K14 recommendation': 'recommendation',
    'K17 negative response rate': 'negative-responses',
    'K18 resolution rate': 'share-resolved',
    'K19 resolved issues': 'output',
    'K20 repeat contacts': 'returning-customers',
    'K21 replies per resolution': 'replies-needed',
    'K23 transfers of chats': 'tickets-passed-between-teams',
    'K23 transfers of calls': 'calls-passed-on',
    'K25 productivity by type of ticket': 'effort-by-type',
  },
} as const;

describe.each(Object.entries(asked))('%s', (id, answers) => {
  it('answers every item of its source once', () => {
    expect(Object.values(answers).toSorted()).toEqual(idsOf(id).toSorted());
  });
});

it('the help desk’s performance is decided by KPIs alone, a different one each time', () => {
  const rules = itemsOf(listOf('help-desk-performance')).map(({ kpi }) => kpi?.id);
  expect(rules).not.toContain(undefined);
  expect(new Set(rules).size).toBe(rules.length);
});

it('what the documents ask for beside their own lists is in one of the others', () => {
  expect(idsOf('service-standards')).toContain('public-reviews');
  expect(idsOf('call-centre-quality')).toContain('mystery-calls');
  expect(idsOf('service-standards')).toContain('settled-by-agents');
  expect(idsOf('service-principles')).toContain('time-to-remedy');
  expect(idsOf('call-monitoring')).toEqual(
    expect.arrayContaining([
      'hold-kept-short',
      'politeness',
      'solution-not-excuse',
      'thanks-for-custom',
      'within-authority',
    ]),
  );
  expect(listOf('service-principles').sections.map(({ id }) => id)).toEqual([
    'speed',
    'honesty',
    'availability',
    'effect',
  ]);
});

it('conversation quality rates soft skills, and weighs the solution most', () => {
  const list = listOf('conversation-quality');
  const rated = itemsOf(list).filter(({ scale }) => scale);
  expect(rated.map(({ id }) => id)).toEqual([
    'natural-speech',
    'empathy',
    'active-listening',
    'positive-tone',
    'explanation',
    'plain-words',
  ]);
  const weights = Object.fromEntries(
    list.sections.map(({ id, weight, items: own }) => [
      id,
      weight * own.reduce((sum, item) => sum + item.weight, 0),
    ]),
  );
  expect(weights).toEqual({
    opening: 3,
    'empathy-and-tone': 18,
    'understanding-and-explanation': 18,
    solution: 24,
    expectations: 10,
    closing: 2,
    documentation: 2,
  });
});
