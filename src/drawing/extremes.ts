/** The lowest and the highest of some measured things; of equals, the first. */
export function extremes<Thing extends { value: number }>(
  first: Thing,
  rest: readonly Thing[],
): { lowest: Thing; highest: Thing } {
  let lowest = first;
  let highest = first;
  for (const each of rest) {
    if (each.value < lowest.value) lowest = each;
    if (each.value > highest.value) highest = each;
  }
  return { lowest, highest };
}

/** Those whose value has been measured. */
export function measured<Thing extends { value: number | null }>(
  things: readonly Thing[],
): (Thing & { value: number })[] {
  return things.filter((each): each is Thing & { value: number } => each.value !== null);
}
