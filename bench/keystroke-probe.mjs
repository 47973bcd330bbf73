/**
 * Runs in the app's page before its own scripts. Notes when each key came, which request each picture on the card
 * answers, and when it was painted. Nothing in the app knows of it: it listens at the worker's messages, at Blob
 * (drafts) and at putImageData (exact pictures).
 */
export function installProbe() {
  const probe = { keys: [], requests: new Map(), drafts: [], exacts: [], longTasks: 0 };
  window.keystrokeProbe = probe;

  const afterPaint = (run) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => run(performance.now());
      channel.port2.postMessage(null);
    });

  document.addEventListener(
    'keydown',
    (event) => probe.keys.push({ key: event.key, at: event.timeStamp }),
    true,
  );
  new PerformanceObserver((list) => {
    probe.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });

  const workersSeen = new WeakSet();
  const idsOfPixels = new WeakMap();
  const idsOfDrafts = new Map();
  const svgsOfPaints = new Map();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.type === 'draw') {
      const { values, card } = message.request;
      // A size that a rule decides is stepped in the rule.
      probe.requests.set(message.id, { values, code: `${card.code}\n${JSON.stringify(card.rules)}` });
      listenTo(this);
    }
    if (message?.type === 'paint') {
      svgsOfPaints.set(message.id, message.request.svg);
      listenTo(this);
    }
    return post.call(this, message, ...rest);
  };
  function listenTo(worker) {
    if (workersSeen.has(worker)) return;
    workersSeen.add(worker);
    // Added behind the app's own listener, yet it runs before React paints, which is later.
    worker.addEventListener('message', ({ data }) => noteEvent(data));
  }
  function noteEvent({ type, id, event }) {
    if (type !== 'event') return;
    if (event.type === 'draft') idsOfDrafts.set(event.draft.svg, id);
    // Where another worker laid out, the SVG tells which request the painting answers.
    if (event.type === 'exact')
      idsOfPixels.set(event.pixels.data, idsOfDrafts.get(svgsOfPaints.get(id)) ?? id);
  }

  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (image, ...rest) {
    const result = put.call(this, image, ...rest);
    if (this.canvas.hasAttribute('data-exact')) {
      const { data } = image;
      afterPaint((at) => probe.exacts.push({ id: idsOfPixels.get(data) ?? null, at }));
    }
    return result;
  };

  const svgOfBlob = new WeakMap();
  const svgOfUrl = new Map();
  const PlainBlob = window.Blob;
  window.Blob = class Blob extends PlainBlob {
    constructor(parts, options) {
      super(parts, options);
      if (options?.type === 'image/svg+xml') svgOfBlob.set(this, parts[0]);
    }
  };
  const createUrl = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = createUrl.call(URL, blob);
    if (svgOfBlob.has(blob)) svgOfUrl.set(url, svgOfBlob.get(blob));
    return url;
  };
  const noteImage = (image) => {
    const svg = svgOfUrl.get(image.src);
    if (svg !== undefined && image.closest('[aria-label="Canvas"]'))
      afterPaint((at) => probe.drafts.push({ id: idsOfDrafts.get(svg) ?? null, at }));
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes' && target instanceof HTMLImageElement) noteImage(target);
      for (const node of addedNodes) {
        if (node instanceof HTMLImageElement) noteImage(node);
        else if (node instanceof Element) node.querySelectorAll('img').forEach(noteImage);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
}
