import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const eleventy: SnippetPrinter = {
  label: 'Eleventy',
  file: '_includes/open-graph.njk',
  trap: 'Eleventy escapes in Nunjucks and not in Liquid: in a .liquid layout the same lines need “| escape”.',
  proof: { kind: 'rendered', in: 'Nunjucks 3.2.4' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`{% if ${name} %}`, '{% endif %}'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ title }}',
        url: `${origin}{{ page.url }}`,
        description: '{{ description }}',
        image: `${imageFolder}/{{ page.fileSlug }}.png`,
        alt: '{{ title }}',
        publishedTime: '{{ page.date.toISOString() }}',
        author: '{{ author }}',
        section: '{{ section }}',
        firstName: '{{ firstName }}',
        lastName: '{{ lastName }}',
        username: '{{ username }}',
      },
      when: {
        description: when('description'),
        publishedTime: when('page.date'),
        author: when('author'),
        section: when('section'),
        firstName: when('firstName'),
        lastName: when('lastName'),
        username: when('username'),
      },
      eachTag: ['{% for tag in tags or [] %}', '{{ tag }}', '{% endfor %}'],
      literal: escapeBraces,
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};

function escapeBraces(html: string): string {
  return html.replace(/\{(?=[{%#])/g, '&#123;');
}
