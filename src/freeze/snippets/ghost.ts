import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const ghost: SnippetPrinter = {
  label: 'Ghost',
  file: 'default.hbs',
  trap: 'Ghost writes tags of its own with its own picture: leave them out with {{ghost_head exclude="social_data"}}.',
  proof: { kind: 'rendered', in: 'Handlebars 4.7.10' },
  print(card) {
    const { imageFolder } = siteParts(card);
    const syntax: TemplateSyntax = {
      values: {
        title: '{{title}}',
        url: '{{url absolute="true"}}',
        description: '{{excerpt words="30"}}',
        image: `${imageFolder}/{{slug}}.png`,
        alt: '{{title}}',
        publishedTime: '{{date published_at format="YYYY-MM-DDTHH:mm:ssZ"}}',
        modifiedTime: '{{date updated_at format="YYYY-MM-DDTHH:mm:ssZ"}}',
        author: '{{name}}',
        section: '{{name}}',
      },
      when: {
        description: ['{{#if excerpt}}', '{{/if}}'],
        publishedTime: ['{{#if published_at}}', '{{/if}}'],
        modifiedTime: ['{{#if updated_at}}', '{{/if}}'],
        author: ['{{#primary_author}}', '{{/primary_author}}'],
        section: ['{{#primary_tag}}', '{{/primary_tag}}'],
      },
      eachTag: ['{{#foreach tags}}', '{{name}}', '{{/foreach}}'],
      literal: (html) => html.replaceAll('{{', '&#123;&#123;').replaceAll('\\', '&#92;'),
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines([
      '{{#post}}',
      ...templateTags(card, syntax),
      '{{/post}}',
      '{{ghost_head exclude="social_data"}}',
    ]);
  },
};
