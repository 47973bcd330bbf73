import { indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { tagObjects } from './tag-objects.ts';

export const angular: SnippetPrinter = {
  label: 'Angular SSR',
  file: 'src/app/blog-post.ts',
  trap: 'Tags of the page before stay on navigation unless they are updated, and a tag set after the first draw never reaches the server’s HTML: set them in the constructor.',
  proof: { kind: 'rendered', in: 'Angular 22.2.0' },
  print(card) {
    const tags = metaTags(card);
    const repeated = tags.filter(({ key }) => key === 'article:tag');
    const single = tags.filter(({ key }) => key !== 'article:tag');
    const json = plainImageJson(card);
    return printLines([
      json === null
        ? "import { Component, inject } from '@angular/core';"
        : "import { Component, DOCUMENT, inject } from '@angular/core';",
      "import { Meta } from '@angular/platform-browser';",
      '',
      'const tags = [',
      ...indent(tagObjects(single), 2),
      '];',
      ...(repeated.length === 0
        ? []
        : ['// One name for several tags: updateTag would keep one of them.', 'const repeated = ['].concat(
            indent(tagObjects(repeated), 2),
            '];',
          )),
      '',
      "@Component({ selector: 'app-blog-post', template: '' })",
      'export class BlogPost {',
      '  constructor() {',
      '    const meta = inject(Meta);',
      '    for (const tag of tags) meta.updateTag(tag);',
      repeated.length === 0 ? null : '    meta.addTags(repeated);',
      ...(json === null
        ? []
        : [
            '    const document = inject(DOCUMENT);',
            "    const script = document.createElement('script');",
            "    script.type = 'application/ld+json';",
            `    script.text = ${quoteScript(json)};`,
            '    document.head.appendChild(script);',
          ]),
      '  }',
      '}',
    ]);
  },
};
