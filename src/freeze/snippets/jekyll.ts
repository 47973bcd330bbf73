import { escapeLiquid } from './liquid-literal.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const jekyll: SnippetPrinter = {
  label: 'Jekyll',
  file: '_includes/open-graph.html',
  trap: 'The plug-in jekyll-seo-tag writes the same tags: remove {% seo %}, and note that Liquid escapes only where “| escape” stands.',
  proof: { kind: 'rendered', in: 'Jekyll 4.3.1' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`{% if page.${name} %}`, '{% endif %}'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ page.title | escape }}',
        url: `${origin}{{ page.url }}`,
        description: '{{ page.description | escape }}',
        image: `${imageFolder}/{{ page.slug | default: 'home' }}.png`,
        alt: '{{ page.title | escape }}',
        publishedTime: '{{ page.date | date_to_xmlschema }}',
        modifiedTime: '{{ page.last_modified_at | date_to_xmlschema }}',
        author: '{{ page.author | escape }}',
        section: '{{ page.section | escape }}',
      },
      when: {
        description: when('description'),
        publishedTime: when('date'),
        modifiedTime: when('last_modified_at'),
        author: when('author'),
        section: when('section'),
      },
      eachTag: ['{% for tag in page.tags %}', '{{ tag | escape }}', '{% endfor %}'],
      literal: escapeLiquid,
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};
