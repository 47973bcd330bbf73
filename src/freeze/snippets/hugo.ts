import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const hugo: SnippetPrinter = {
  label: 'Hugo',
  file: 'layouts/partials/open-graph.html',
  trap: 'Most themes call Hugo’s own opengraph.html, which writes the same tags once more: leave that call out.',
  proof: { kind: 'rendered', in: 'Hugo 0.111.3' },
  print(card) {
    const { imageFolder } = siteParts(card);
    const param = (name: string) => [`{{ with .Params.${name} }}`, '{{ end }}'] as const;
    const syntax: TemplateSyntax = {
      values: {
        title: '{{ .Title }}',
        url: '{{ .Permalink }}',
        description: '{{ . }}',
        image: `${imageFolder}/{{ path.BaseName .RelPermalink | default "home" }}.png`,
        alt: '{{ .Title }}',
        publishedTime: '{{ .PublishDate.Format "2006-01-02T15:04:05Z07:00" }}',
        modifiedTime: '{{ .Lastmod.Format "2006-01-02T15:04:05Z07:00" }}',
        author: '{{ . }}',
        section: '{{ . }}',
      },
      when: {
        description: ['{{ with .Description }}', '{{ end }}'],
        publishedTime: ['{{ if not .PublishDate.IsZero }}', '{{ end }}'],
        modifiedTime: ['{{ if not .Lastmod.IsZero }}', '{{ end }}'],
        author: param('author'),
        section: param('section'),
      },
      eachTag: ['{{ range .Params.tags }}', '{{ . }}', '{{ end }}'],
      literal: (html) => html.replaceAll('{{', '&#123;&#123;'),
      // html/template takes the script for JSON and would quote what stands in braces; there are none.
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(templateTags(card, syntax));
  },
};
