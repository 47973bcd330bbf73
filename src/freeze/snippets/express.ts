import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const express: SnippetPrinter = {
  label: 'Express with EJS',
  file: 'views/partials/open-graph.ejs',
  trap: 'EJS escapes <%= and not <%-: with <%- a quote in a title ends the attribute.',
  proof: { kind: 'rendered', in: 'EJS 7.0.2' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`<% if (page.${name}) { -%>`, '<% } -%>'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '<%= page.title %>',
        url: `${origin}<%= page.path %>`,
        description: '<%= page.description %>',
        image: `${imageFolder}/<%= page.slug %>.png`,
        alt: '<%= page.title %>',
        publishedTime: '<%= page.publishedTime %>',
        modifiedTime: '<%= page.modifiedTime %>',
        author: '<%= page.author %>',
        section: '<%= page.section %>',
        firstName: '<%= page.firstName %>',
        lastName: '<%= page.lastName %>',
        username: '<%= page.username %>',
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
      eachTag: ['<% for (const tag of page.tags ?? []) { -%>', '<%= tag %>', '<% } -%>'],
    };
    return printLines([
      '<%# page: { title, description, path, slug, author, publishedTime, … } -%>',
      ...templateTags(card, syntax),
    ]);
  },
};
