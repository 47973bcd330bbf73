import { escapeInTemplate } from './escape.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts, type TemplateSyntax, templateTags } from './template-tags.ts';

export const phoenix: SnippetPrinter = {
  label: 'Phoenix',
  file: 'lib/my_app_web/components/layouts/root.html.heex',
  trap: 'The root layout is drawn once: LiveView changes no tag after it has connected, so assign @page before the first draw.',
  proof: { kind: 'parsed' },
  print(card) {
    const { origin, imageFolder } = siteParts(card);
    const conditions: Partial<Record<string, string>> = {
      '@page.description': '@page.description',
      'DateTime.to_iso8601(@page.published_at)': '@page.published_at',
      'DateTime.to_iso8601(@page.updated_at)': '@page.updated_at',
      '@page.author': '@page.author',
      '@page.section': '@page.section',
      '@page.first_name': '@page.first_name',
      '@page.last_name': '@page.last_name',
      '@page.username': '@page.username',
    };
    const syntax: TemplateSyntax = {
      values: {
        title: '@page.title',
        url: `"${origin}" <> @page.path`,
        description: '@page.description',
        image: `"${imageFolder}/#{@page.slug}.png"`,
        alt: '@page.title',
        publishedTime: 'DateTime.to_iso8601(@page.published_at)',
        modifiedTime: 'DateTime.to_iso8601(@page.updated_at)',
        author: '@page.author',
        section: '@page.section',
        firstName: '@page.first_name',
        lastName: '@page.last_name',
        username: '@page.username',
      },
      when: {},
      element({ attribute, key, content }, value) {
        if (value === null) return `<meta ${attribute}="${key}" content="${escapeInTemplate(content)}" />`;
        const condition = conditions[value];
        const special = condition === undefined ? '' : ` :if={${condition}}`;
        return `<meta${special} ${attribute}="${key}" content={${value}} />`;
      },
      script: (json) => `<script type="application/ld+json">${json}</script>`,
    };
    return printLines(
      templateTags(card, syntax)
        .filter((line) => !line.includes('"article:tag"'))
        .concat(
          card.tags?.length ? ['<meta :for={tag <- @page.tags} property="article:tag" content={tag} />'] : [],
        ),
    );
  },
};
