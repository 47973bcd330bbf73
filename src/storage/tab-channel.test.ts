import { afterEach, describe, expect, it } from 'vitest';
import { openTabChannel, type SavedElsewhere, type TabChannel } from './tab-channel.ts';

// Node has a real BroadcastChannel; a name of its own keeps this file apart from other test files.
const name = `tab-channel-test-${process.pid}`;
const open: TabChannel[] = [];

function openTab(): { tab: TabChannel; heard: SavedElsewhere[] } {
  const tab = openTabChannel(undefined, name);
  const heard: SavedElsewhere[] = [];
  open.push(tab);
  tab.subscribe((saved) => heard.push(saved));
  return { tab, heard };
}

async function waitFor(condition: () => boolean): Promise<void> {
  const until = Date.now() + 2_000;
  while (!condition() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
}

afterEach(() => {
  for (const tab of open.splice(0)) tab.close();
});

describe('openTabChannel', () => {
  it('tells the other tabs of a save, and not the tab that saved', async () => {
    const [one, two, three] = [openTab(), openTab(), openTab()];
    one.tab.announce({ templateId: 't', revision: 4 });
    await waitFor(() => two.heard.length > 0 && three.heard.length > 0);
    expect(two.heard).toEqual([{ templateId: 't', revision: 4 }]);
    expect(three.heard).toEqual([{ templateId: 't', revision: 4 }]);
    expect(one.heard).toEqual([]);
  });

  it('ignores what another release may say', async () => {
    const { heard } = openTab();
    const other = new BroadcastChannel(name);
    for (const odd of [null, 'saved', { templateId: 1, revision: 2 }, { templateId: 't', revision: '2' }]) {
      other.postMessage(odd);
    }
    other.postMessage({ templateId: 't', revision: 2, extra: true });
    await waitFor(() => heard.length > 0);
    other.close();
    expect(heard).toEqual([{ templateId: 't', revision: 2 }]);
  });

  it('stops telling a listener that has left', async () => {
    const [one, two] = [openTab(), openTab()];
    const left: SavedElsewhere[] = [];
    two.tab.subscribe((saved) => left.push(saved))();
    one.tab.announce({ templateId: 't', revision: 1 });
    await waitFor(() => two.heard.length > 0);
    expect(two.heard.length).toBe(1);
    expect(left).toEqual([]);
  });

  it('is silent where the browser has no BroadcastChannel', () => {
    const tab = openTabChannel(() => {
      throw new ReferenceError('BroadcastChannel is not defined');
    });
    expect(() => tab.announce({ templateId: 't', revision: 1 })).not.toThrow();
    expect(() => tab.close()).not.toThrow();
  });
});
