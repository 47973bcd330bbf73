import { readdirSync, readFileSync } from 'node:fs';

/** Proportional memory of a process and all its descendants in bytes; null where there is no /proc. */
export function readTreeMemory(pid) {
  const children = new Map();
  let processes;
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  for (const id of processes) {
    const parent = readParent(id);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(id)]);
  }
  const visit = (id) => readPss(id) + (children.get(id) ?? []).reduce((sum, child) => sum + visit(child), 0);
  return visit(pid);
}

function readParent(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function readPss(id) {
  try {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
