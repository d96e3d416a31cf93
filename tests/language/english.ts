import type { Dataset } from '../../src/ingest/dataset.ts';
import { type DatasetInWords, datasetInWords } from '../../src/ingest/dataset-in-words.ts';
import { createLanguage } from '../../src/language/language.ts';

export const english = createLanguage('en');

export const inEnglish = (dataset: Dataset): DatasetInWords =>
  datasetInWords(dataset, english.texts);
