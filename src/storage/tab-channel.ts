/** Sent after a save: a tab with the same draft open and clean loads it again; a dirty one knows that it is stale. */
export interface SavedElsewhere {
  templateId: string;
  revision: number;
}

export interface TabChannel {
  announce(saved: SavedElsewhere): void;
  /** Hears the other tabs, never this one. Returns the way to stop. */
  subscribe(listener: (saved: SavedElsewhere) => void): () => void;
  close(): void;
}

export type OpenChannel = (name: string) => BroadcastChannel;

/** Silent where the browser has no BroadcastChannel; the store's revisions keep the tabs apart all the same. */
export function openTabChannel(
  open: OpenChannel = (name) => new BroadcastChannel(name),
  name = 'frieze-drafts',
): TabChannel {
  const listeners = new Set<(saved: SavedElsewhere) => void>();
  const channel = tryOpen(open, name);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      // A tab with another release of Frieze may say other things.
      if (!isSavedElsewhere(data)) return;
      for (const listener of [...listeners])
        listener({ templateId: data.templateId, revision: data.revision });
    };
  }
  return {
    announce: ({ templateId, revision }) => channel?.postMessage({ templateId, revision }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}

function tryOpen(open: OpenChannel, name: string): BroadcastChannel | null {
  try {
    return open(name);
  } catch {
    return null;
  }
}

function isSavedElsewhere(data: unknown): data is SavedElsewhere {
  if (typeof data !== 'object' || data === null) return false;
  const { templateId, revision } = data as Record<string, unknown>;
  return typeof templateId === 'string' && Number.isInteger(revision);
}
