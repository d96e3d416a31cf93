import type { Competitor } from '../comparison/competitor.ts';
import type { Criterion } from '../comparison/criterion.ts';
import {
  orderCompanies,
  orderPlacements,
  placeCriterion,
  type Placement,
} from '../comparison/place-criterion.ts';
import { daysBetween, isStale } from '../comparison/staleness.ts';
import { sensitivityOf, WEIGHT_STEP, weightedScores } from '../comparison/weighted-score.ts';
import type { MeasuredOutside } from '../comparison/measure-outside.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import { parseDuration } from '../workspace/duration-text.ts';
import { contactsSection, reviewsSection } from './outside-section.ts';
import type { Report, ReportCompetition, ReportCompetitor } from './schema.ts';

/** What competitors are compared by. `day` is the report’s date; null where there is neither date nor data. */
export interface ComparisonParts {
  readonly audit: Audit;
  readonly competitors: readonly Competitor[];
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly outside: MeasuredOutside;
  readonly day: string | null;
}

const DAY = 86_400;

/** The companies with what is known of them, and the comparison; nothing without an own company and a competitor. */
export function competitorSections({
  audit,
  competitors,
  criteria,
  outside,
  day,
}: ComparisonParts): Pick<Report, 'competitors' | 'competition'> {
  const own = competitors.find((company) => company.own);
  if (!own || competitors.length < 2) return { competitors: {}, competition: null };
  const staleAfter = parseDuration(audit.competitors.staleAfter) ?? 0;
  const placements = orderPlacements(
    [...criteria.values()]
      .filter(({ id }) => competitors.some(({ cells }) => cells[id] !== undefined))
      .map((criterion) => placeCriterion(criterion, competitors)),
    criteria,
  );
  const sections = new Map(
    orderCompanies(competitors, placements).map((company) => [
      company.id,
      companySection(company, placements, day, staleAfter),
    ]),
  );
  const order = [...sections.keys()];
  return {
    competitors: Object.fromEntries(sections),
    competition: {
      own: own.id,
      companies: order,
      staleAfter: Math.floor(staleAfter / DAY),
      criteria: placements.flatMap((placement) => {
        const criterion = criteria.get(placement.criterion);
        return criterion ? [criterionSection(criterion, placement, own.id, sections)] : [];
      }),
      position: positionSection(audit, placements, competitors, order),
      score: scoreSection(audit, placements, order),
      contacts: contactsSection(outside.contacts, order),
      reviews: reviewsSection(outside.reviews, order, audit.privacy.minimumCell),
    },
  };
}

function companySection(
  { name, segment, own, website, cells }: Competitor,
  placements: readonly Placement[],
  day: string | null,
  staleAfter: number,
): ReportCompetitor {
  const scaleOf = (id: string) => placements.find(({ criterion }) => criterion === id)?.scale;
  return {
    ...{ name, segment, own, website },
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, { url = null, note = null, ...cell }]) => [
        id,
        {
          ...cell,
          ...{ url, note },
          age: day === null ? null : Math.max(0, daysBetween(cell.date, day)),
          stale: day !== null && isStale(cell.date, day, staleAfter),
          compared: cell.value !== null && cell.scale === scaleOf(id),
        },
      ]),
    ),
  };
}

function criterionSection(
  { id, topic, name, why, how, source, scale: kind, anchors = {}, better }: Criterion,
  { scale, own: ownValue, best, median, known, of, place, gap, behind, points }: Placement,
  own: string,
  companies: ReadonlyMap<string, ReportCompetitor>,
): ReportCompetition['criteria'][number] {
  const bearing = [own, ...(best?.companies ?? [])].flatMap(
    (company) => companies.get(company)?.cells[id] ?? [],
  );
  return {
    ...{ id, topic, name, why, how, kind, better },
    source: source ?? null,
    anchors: Object.fromEntries(
      Object.entries(anchors).filter((anchor): anchor is [string, string] => Boolean(anchor[1])),
    ),
    ...{ scale, own: ownValue, median, known, of, place, gap, behind },
    best: best && { ...best, companies: [...best.companies] },
    points: { ...points },
    stale: bearing.some(({ stale }) => stale),
    unsure: bearing.some(({ confidence }) => confidence === 'low'),
  };
}

function positionSection(
  { competitors: { position } }: Audit,
  placements: readonly Placement[],
  competitors: readonly Competitor[],
  order: readonly string[],
): ReportCompetition['position'] {
  if (!position) return null;
  const valueOf = (company: string, criterion: string) => {
    const cell = competitors.find(({ id }) => id === company)?.cells[criterion];
    const scale = placements.find((placement) => placement.criterion === criterion)?.scale;
    return cell?.scale === scale && typeof cell?.value === 'number' ? cell.value : null;
  };
  return {
    ...position,
    companies: order.map((company) => ({
      company,
      x: valueOf(company, position.x),
      y: valueOf(company, position.y),
    })),
  };
}

function scoreSection(
  { competitors: { weights }, grading: { minimumCompleteness } }: Audit,
  placements: readonly Placement[],
  order: readonly string[],
): ReportCompetition['score'] {
  if (Object.keys(weights).length === 0) return null;
  const points = Object.fromEntries(
    order.map((company) => [
      company,
      Object.fromEntries(
        placements.map((placement) => [placement.criterion, placement.points[company] ?? null]),
      ),
    ]),
  );
  const companies = weightedScores(weights, points, minimumCompleteness);
  const scored = companies.flatMap(({ company, score }) => (score === null ? [] : [company]));
  return {
    ...{ weights, minimumCompleteness, companies },
    step: WEIGHT_STEP,
    sensitivity: sensitivityOf(weights, points, scored).map(({ pairs, ...moved }) => ({
      ...moved,
      pairs: pairs.map(([ahead, behind]): [string, string] => [ahead, behind]),
    })),
  };
}
