import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { FindingStatus } from '../workspace/finding-schema.ts';
import type { Finding } from '../workspace/read-findings.ts';
import { findingState, isDone } from './finding-state.ts';

/** The fields that prove each state; `open` needs none, and closing is a decision. */
const proofs: Readonly<Partial<Record<FindingStatus, string>>> = {
  contained: 'containment',
  'cause-found': 'rootCause',
  planned: 'actions, each with an owner and a due day',
  implemented: 'actions that are all done, or verification → implemented',
  'verified-ineffective': 'verification → effective with result: ineffective',
  'verified-effective': 'verification → effective with result: effective',
};

/** A stated status that the finding’s own fields contradict, overtake or do not prove. */
export function checkState({ frontmatter, source }: Finding): Problem[] {
  const { kind, status, actions, verification } = frontmatter;
  if (status === undefined) return [];
  const place = source.placeOf(['status']);
  const { conflict, proven } = findingState(frontmatter);
  switch (conflict) {
    case null:
      return [];
    case 'needless':
      return [problem('status-needless', place, { status, kind })];
    case 'behind':
      return [problem('status-behind', place, { status, proven })];
    case 'against-actions': {
      const open = actions.flatMap((action, i) => (isDone(action) ? [] : [i + 1]));
      return [problem('status-against-actions', place, { status, open })];
    }
    case 'against-verification': {
      const { on = '', result = '' } = verification.effective ?? {};
      return [problem('status-against-verification', place, { status, on, result })];
    }
    case 'unverified':
      return [problem('closed-unverified', place, { kind })];
    case 'unproven':
      return [problem('status-unproven', place, { status, proven, proof: proofs[status] ?? '' })];
  }
}
