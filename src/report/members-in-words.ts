import { checklistInWords } from '../assessment/checklist-in-words.ts';
import { criterionInWords } from '../comparison/criterion-in-words.ts';
import type { Adapter } from '../ingest/adapter.ts';
import { adapterInWords } from '../ingest/adapter-in-words.ts';
import { type DatasetInWords, datasetInWords } from '../ingest/dataset-in-words.ts';
import type { MemberTexts } from '../language/member-texts.ts';
import { kpiInWords } from '../measures/kpi-in-words.ts';
import type { Members } from './members.ts';

/** The members whose English texts errors name, in the language of a report. */
export interface MembersInWords {
  readonly datasets: ReadonlyMap<string, DatasetInWords>;
  readonly adapters: ReadonlyMap<string, Adapter>;
}

/** The shipped members that an audit may build on and that errors know by id alone, in a language. */
export function membersInLanguage<Own extends Pick<Members, 'kpis' | 'checklists' | 'criteria'>>(
  members: Own,
  texts: MemberTexts,
): Own {
  return {
    ...members,
    kpis: inWords(members.kpis, kpiInWords, texts.within('kpis')),
    checklists: inWords(members.checklists, checklistInWords, texts.within('checklists')),
    criteria: inWords(members.criteria, criterionInWords, texts.within('criteria')),
  };
}

/** Data sets and adapters in a language: for the report alone, since errors name their English texts. */
export function membersInWords(
  { datasets, adapters }: Pick<Members, 'datasets' | 'adapters'>,
  texts: MemberTexts,
): MembersInWords {
  return {
    datasets: inWords(datasets, datasetInWords, texts.within('datasets')),
    adapters: inWords(adapters, adapterInWords, texts.within('adapters')),
  };
}

function inWords<One, Said>(
  members: ReadonlyMap<string, One>,
  say: (member: One, texts: MemberTexts) => Said,
  texts: MemberTexts,
): ReadonlyMap<string, Said> {
  return new Map([...members].map(([id, member]) => [id, say(member, texts.within(id))]));
}
