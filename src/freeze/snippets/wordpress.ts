import type { MetaCard } from './meta-card.ts';
import { type MetaTag, metaTags, metaType, type PageValue, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts } from './template-tags.ts';

/** The page's values come from WordPress; esc_attr escapes them all in one place. */
export const wordpress: SnippetPrinter = {
  label: 'WordPress',
  file: 'functions.php',
  trap: 'Yoast and Rank Math write these tags too: switch their social tags off, or every page has them twice.',
  proof: { kind: 'rendered', in: 'WordPress 6.1.9' },
  print(card) {
    const { imageFolder } = siteParts(card);
    const values: Partial<Record<PageValue, string>> = {
      title: '$title',
      url: 'get_permalink($post)',
      description: '$text(get_the_excerpt($post))',
      image: `'${imageFolder}/' . $post->post_name . '.png'`,
      alt: '$title',
      publishedTime: "get_post_time('c', true, $post)",
      modifiedTime: "get_post_modified_time('c', true, $post)",
      author: "get_the_author_meta('display_name', $post->post_author)",
    };
    const json = plainImageJson(card);
    return printLines([
      "add_action('wp_head', function () {",
      '    if (!is_singular()) {',
      '        return;',
      '    }',
      '    $post = get_queried_object();',
      '    // WordPress keeps titles as HTML; the tags want plain text.',
      "    $text = fn ($html) => html_entity_decode(wp_strip_all_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8');",
      '    $title = $text(get_the_title($post));',
      '    $tags = [',
      ...everyTag(card).map(
        ({ attribute, key, content, from }) =>
          `        ['${attribute}', '${key}', ${(from && values[from]) ?? quotePhp(content)}],`,
      ),
      '    ];',
      '    foreach ($tags as [$attribute, $key, $content]) {',
      "        if ($content !== '' && $content !== false) {",
      '            printf("<meta %s=\\"%s\\" content=\\"%s\\">\\n", $attribute, $key, esc_attr($content));',
      '        }',
      '    }',
      json === null ? null : `    echo '<script type="application/ld+json">${json}</script>', "\\n";`,
      '}, 5);',
    ]);
  },
};

function everyTag(card: MetaCard): MetaTag[] {
  const type = metaType(card);
  const always = { pageType: type, description: card.description || 'x', alt: card.alt || 'x' };
  const article = type === 'article' ? { author: 'x', publishedTime: 'x', modifiedTime: 'x' } : {};
  return metaTags({ ...card, ...always, ...article });
}

function quotePhp(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
