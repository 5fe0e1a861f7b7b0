import type { OrgStore } from '../../ports/org-store.ts';

/** A store that tells when its state has changed, so that no use-case has to remember to. */
export interface ObservedStore extends OrgStore {
  onChanged(listener: () => void): void;
}

export function observeStore(store: OrgStore): ObservedStore {
  const listeners = new Set<() => void>();
  return {
    read: () => store.read(),
    notices: () => store.notices(),
    get readOnly() {
      return store.readOnly;
    },
    async update(change) {
      const updated = await store.update(change);
      if (updated.ok) listeners.forEach((listener) => listener());
      return updated;
    },
    onChanged: (listener) => void listeners.add(listener),
  };
}
