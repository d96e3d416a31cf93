import { siteContext } from '../site/site-context.ts';

/** The audit’s own accent; the policy lets no page hold a style itself. */
export async function GET(): Promise<Response> {
  const accent = (await siteContext()).report.audit.brand?.accent;
  const rule = accent
    ? `:root {\n  --accent: light-dark(${accent.light}, ${accent.dark});\n}\n`
    : '';
  return new Response(rule, { headers: { 'content-type': 'text/css' } });
}
