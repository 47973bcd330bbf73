// One thread of a draw pool.
import { parentPort, workerData } from 'node:worker_threads';
import { openCard } from '../draw.mjs';

const opening = openCard(workerData.folder, { native: workerData.native });
opening.catch(() => {});

parentPort.on('message', async ({ id, values, options, unchecked }) => {
  try {
    const card = await opening;
    parentPort.postMessage({ id, started: true });
    const drawn = await (unchecked ? card.drawUnchecked : card.draw)(values, options);
    const { buffer } = drawn.bytes;
    parentPort.postMessage({ id, drawn }, drawn.bytes.byteLength === buffer.byteLength ? [buffer] : []);
  } catch ({ code, message, fields }) {
    parentPort.postMessage({ id, error: { code, message, fields } });
  }
});
