// Draws in threads, so that a server stays free while it draws and a card that hangs can be stopped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

// Engines are compiled when a thread starts; on a busy machine that alone takes many seconds.
const openTimeoutMs = 90_000;

/**
 * `folder`: path of the bundle. A draw that takes longer than `timeoutMs` ends its thread, and so does one after which
 * the engines cannot be trusted; the next draw gets a new one. Starting the engines is not part of that time. Beyond `maxWaiting` draws in line the next is refused.
 */
export function createDrawPool({
  folder,
  threads = 1,
  timeoutMs = 15_000,
  maxWaiting = 200,
  native = false,
}) {
  const waiting = [];
  const lanes = Array.from({ length: threads }, () => ({ thread: null, task: null }));
  let nextId = 0;

  function draw(values, options, { unchecked = false } = {}) {
    if (waiting.length >= maxWaiting)
      return Promise.reject(failure('draw.busy', `${maxWaiting} pictures wait.`));
    return new Promise((resolve, reject) => {
      waiting.push({ message: { id: nextId++, values, options, unchecked }, resolve, reject });
      startWaiting();
    });
  }

  function startWaiting() {
    for (const lane of lanes) {
      if (waiting.length === 0) return;
      if (lane.task === null) start(lane, waiting.shift());
    }
  }

  function start(lane, task) {
    lane.thread ??= openThread(lane);
    lane.task = task;
    // An idle thread must not keep a build script from ending.
    lane.thread.ref();
    setLimit(lane, task, openTimeoutMs);
    lane.thread.postMessage(task.message);
  }

  function setLimit(lane, task, limitMs) {
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      const late = failure('draw.timeout', `The picture took longer than ${limitMs / 1000} s.`);
      closeThread(lane);
      finish(lane, task, () => task.reject(late));
    }, limitMs);
  }

  function openThread(lane) {
    const thread = new Worker(pathToFileURL(join(folder, 'lib', 'draw-thread.mjs')), {
      workerData: { folder, native },
    });
    thread.on('message', ({ id, started, drawn, error }) => {
      const { task } = lane;
      if (lane.thread !== thread || task?.message.id !== id) return;
      if (started) return setLimit(lane, task, timeoutMs);
      // After this the engines draw nothing more.
      if (error?.code === 'engine.lost') closeThread(lane);
      finish(lane, task, () => {
        if (drawn) task.resolve(drawn);
        else task.reject(Object.assign(failure(error.code, error.message), { fields: error.fields }));
      });
    });
    const onLost = (error) => {
      if (lane.thread !== thread) return;
      const { task } = lane;
      closeThread(lane);
      const lost = failure('draw.lost', `The thread that draws ended (${error?.message ?? error}).`);
      if (task) finish(lane, task, () => task.reject(lost));
    };
    thread.on('error', onLost);
    thread.on('exit', onLost);
    return thread;
  }

  function closeThread(lane) {
    const { thread } = lane;
    lane.thread = null;
    thread?.terminate();
  }

  function finish(lane, task, settle) {
    clearTimeout(task.timer);
    lane.task = null;
    lane.thread?.unref();
    settle();
    startWaiting();
  }

  return {
    draw,
    async close() {
      for (const { reject } of waiting.splice(0)) reject(failure('draw.closed', 'The pool was closed.'));
      await Promise.all(lanes.map(({ thread }) => thread?.terminate()));
    },
  };
}

function failure(code, message) {
  return Object.assign(new Error(message), { code });
}
