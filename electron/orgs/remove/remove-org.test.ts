import { describe, expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import { grantToEnd } from './fake-grant-to-end.ts';
import { removeOrg } from './remove-org.ts';

const ORG = makeOrg();

describe('removing an org', () => {
  it('closes its window, clears its partition, deletes everything and revokes the grant', async () => {
    const { parts, store, vault, windows, http } = await grantToEnd(ORG);
    await parts.secretNotes.write(ORG.key, 'the door code');
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: true } });
    expect(windows.calls).toEqual([`close ${ORG.key}`, 'clear persist:org-1']);
    expect(store.read().orgs).toEqual([]);
    expect(store.read().pendingRevocations).toEqual([]);
    expect([...vault.records.keys()]).toEqual([]);
    expect(http.requests).toHaveLength(1);
    expect(http.requests[0]?.form).toMatchObject({ token: 'refresh' });
  });

  it('is forgotten by the palette, which keeps what was done with others', async () => {
    const { parts, store } = await grantToEnd(ORG);
    const others = ['app doctor', 'org open 00D000000000009AAA:005000000000009AAA'];
    await store.update((state) => ({
      ...state,
      settings: { ...state.settings, recentCommands: [`org copy-token ${ORG.key}`, ...others] },
    }));
    await removeOrg(parts, ORG.key);
    expect(store.read().settings.recentCommands).toEqual(others);
  });

  it('removes an org that cannot be reached, says that the revocation is pending, and pays it later', async () => {
    const { parts, store, vault, network, revocations } = await grantToEnd(ORG);
    network.up = false;
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: false } });
    expect(store.read().orgs).toEqual([]);
    expect(store.read().pendingRevocations).toMatchObject([{ id: 'debt-1', host: 'login.salesforce.com' }]);
    network.up = true;
    await revocations.payAll();
    expect(store.read().pendingRevocations).toEqual([]);
    expect([...vault.records.keys()]).toEqual([]);
  });

  it('removes an org whose secrets no key opens any more', async () => {
    const { parts, store, vault, http } = await grantToEnd(ORG);
    vault.failReads('SECRET_UNREADABLE');
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: false } });
    expect(store.read().orgs).toEqual([]);
    expect(http.requests).toEqual([]);
  });

  it('keeps the org while the keychain is locked: its grant could not be revoked', async () => {
    const { parts, store, vault } = await grantToEnd(ORG);
    vault.failReads('VAULT_CLOSED');
    expect(await removeOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
    expect(store.read().orgs).toEqual([ORG]);
  });

  it('keeps the org when the disk refuses', async () => {
    const { parts, store, windows } = await grantToEnd(ORG);
    store.failWrites('STORE_WRITE_FAILED');
    expect(await removeOrg(parts, ORG.key)).toMatchObject({
      ok: false,
      error: { code: 'STORE_WRITE_FAILED' },
    });
    expect(windows.calls).toEqual([]);
  });
});
