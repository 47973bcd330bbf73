import { escapeAttribute } from './escape.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const rails: SnippetPrinter = {
  label: 'Rails',
  file: 'app/views/layouts/_open_graph.html.erb',
  trap: 'The helper image_path is relative and image_url needs a host that mailers and jobs lack, so the address stands here in full.',
  proof: { kind: 'rendered', in: 'Action View 6.1.7' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`<% if @page.${name}.present? %>`, '<% end %>'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '@page.title',
        url: `"${origin}#{@page.path}"`,
        description: '@page.description',
        image: `"${imageFolder}/#{@page.slug}.png"`,
        alt: '@page.title',
        publishedTime: '@page.published_at.iso8601',
        modifiedTime: '@page.updated_at.iso8601',
        author: '@page.author',
        section: '@page.section',
        firstName: '@page.first_name',
        lastName: '@page.last_name',
        username: '@page.username',
      },
      when: {
        description: when('description'),
        publishedTime: when('published_at'),
        modifiedTime: when('updated_at'),
        author: when('author'),
        section: when('section'),
        firstName: when('first_name'),
        lastName: when('last_name'),
        username: when('username'),
      },
      eachTag: ['<% Array(@page.tags).each do |name| %>', 'name', '<% end %>'],
      element: ({ attribute, key, content }, value) =>
        value === null
          ? `<meta ${attribute}="${key}" content="${escapeAttribute(content)}">`
          : `<%= tag.meta ${attribute}: "${key}", content: ${value} %>`,
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};
