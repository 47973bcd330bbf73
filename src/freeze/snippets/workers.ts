// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these lines are printed, not run.
import { indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** Puts the tags into pages that are served as files. */
export const workers: SnippetPrinter = {
  label: 'Cloudflare Workers',
  file: 'src/index.js',
  trap: 'HTMLRewriter inserts text as HTML only when told so, and then escapes nothing: escape each value yourself, as here.',
  proof: { kind: 'rendered', in: 'lol-html' },
  print(card) {
    const json = plainImageJson(card);
    return printLines([
      'const tags = [',
      ...indent(
        metaTags(card).map(
          ({ attribute, key, content }) => `['${attribute}', '${key}', ${quoteScript(content)}],`,
        ),
        2,
      ),
      '];',
      '',
      'const escape = (text) =>',
      "  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\"', '&quot;');",
      '',
      'class OpenGraph {',
      '  element(head) {',
      '    for (const [attribute, key, content] of tags) {',
      '      head.append(`<meta ${attribute}="${key}" content="${escape(content)}">`, { html: true });',
      '    }',
      ...(json === null
        ? []
        : [
            `    const json = ${quoteScript(json)};`,
            '    head.append(`<script type="application/ld+json">${json}</script>`, { html: true });',
          ]),
      '  }',
      '}',
      '',
      'export default {',
      '  async fetch(request, env) {',
      '    const page = await env.ASSETS.fetch(request);',
      "    return new HTMLRewriter().on('head', new OpenGraph()).transform(page);",
      '  },',
      '};',
    ]);
  },
};
