import { afterEach, expect, it } from 'vitest';
import { speak } from '../text/spoken-language.ts';
import { orgWindowTitle } from './org-window-title.ts';

const facts = {
  alias: 'acme',
  kind: 'production',
  username: 'ann@acme.example',
  instanceUrl: 'https://acme.my.salesforce.com',
} as const;

afterEach(() => speak('en'));

it('names the org, its kind, its user and its host', () => {
  expect(orgWindowTitle(facts, { kind: 'own' })).toBe(
    'acme · PRODUCTION · ann@acme.example · acme.my.salesforce.com',
  );
});

it('says what is special about the session, in the language spoken', () => {
  const titles = () =>
    [{ kind: 'private' } as const, { kind: 'child', loggedInAs: 'Ben' } as const].map((hold) =>
      orgWindowTitle(facts, hold),
    );
  const [isPrivate = '', child = ''] = titles();
  expect(isPrivate).toContain(' · Private · ');
  expect(child).toContain(' · Logged in as Ben · ');
  speak('de');
  const [german = '', germanChild = ''] = titles();
  expect(german).toContain(' · Privat · ');
  expect(germanChild).toContain(' · Angemeldet als Ben · ');
});
