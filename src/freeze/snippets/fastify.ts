import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const fastify: SnippetPrinter = {
  label: 'Fastify with Handlebars',
  file: 'views/partials/open-graph.hbs',
  trap: 'Three braces escape nothing: {{{title}}} lets a quote in a title end the attribute.',
  proof: { kind: 'rendered', in: 'Handlebars 4.7.10' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`{{#if page.${name}}}`, '{{/if}}'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{page.title}}',
        url: `${origin}{{page.path}}`,
        description: '{{page.description}}',
        image: `${imageFolder}/{{page.slug}}.png`,
        alt: '{{page.title}}',
        publishedTime: '{{page.publishedTime}}',
        modifiedTime: '{{page.modifiedTime}}',
        author: '{{page.author}}',
        section: '{{page.section}}',
        firstName: '{{page.firstName}}',
        lastName: '{{page.lastName}}',
        username: '{{page.username}}',
      },
      when: {
        description: when('description'),
        publishedTime: when('publishedTime'),
        modifiedTime: when('modifiedTime'),
        author: when('author'),
        section: when('section'),
        firstName: when('firstName'),
        lastName: when('lastName'),
        username: when('username'),
      },
      eachTag: ['{{#each page.tags}}', '{{this}}', '{{/each}}'],
      literal: (html) => html.replaceAll('{{', '&#123;&#123;').replaceAll('\\', '&#92;'),
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines([
      '{{!-- page: { title, description, path, slug, author, publishedTime, … } --}}',
      ...templateTags(card, syntax),
    ]);
  },
};
