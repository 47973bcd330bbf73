// Engines that come as packages of Debian: Hugo, Jekyll, Liquid, Django, Action View, Blade, WordPress.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const packages = [
  'hugo',
  'jekyll',
  'ruby-actionview',
  'python3-django',
  'php-cli',
  'php-mbstring',
  'php-illuminate-view',
];

/** Installs what is absent. Needs root; returns the reason when it cannot. */
export async function installDebianEngines() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'this is no Debian';
  const absent = [];
  for (const name of packages) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in.
    const state = await run('dpkg-query', ['-W', '-f', '${Status}', name]).catch(() => ({ stdout: '' }));
    if (!state.stdout.includes('ok installed')) absent.push(name);
  }
  if (absent.length === 0) return null;
  if (process.getuid() !== 0) return `${absent.join(', ')} are not installed, and only root may install them`;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 26 };
  await run('apt-get', ['update', '-qq'], options).catch(() => undefined);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...absent], options).then(
    () => null,
    (error) =>
      `apt-get failed: ${String(error.stderr ?? error)
        .trim()
        .split('\n')
        .pop()}`,
  );
}

/** `(code, page) => html`, as in npm-engines.mjs. */
export const debianEngines = {
  hugo: renderHugo,
  jekyll: renderJekyll,
  shopify: renderShopify,
  django: renderDjango,
  rails: renderRails,
  laravel: renderLaravel,
  wordpress: renderWordPress,
};

const pageFacts = (page) => ({
  ...page,
  published_at: page.publishedTime,
  first_name: page.firstName,
  last_name: page.lastName,
});

async function renderHugo(code, page) {
  return inFolder(async (folder) => {
    const section = dirname(page.path).slice(1);
    const { title, description, author, section: topic, tags, publishedTime } = page;
    await writeFiles(folder, {
      'config.json': JSON.stringify({ baseURL: 'https://northbound.dev/', disableKinds: ['RSS', 'sitemap'] }),
      [`content/${section}/${page.slug}.md`]: JSON.stringify({
        title,
        description,
        author,
        section: topic,
        tags,
        publishDate: publishedTime,
        url: page.path,
      }),
      'layouts/_default/single.html': `<!doctype html><html><head>{{ partial "open-graph.html" . }}</head><body></body></html>`,
      'layouts/partials/open-graph.html': code,
    });
    await run('hugo', ['--quiet', '--buildFuture'], { cwd: folder });
    const html = await readFile(join(folder, 'public', page.path, 'index.html')).catch(() =>
      readFile(join(folder, 'public', page.path)),
    );
    return html.toString();
  });
}

async function renderJekyll(code, page) {
  return inFolder(async (folder) => {
    const { title, description, author, section, tags, publishedTime, slug, path } = page;
    const front = { layout: 'post', title, description, author, section, tags, date: publishedTime, slug };
    await writeFiles(folder, {
      '_config.yml': 'timezone: UTC\nfuture: true\n',
      '_includes/open-graph.html': code,
      '_layouts/post.html': '<!doctype html><html><head>{% include open-graph.html %}</head></html>',
      [`${path.slice(1)}.html`]: `---\n${JSON.stringify({ ...front, permalink: path })}\n---\n`,
    });
    await run('jekyll', ['build', '--quiet', '--disable-disk-cache'], { cwd: folder });
    return (await readFile(join(folder, '_site', `${path}.html`))).toString();
  });
}

/** Shopify's own Liquid, with the objects of a shop given by hand. */
function renderShopify(code, page) {
  const article = {
    handle: `news/${page.slug}`,
    author: page.author,
    published_at: page.publishedTime,
    tags: page.tags,
  };
  const data = {
    page_title: page.title,
    page_description: page.description,
    canonical_url: `https://northbound.dev${page.path}`,
    article,
  };
  const script = `require 'json'; require 'liquid'
code, data = JSON.parse(STDIN.read)
print Liquid::Template.parse(code, error_mode: :strict).render!(data)`;
  return runWith('ruby', ['-e', script], [code, data]);
}

function renderDjango(code, page) {
  const script = `import json, sys, datetime
from django.conf import settings
from django.template import Context, Engine
settings.configure(USE_TZ=True, TIME_ZONE='UTC')
code, page = json.load(sys.stdin)
if page.get('published_at'): page['published_at'] = datetime.datetime.fromisoformat(page['published_at'])
page['get_absolute_url'] = page['path']
sys.stdout.write(Engine().from_string(code).render(Context({'page': page})))`;
  return runWith('/usr/bin/python3', ['-c', script], [code, pageFacts(page)]);
}

function renderRails(code, page) {
  const script = `require 'json'; require 'time'; require 'ostruct'; require 'active_support/all'; require 'action_view'
code, page = JSON.parse(STDIN.read)
page = OpenStruct.new(page)
page.published_at = Time.parse(page.published_at) if page.published_at
class Time; def iso8601(*) = strftime('%Y-%m-%dT%H:%M:%S%:z'); end
view = ActionView::Base.with_empty_template_cache.new(ActionView::LookupContext.new([]), { 'page' => page }, nil)
print view.render(inline: code)`;
  return runWith('ruby', ['-e', script], [code, pageFacts(page)]);
}

function renderLaravel(code, page) {
  const script = `error_reporting(E_ALL & ~E_DEPRECATED);
require '/usr/share/php/Illuminate/View/autoload.php';
require_once '/usr/share/php/Illuminate/Support/helpers.php';
[$code, $page] = json_decode(stream_get_contents(STDIN));
$page->published_at = isset($page->published_at) ? new DateTimeImmutable($page->published_at) : null;
foreach (['updated_at', 'description', 'author', 'section', 'tags', 'first_name', 'last_name', 'username'] as $name) $page->$name ??= null;
$folder = sys_get_temp_dir();
$__env = (new ReflectionClass('Illuminate\\View\\Factory'))->newInstanceWithoutConstructor();
$compiler = new Illuminate\\View\\Compilers\\BladeCompiler(new Illuminate\\Filesystem\\Filesystem(), $folder);
eval('?>' . $compiler->compileString($code));`;
  return runWith('php', ['-r', script], [code, pageFacts(page)]);
}

/** WordPress' own formatting, with the post given by hand. */
async function renderWordPress(code, page) {
  const root = await wordpressFolder();
  const script = `error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', '${root}/'); define('WPINC', 'wp-includes');
[$code, $page] = json_decode(stream_get_contents(STDIN));
foreach (['class-wp-error', 'plugin', 'load', 'functions', 'formatting', 'kses', 'option', 'compat', 'cache', 'class-wp-object-cache'] as $file)
  if (file_exists(ABSPATH . WPINC . "/$file.php")) require_once ABSPATH . WPINC . "/$file.php";
function is_singular() { return true; }
function get_queried_object() { global $page; return (object) ['post_name' => $page->slug, 'post_author' => 1]; }
function get_the_title($post) { global $page; return htmlspecialchars($page->title, ENT_QUOTES); }
function get_the_excerpt($post) { global $page; return htmlspecialchars($page->description ?? '', ENT_QUOTES); }
function get_permalink($post) { global $page; return 'https://northbound.dev' . $page->path; }
function get_post_time($format, $gmt, $post) { global $page; return $page->publishedTime ?? false; }
function get_post_modified_time($format, $gmt, $post) { return false; }
function get_the_author_meta($field, $user) { global $page; return $page->author ?? ''; }
wp_cache_init();
wp_cache_set('alloptions', ['blog_charset' => 'UTF-8'], 'options');
eval($code);
do_action('wp_head');`;
  return runWith('php', ['-r', script], [code, page]);
}

/** Its package wants a web server and a database, so it is unpacked beside the test and not installed. */
async function wordpressFolder() {
  const folder = join(tmpdir(), 'frieze-wordpress');
  const root = join(folder, 'usr/share/wordpress');
  if (existsSync(root)) return root;
  await mkdir(folder, { recursive: true });
  await run('apt-get', ['download', 'wordpress'], { cwd: folder });
  await run('sh', ['-c', 'dpkg-deb -x wordpress_*.deb .'], { cwd: folder });
  return root;
}

function runWith(command, args, input) {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      error ? reject(new Error(`${command}: ${stderr || error.message}`)) : resolve(stdout),
    );
    child.stdin.end(JSON.stringify(input));
  });
}

async function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'frieze-snippet-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
