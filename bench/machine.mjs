import { cpus, loadavg, totalmem, type } from 'node:os';

export async function describeMachine() {
  const processors = cpus();
  return {
    system: type(),
    cores: processors.length,
    processor: processors[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    node: process.version,
    loadAtStart: Number(loadavg()[0].toFixed(2)),
  };
}
