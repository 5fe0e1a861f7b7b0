import { expect, it } from 'vitest';
import { isTrustedSender } from './sender.ts';

const APP = 'app://latchkey';
const top = (url: string) => ({ url, isTop: true });

it('hears the main window’s top frame at the app’s origin', () => {
  expect(isTrustedSender({ contentsId: 1, frame: top('app://latchkey/index.html') }, 1, APP)).toBe(true);
});

it.each([
  ['a frame that is gone', { contentsId: 1, frame: null }],
  ['another window', { contentsId: 2, frame: top('app://latchkey/index.html') }],
  ['a sub-frame', { contentsId: 1, frame: { url: 'app://latchkey/index.html', isTop: false } }],
  ['about:blank', { contentsId: 1, frame: top('about:blank') }],
  ['an empty address', { contentsId: 1, frame: top('') }],
  ['an org’s page', { contentsId: 1, frame: top('https://acme.my.salesforce.com/') }],
  ['a host that begins like ours', { contentsId: 1, frame: top('app://latchkey.evil/index.html') }],
  ['our name as user info', { contentsId: 1, frame: top('app://latchkey@evil/') }],
  ['https at our host name', { contentsId: 1, frame: top('https://latchkey/') }],
])('does not hear %s', (_name, sender) => {
  expect(isTrustedSender(sender, 1, APP)).toBe(false);
});

it('hears nobody while there is no main window', () => {
  expect(isTrustedSender({ contentsId: 1, frame: top('app://latchkey/index.html') }, null, APP)).toBe(false);
});
