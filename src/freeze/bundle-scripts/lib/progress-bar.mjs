// How far a long run is: a bar that stays on its line in a terminal, a line per tenth elsewhere.

const width = 24;

export function createProgressBar(stream, now = () => performance.now()) {
  const startedMs = now();
  let shownMs = -Infinity;
  let tenth = 0;
  return {
    show({ done, drawn, total }) {
      if (!stream.isTTY) {
        const reached = Math.floor((10 * done) / total);
        if (reached > tenth) stream.write(`${done} of ${total}\n`);
        tenth = reached;
        return;
      }
      if (now() - shownMs < 100 && done < total) return;
      shownMs = now();
      const seconds = (shownMs - startedMs) / 1000;
      const filled = Math.round((width * done) / total);
      const perSecond = drawn / seconds;
      const left = drawn > 0 ? `, ${Math.ceil((total - done) / perSecond)} s left` : '';
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      stream.write(`\r${bar} ${done} of ${total}, ${perSecond.toFixed(1)} per second${left}\x1b[K`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
