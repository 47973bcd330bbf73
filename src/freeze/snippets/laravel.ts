import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const laravel: SnippetPrinter = {
  label: 'Laravel',
  file: 'resources/views/partials/open-graph.blade.php',
  trap: 'Blade takes @context for a directive, and url() follows APP_URL and the proxy: both are written out here.',
  proof: { kind: 'rendered', in: 'Blade 8.83.26' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const when = (name: string) => [`@if ($page->${name})`, '@endif'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ $page->title }}',
        url: `${origin}{{ $page->path }}`,
        description: '{{ $page->description }}',
        image: `${imageFolder}/{{ $page->slug }}.png`,
        alt: '{{ $page->title }}',
        publishedTime: "{{ $page->published_at->format('c') }}",
        modifiedTime: "{{ $page->updated_at->format('c') }}",
        author: '{{ $page->author }}',
        section: '{{ $page->section }}',
        firstName: '{{ $page->first_name }}',
        lastName: '{{ $page->last_name }}',
        username: '{{ $page->username }}',
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
      eachTag: ['@foreach ($page->tags ?? [] as $name)', '{{ $name }}', '@endforeach'],
      literal: escapeBlade,
      script: (json) => `<script type="application/ld+json">${json.replaceAll('@', '@@')}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};

// An entity, since Blade reads both @name and {{ as its own.
function escapeBlade(html: string): string {
  return html.replaceAll('@', '&#64;').replace(/\{(?=[{!])/g, '&#123;');
}
