import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { subsetFonts } from './src/site/subset-fonts.ts';

/** The commands in src/cli add what depends on the workspace: where prose, public files and output are. */
export default defineConfig({
  integrations: [mdx(), subsetFonts()],
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
