/** Who judges conversations, and by how much less generously than the others where tastes differ. */
export interface Reviewer {
  name: string;
  strictness: Readonly<Record<string, number>>;
}

export const REVIEWERS = [
  { name: 'Vilde Torsnes', strictness: {} },
  { name: 'Anders Hedvall', strictness: { empathy: 0.9, 'active-listening': 0.3 } },
  { name: 'Katrine Sølbæk', strictness: { empathy: -0.2, 'active-listening': -0.5 } },
] as const satisfies readonly Reviewer[];
