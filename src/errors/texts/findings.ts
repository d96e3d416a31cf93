import { list, show } from '../phrases.ts';
import { text } from '../text.ts';

const actionsAre = (open: readonly number[]): string =>
  `${open.length === 1 ? 'action' : 'actions'} ${list(open.map(String))} ${open.length === 1 ? 'is' : 'are'}`;

/** What the fields of a nonconformity’s record are to hold. */
const recordFields: Readonly<Record<string, string>> = {
  criterion: 'Add criterion: { source: own-standard, ref: the clause, text: what it asks for }.',
  evidence: 'Add evidence: a list such as { kind: tickets, ref: what was looked at, n: 40 }.',
  owner: 'Add owner: who answers for it.',
  due: 'Add due: the day by which it is to be corrected.',
};

/** What is wrong with what the record of a finding says. */
export const findingTexts = {
  'nonconformity-incomplete': text<{ kind: string; fields: readonly string[] }>(
    'error',
    ({ kind, fields }) => `A ${kind} nonconformity lacks ${list(fields)}.`,
    ({ fields }) =>
      `${fields.map((field) => recordFields[field] ?? field).join(' ')} What has none of this is an observation.`,
  ),
  'criterion-benchmark': text<{ kind: string }>(
    'error',
    ({ kind }) => `A benchmark can’t be the criterion of a ${kind} nonconformity.`,
    () =>
      'Name what the organisation has bound itself to: source: own-standard, contract, law or checklist. Else make it an observation or an opportunity.',
  ),
  'evidence-benchmark-only': text<{ kind: string }>(
    'error',
    ({ kind }) =>
      `The only evidence of this ${kind} nonconformity is a benchmark, which tells what others do.`,
    () =>
      'Add evidence of what happens here, such as { kind: kpi, ref: … }. Else make it an observation or an opportunity.',
  ),
  'evidence-without-n': text<{ kind: string; ref: string }>(
    'warning',
    ({ kind, ref }) => `How many the evidence ${show(ref)} (${kind}) rests on is not said.`,
    () => 'Add n: how many were looked at.',
  ),
  'risk-incomplete': text<{ given: string; missing: string }>(
    'error',
    ({ given, missing }) => `${given} is ranked, but ${missing} is not.`,
    ({ given, missing }) =>
      `Add ${missing}: 1 to 5, since severity is made of both, or take ${given} out and state the severity.`,
  ),
  'severity-against-risk': text<{
    severity: string;
    impact: number;
    likelihood: number;
    risk: string;
  }>(
    'warning',
    ({ severity, impact, likelihood, risk }) =>
      `severity: ${show(severity)} is stated, but impact ${impact} × likelihood ${likelihood} = ${impact * likelihood} makes it ${risk}.`,
    () => 'What is stated stands. Take it out, or rank impact and likelihood again.',
  ),
  'due-before-report': text<{ due: string; begun: string; raised: boolean }>(
    'error',
    ({ due, begun, raised }) =>
      `due: ${due} lies before the day ${raised ? 'on which the finding was raised' : 'of the report'} (${begun}).`,
    ({ raised }) =>
      raised
        ? 'Correct one of the two.'
        : 'Give a day from then on. If the finding is older than the report, say since when it stands (raised: …): it is then overdue.',
  ),
  'day-after-report': text<{ field: string; day: string; reportDate: string }>(
    'error',
    ({ field, day, reportDate }) =>
      `${field}: ${day} lies after the day of the report (${reportDate}).`,
    () => 'A report tells of what has happened: correct the day, or reportDate in audit.yaml.',
  ),
  'action-not-done': text<{ done: string; status: string }>(
    'error',
    ({ done, status }) => `The action was done on ${done}, but its status is ${show(status)}.`,
    () => 'Write status: done, or take the day out.',
  ),
  'action-reversed': text<{ start: string; last: string; end: string }>(
    'error',
    ({ start, last, end }) =>
      `The action starts (${start}) after it ${last === 'due' ? 'is due' : 'was done'} (${end}).`,
    () => 'Correct one of the two days.',
  ),
  'verified-before-done': text<{ check: string; on: string; open: readonly number[] }>(
    'error',
    ({ check, on, open }) =>
      `verification → ${check} is of ${on}, but ${actionsAre(open)} not done.`,
    () => 'Write status: done at what is done, or take the verification out until all of it is.',
  ),
  'verified-too-early': text<{ check: string; on: string; last: string }>(
    'error',
    ({ check, on, last }) =>
      `verification → ${check} is of ${on}, before the last action was done (${last}).`,
    () => 'Verify after the last action, or correct one of the two days.',
  ),
  'effective-before-implemented': text<{ on: string; implemented: string | null }>(
    'error',
    ({ on, implemented }) =>
      implemented === null
        ? `Effectiveness was verified on ${on}, but nobody has verified that the actions are implemented.`
        : `Effectiveness was verified on ${on}, before implementation (${implemented}).`,
    ({ implemented }) =>
      implemented === null
        ? 'Add implemented: { on: day, by: someone else than the owner }.'
        : 'Correct one of the two days.',
  ),
  'verified-by-owner': text<{ by: string; owned: string }>(
    'error',
    ({ by, owned }) => `${show(by)} verifies what they own: ${owned}.`,
    () => 'Let someone else than those who are responsible verify it.',
  ),
  'status-against-actions': text<{ status: string; open: readonly number[] }>(
    'error',
    ({ status, open }) => `status: ${show(status)}, but ${actionsAre(open)} not done.`,
    () => 'Write status: done at what is done, or take the finding’s status out: it is derived.',
  ),
  'status-against-verification': text<{ status: string; on: string; result: string }>(
    'error',
    ({ status, on, result }) =>
      `status: ${show(status)}, but the verification of ${on} found the actions ${result}.`,
    ({ status, result }) =>
      status === 'closed'
        ? 'Leave the finding open, plan further actions, and verify these.'
        : `Take the status out: it is derived, as verified-${result}.`,
  ),
  'closed-unverified': text<{ kind: string }>(
    'warning',
    ({ kind }) =>
      `This ${kind} nonconformity is closed, but nobody has verified that its actions are effective.`,
    () => 'Add verification → effective: { on: day, by: …, result: effective }.',
  ),
  'status-unproven': text<{ status: string; proven: string; proof: string }>(
    'warning',
    ({ status, proven }) =>
      `status: ${show(status)} is stated, but the fields prove no more than ${show(proven)}.`,
    ({ proof }) => `What is stated stands. ${proof} would prove it.`,
  ),
  'status-behind': text<{ status: string; proven: string }>(
    'warning',
    ({ status, proven }) =>
      `status: ${show(status)} is stated, but the fields prove ${show(proven)}, which stands.`,
    () => 'Take the status out: it is derived.',
  ),
  'status-needless': text<{ status: string; kind: string }>(
    'warning',
    ({ status, kind }) =>
      `status: ${show(status)} says nothing of ${kind === 'observation' ? 'an observation' : `a ${kind.replace('-', ' ')}`} without actions, which asks for nothing.`,
    () => 'Take it out, or add the actions that are to be taken.',
  ),
  'repeat-of-itself': text<{ id: string }>(
    'error',
    ({ id }) => `The finding ${show(id)} can’t repeat itself.`,
    () => 'Name the earlier one: repeatOf: { audit: …, finding: … }.',
  ),
  'repeat-not-major': text<{ kind: string }>(
    'warning',
    ({ kind }) => `The finding repeats an earlier one and is still of the kind ${show(kind)}.`,
    () => 'What comes back was not corrected: consider kind: major.',
  ),
} as const;
