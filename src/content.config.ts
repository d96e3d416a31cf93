import path from 'node:path';

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { siteInputs } from './site/inputs.ts';

const { content } = siteInputs();

/** The MDX files of a folder, each by its exact name. */
const prose = (folder: 'findings' | 'chapters') =>
  defineCollection({
    loader: glob({
      base: content,
      pattern: `${folder}/*.mdx`,
      generateId: ({ entry }) => path.basename(entry, '.mdx'),
    }),
  });

/** Prose only: all that is measured, judged or listed comes from the report. */
export const collections = { findings: prose('findings'), chapters: prose('chapters') };
