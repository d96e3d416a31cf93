import { defineKpi } from '../measures/define-kpi.ts';

export default defineKpi({
  id: 'survey-response-rate',
  dataset: 'surveys',
  topic: 'satisfaction',
  measure: { share: { column: 'is_response', is: true } },
  unit: 'share',
  better: 'higher',
  strings: {
    name: 'Survey response rate',
    definition: 'The share of surveys sent that customers answered.',
    decision:
      'Answered ÷ sent, by the day on which the survey was sent; each question that is exported as a row of its own counts. It can only be measured where the export also holds surveys that nobody answered: a file that has none for a kind of survey holds answers alone, and its rows are missing here rather than answered by everyone. Ratings that tickets carry are such answers, unless the help desk also says which customers were asked in vain, as Zendesk does with “Offered”. Surveys sent in the last days can still be answered.',
  },
  sources: [
    { title: 'LiveAgent, customer service audit: customer surveys' },
    { title: 'Zendesk, satisfaction score' },
  ],
});
