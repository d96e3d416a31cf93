import type { ReportChapter } from '../report/schema.ts';
import { optionalChapters, type RequiredChapter } from '../workspace/chapter-schema.ts';
import type { Translate } from '../language/translate.ts';

type StandardChapter = RequiredChapter | (typeof optionalChapters)[number];

/** The author's title of a chapter, else the interface's name for it. */
export function chapterTitle({ id, title }: ReportChapter, t: Translate): string {
  return title ?? t(`chapter.${id as StandardChapter}`);
}
