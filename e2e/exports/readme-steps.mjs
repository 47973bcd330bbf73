// Reads the commands and edits of a bundle's README back, and applies an edit. Nothing else is done to a starter.

/** The steps of the section `name`, in order: `{ command }` or `{ path, diff }`. */
export function readSteps(readme, name) {
  const start = readme.indexOf(`\n## ${name}\n`);
  if (start < 0) throw new Error(`The README has no section “${name}”.`);
  const end = readme.indexOf('\n## ', start + 1);
  const section = readme.slice(start, end < 0 ? undefined : end);
  return [...section.matchAll(/^```(sh|diff)\n([\s\S]*?)\n```$/gm)].map(([, language, body]) => {
    if (language === 'sh') return { command: body };
    const [head, ...lines] = body.split('\n');
    if (!head.startsWith('--- ')) throw new Error(`An edit names no file: ${head}`);
    return { path: head.slice(4), diff: lines };
  });
}

/**
 * Lines with a space or `-` must stand in the text, in this order and close to each other, once. An empty line of the
 * diff is an empty line of the file.
 */
export function applyDiff(text, diff) {
  const lines = text.split('\n');
  const old = diff.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
  const starts = lines.flatMap((_, at) => (old.every((line, i) => lines[at + i] === line) ? [at] : []));
  if (starts.length !== 1)
    throw new Error(`These lines stand ${starts.length} times in the file, not once:\n${old.join('\n')}`);
  const fresh = diff.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  return [...lines.slice(0, starts[0]), ...fresh, ...lines.slice(starts[0] + old.length)].join('\n');
}
