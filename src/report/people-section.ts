import { addAnswers, type LikertCounts, likertFigures, noAnswers } from '../people/likert.ts';
import { mergeSmall } from '../people/merge-small.ts';
import type { MeasuredSkills } from '../people/measure-skills.ts';
import { EXPIRING_DAYS, type SkillCounts, type SkillRow } from '../people/skill-matrix.ts';
import type { MeasuredSurvey } from '../people/staff-survey.ts';
import { partKey } from '../ingest/parts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Report, ReportSkills, ReportStaffSurvey } from './schema.ts';

type Privacy = Audit['privacy'];
type SkillSection = ReportSkills['skills'][number];
type Gap = ReportSkills['gaps'][number];
type Question = ReportStaffSurvey['questions'][number];

/**
 * Skills as the report gives them. Teams and agents are of employees, so the audit’s setting for agents
 * governs: where agents are shown, by name or pseudonym, cells of any size are; where they are hidden,
 * cells below the minimum are withheld, and with them the next smallest where the whole would give them
 * away. Coverage is of all agents known, not of a sample, and so has no interval.
 */
export function skillsSection(measured: MeasuredSkills | null, privacy: Privacy): Report['skills'] {
  if (!measured) return null;
  const hidden = privacy.agents === 'hidden';
  const skills = measured.skills.map((row) => skillOf(row, hidden ? privacy.minimumCell : null));
  return {
    day: measured.day,
    expiringDays: EXPIRING_DAYS,
    known: { ...measured.known },
    skills,
    gaps: skills.flatMap(gapsOf).toSorted(leastCovered),
    agents: hidden
      ? null
      : measured.agents.map(({ agent, teams, holdings }) => ({
          agent,
          teams: [...teams],
          holdings: holdings.map((holding) => ({ ...holding })),
        })),
  };
}

function skillOf(row: SkillRow, minimum: number | null): SkillSection {
  const small = (required: boolean) => {
    if (minimum === null) return [];
    const parts = row.teams.filter((team) => team.agents > 0 && team.required === required);
    return mergeSmall(
      parts.map(({ team, agents }) => ({ team, n: agents })),
      minimum,
    ).merged;
  };
  const withheld = [true, false].flatMap((required) => small(required).map(({ team }) => team));
  const whole = cell(
    row.whole,
    row.required,
    minimum !== null && row.whole.agents > 0 && row.whole.agents < minimum,
  );
  return {
    skill: row.skill,
    required: row.required,
    validForDays: row.validForDays,
    nobody: row.required && row.whole.agents > 0 && whole.valid === 0,
    whole,
    teams: row.teams.map(({ team, required, ...counts }) => ({
      team,
      required,
      ...cell(counts, required, withheld.includes(team)),
    })),
  };
}

function cell(
  { agents, tested, valid, expired, failed, untold, never, expiring }: SkillCounts,
  required: boolean,
  suppressed: boolean,
) {
  if (suppressed) {
    const none = { tested: null, valid: null, expired: null, failed: null, untold: null };
    return { agents, ...none, never: null, expiring: null, coverage: null, suppressed };
  }
  const coverage = required && agents > 0 ? valid / agents : null;
  return { agents, tested, valid, expired, failed, untold, never, expiring, coverage, suppressed };
}

function gapsOf({ skill, nobody, teams }: SkillSection): Gap[] {
  return teams.flatMap(({ team, agents, valid, coverage }) =>
    coverage === null || coverage === 1 || valid === null
      ? []
      : [{ skill, team, agents, missing: agents - valid, coverage, nobody }],
  );
}

function leastCovered(a: Gap, b: Gap): number {
  const name = ({ skill, team }: typeof a) => `${skill}|${team ?? '\uffff'}`;
  return a.coverage - b.coverage || b.missing - a.missing || (name(a) < name(b) ? -1 : 1);
}

/**
 * The staff survey as the report gives it: no question and no team with fewer answers than the
 * minimum, and none that could be computed from the others (`mergeSmall`).
 */
export function staffSurveySection(
  measured: MeasuredSurvey | null,
  minimum: number,
): Report['staffSurvey'] {
  if (!measured) return null;
  const { days, undated, outside, repeated, respondents, answers } = measured;
  const byQuestion = Map.groupBy(answers, ({ question }) => partKey(question));
  const questions = [...byQuestion.values()].map((own) =>
    questionOf(own[0]?.question ?? '', teamsOf(own), minimum),
  );
  return {
    days: days && { ...days },
    undated,
    outside,
    repeated,
    respondents,
    questions: questions.toSorted(mostFavourable),
  };
}

interface TeamPart {
  readonly team: string | null;
  readonly n: number;
  readonly counts: LikertCounts;
}

function teamsOf(answers: MeasuredSurvey['answers']): TeamPart[] {
  const byTeam = Map.groupBy(answers, ({ team }) => team && partKey(team));
  return [...byTeam.values()].map((own) => {
    const counts = total(own);
    return { team: own[0]?.team ?? null, n: likertFigures(counts).n, counts };
  });
}

function questionOf(question: string, teams: readonly TeamPart[], minimum: number): Question {
  const counts = total(teams);
  const { shown, merged } = mergeSmall(teams, minimum);
  const parts = [
    ...shown.map(({ team, counts: own }) => ({ team, merged: [], ...figures(own, minimum) })),
    ...(merged.length > 0 && shown.length > 0
      ? [{ team: null, merged: merged.map(({ team }) => team), ...figures(total(merged), minimum) }]
      : []),
  ];
  return { question, ...figures(counts, minimum), teams: parts };
}

function figures(counts: LikertCounts, minimum: number) {
  const { n, favourable, interval, mean } = likertFigures(counts);
  if (n < minimum)
    return {
      ...{ n: null, counts: null, favourable: null, interval: null, mean: null },
      suppressed: true,
    };
  const own: [number, number, number, number, number] = [...counts];
  const bounds: [number, number] | null = interval && [...interval];
  return { n, counts: own, favourable, interval: bounds, mean, suppressed: false };
}

const total = (parts: readonly { readonly counts: LikertCounts }[]): LikertCounts =>
  parts.reduce((sum, { counts }) => addAnswers(sum, counts), noAnswers);

function mostFavourable(a: Question, b: Question): number {
  const rank = ({ favourable }: typeof a) => favourable ?? -1;
  const steps = ({ mean }: typeof a) => mean ?? 0;
  return rank(b) - rank(a) || steps(b) - steps(a) || (a.question < b.question ? -1 : 1);
}
