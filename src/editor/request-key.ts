import type { DrawRequest } from '../render/protocol.ts';

/** Equal requests give equal text. Only for comparing within one session; identities are hashes. */
export const requestKey = (request: DrawRequest): string => JSON.stringify(request);
