import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const django: SnippetPrinter = {
  label: 'Django',
  file: 'templates/includes/open_graph.html',
  trap: 'Django’s build_absolute_uri gives http behind a proxy unless SECURE_PROXY_SSL_HEADER is set, so the address stands here with its host.',
  proof: { kind: 'rendered', in: 'Django 3.2.25' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`{% if page.${name} %}`, '{% endif %}'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ page.title }}',
        url: `${origin}{{ page.get_absolute_url }}`,
        description: '{{ page.description }}',
        image: `${imageFolder}/{{ page.slug }}.png`,
        alt: '{{ page.title }}',
        publishedTime: '{{ page.published_at|date:"c" }}',
        modifiedTime: '{{ page.modified_at|date:"c" }}',
        author: '{{ page.author }}',
        section: '{{ page.section }}',
        firstName: '{{ page.first_name }}',
        lastName: '{{ page.last_name }}',
        username: '{{ page.username }}',
      },
      when: {
        description: when('description'),
        publishedTime: when('published_at'),
        modifiedTime: when('modified_at'),
        author: when('author'),
        section: when('section'),
        firstName: when('first_name'),
        lastName: when('last_name'),
        username: when('username'),
      },
      eachTag: ['{% for tag in page.tags %}', '{{ tag }}', '{% endfor %}'],
      literal: (html) => html.replace(/\{(?=[{%#])/g, '&#123;'),
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};
