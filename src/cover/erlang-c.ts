/**
 * Erlang's delay formula for a line on which callers wait in order (A. K. Erlang 1917, Solution of some
 * problems in the theory of probabilities of significance in automatic telephone exchanges; R. B. Cooper
 * 1981, Introduction to Queueing Theory, 3.5). It takes calls as random (Poisson), their lengths as
 * exponential, and callers as patient. Who gives up makes room for others, so it asks rather for too many
 * agents than for too few.
 */

/**
 * The probability that a caller has to wait.
 *
 * @param load calls that are in progress on average, in Erlangs: calls per second × seconds a call
 * @returns 0 to 1; 1 where the agents can't keep up, so that the queue grows without end
 */
export function waitProbability(load: number, agents: number): number {
  if (load <= 0) return 0;
  if (agents <= load) return 1;
  let blocked = 1; // Erlang's loss formula, by its recursion over the number of agents
  for (let n = 1; n <= agents; n += 1) blocked = (load * blocked) / (n + load * blocked);
  return (agents * blocked) / (agents - load * (1 - blocked));
}

/** How soon calls are to be answered: a share of them (below 1) within so many seconds. */
export interface ServiceLevel {
  readonly share: number;
  readonly seconds: number;
}

/** Calls that come in within an hour, and how many seconds each keeps an agent busy. */
export interface CallLoad {
  readonly callsPerHour: number;
  readonly handleSeconds: number;
}

const HOUR = 3600;

/** The load in Erlangs. */
export function erlangs({ callsPerHour, handleSeconds }: CallLoad): number {
  return (callsPerHour / HOUR) * handleSeconds;
}

/** The share of calls that are answered within `seconds`, from 0 to 1. */
export function answeredWithin(calls: CallLoad, agents: number, seconds: number): number {
  const load = erlangs(calls);
  if (load === 0) return 1;
  if (agents <= load) return 0;
  const decay = Math.exp((-(agents - load) * seconds) / calls.handleSeconds);
  return 1 - waitProbability(load, agents) * decay;
}

/** The fewest agents who keep a service level; they are those on the line, without breaks and absence. */
export function agentsNeeded(calls: CallLoad, { share, seconds }: ServiceLevel): number {
  const load = erlangs(calls);
  if (load === 0) return 0;
  let agents = Math.floor(load) + 1;
  while (answeredWithin(calls, agents, seconds) < share) agents += 1;
  return agents;
}
