import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { siteInputs } from './site/inputs.ts';

const { content } = siteInputs();

/** Prose only: all that is measured, judged or listed comes from the report. */
export const collections = {
  findings: defineCollection({ loader: glob({ base: content, pattern: 'findings/*.mdx' }) }),
  chapters: defineCollection({ loader: glob({ base: content, pattern: 'chapters/*.mdx' }) }),
};
