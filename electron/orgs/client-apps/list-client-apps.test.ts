import { afterEach, expect, it } from 'vitest';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import type { ClientAppRecord } from '../../ports/org-store.ts';
import { speak } from '../../text/spoken-language.ts';
import { listClientApps } from './list-client-apps.ts';

afterEach(() => speak('en'));

const app = (part: Partial<ClientAppRecord>): ClientAppRecord => ({
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Practice app',
  clientId: 'practice.client.id',
  callbackUrls: ['http://localhost:8717/callback'],
  hasSecret: false,
  scopes: [],
  flows: ['web-server'],
  loginHost: null,
  practice: true,
  ...part,
});

it('the practice app has its name in the language spoken, whatever was spoken when it came; others keep theirs', async () => {
  const store = createMemoryStore([]);
  const own = app({ id: '22222222-2222-4222-8222-222222222222', name: 'Practice app', practice: false });
  await store.update((state) => ({ ...state, clientApps: [app({}), own] }));
  speak('de');
  expect(listClientApps(store).map(({ name }) => name)).toEqual(['Übungs-App', 'Practice app']);
});
