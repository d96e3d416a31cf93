import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { matchingPart } from '../ingest/parts.ts';
import type { MeasuredSkills } from '../people/measure-skills.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';

/** Skills that audit.yaml asks for and no test has, and teams that the data does not know. */
export function checkSkills(
  { skills }: Audit,
  source: Source,
  measured: MeasuredSkills | null,
): Problem[] {
  const stated = Object.entries(skills);
  if (stated.length === 0) return [];
  if (!measured) return [problem('skills-without-tests', source.placeOfKey(['skills']), {})];
  const tested = measured.skills.flatMap(({ skill, teams }) =>
    teams.some((team) => team.tested > 0) ? [skill] : [],
  );
  const known = measured.teams;
  return stated.flatMap(([skill, { teams = [] }]) => [
    ...(matchingPart(skill, tested) === undefined
      ? [problem('skill-untested', source.placeOfKey(['skills', skill]), { skill, tested })]
      : []),
    ...teams.flatMap((team, i) =>
      matchingPart(team, known) === undefined
        ? [
            problem('skill-team-unknown', source.placeOf(['skills', skill, 'teams', i]), {
              team,
              teams: known,
            }),
          ]
        : [],
    ),
  ]);
}
