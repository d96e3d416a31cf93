import type { ReportStaffSurvey } from '../report/schema.ts';

type Question = ReportStaffSurvey['questions'][number];
type Answers = Question['teams'][number];

/** A question’s cells: of each team its answers, that it is shown with others only, or that it gave none. */
export interface TeamRow {
  readonly question: Question;
  readonly cells: readonly (Answers | 'merged' | 'none')[];
  /** The small teams together; null where there are none. */
  readonly together: Answers | null;
}

/** The teams of all questions in order, with those who stated none at the end, and each question’s cells. */
export function staffTeamColumns(questions: readonly Question[]): {
  readonly teams: readonly (string | null)[];
  readonly rows: readonly TeamRow[];
} {
  const named = questions.flatMap(({ teams }) =>
    teams.flatMap(({ team, merged }) => (merged.length > 0 ? merged : [team])),
  );
  const stated = [...new Set(named.flatMap((team) => team ?? []))].toSorted();
  const teams = [...stated, ...(named.includes(null) ? [null] : [])];
  const rows = questions.map((question) => {
    const together = question.teams.find(({ merged }) => merged.length > 0) ?? null;
    const cells = teams.map((team) => {
      if (together?.merged.includes(team)) return 'merged';
      return question.teams.find((own) => own.merged.length === 0 && own.team === team) ?? 'none';
    });
    return { question, cells, together };
  });
  return { teams, rows };
}
