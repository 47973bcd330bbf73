import { escapeLiquid } from './liquid-literal.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const shopify: SnippetPrinter = {
  label: 'Shopify Liquid',
  file: 'snippets/meta-tags.liquid',
  trap: 'Themes made from Dawn write these tags in the same snippet: replace its content, or every page has them twice.',
  proof: { kind: 'rendered', in: 'Liquid 5.4.0' },
  print(card) {
    const { imageFolder } = siteParts(card);
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ page_title | escape }}',
        url: '{{ canonical_url }}',
        description: '{{ page_description | escape }}',
        image: `${imageFolder}/{{ slug }}.png`,
        alt: '{{ page_title | escape }}',
        publishedTime: "{{ article.published_at | date: '%Y-%m-%dT%H:%M:%S%:z' }}",
        author: '{{ article.author | escape }}',
      },
      when: {
        description: ['{% if page_description %}', '{% endif %}'],
        publishedTime: ['{% if article.published_at %}', '{% endif %}'],
        author: ['{% if article.author %}', '{% endif %}'],
      },
      eachTag: ['{% for tag in article.tags %}', '{{ tag | escape }}', '{% endfor %}'],
      literal: escapeLiquid,
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines([
      "{% assign slug = article.handle | default: product.handle | default: page.handle | default: 'home' | split: '/' | last %}",
      ...templateTags(card, syntax),
    ]);
  },
};
