import { expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import type { QuickOrg } from '../../orgs/quick/quick-orgs.ts';
import { dockTemplate, trayTemplate } from './tray-template.ts';

const acme: QuickOrg = { key: '00D1:0051', alias: 'acme', kind: 'production' };
const uat: QuickOrg = { key: '00D2:0052', alias: 'R&D uat', kind: 'sandbox' };

function setUp() {
  const calls: string[] = [];
  const acts = {
    open: (key: string) => void calls.push(`open ${key}`),
    copyToken: (key: string) => void calls.push(`copy ${key}`),
    show: () => void calls.push('show'),
    showSwitcher: () => void calls.push('switcher'),
    quit: () => void calls.push('quit'),
  };
  return { calls, acts };
}
const noDot = () => undefined;
const labels = (template: readonly MenuItemConstructorOptions[]) =>
  template.map(({ label, type }) => label ?? type);
const entriesOf = ({ submenu }: MenuItemConstructorOptions) => submenu as MenuItemConstructorOptions[];
const press = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

it('names each org with its kind as a word, pinned before those used last', () => {
  const { acts } = setUp();
  expect(labels(trayTemplate({ pinned: [acme], recent: [uat] }, acts, noDot))).toEqual([
    'acme · Production',
    'separator',
    'R&&D uat · Sandbox',
    'separator',
    'Show Latchkey',
    'Quick switcher',
    'separator',
    'Quit Latchkey',
  ]);
});

it('opens each org, and copies the token of each', () => {
  const { calls, acts } = setUp();
  const [first, , second] = trayTemplate({ pinned: [acme], recent: [uat] }, acts, noDot);
  if (first === undefined || second === undefined) throw new Error('orgs are missing');
  expect(labels(entriesOf(first))).toEqual(['Open', 'Copy token']);
  entriesOf(first).forEach(press);
  entriesOf(second).forEach(press);
  expect(calls).toEqual(['open 00D1:0051', 'copy 00D1:0051', 'open 00D2:0052', 'copy 00D2:0052']);
});

it('says what will come there while there is nothing', () => {
  const { acts } = setUp();
  expect(trayTemplate({ pinned: [], recent: [] }, acts, noDot)[0]).toEqual({
    label: 'Pinned orgs, and those used last, come here',
    enabled: false,
  });
});

it('has no line between orgs where one of the two lists is empty', () => {
  const { acts } = setUp();
  expect(labels(dockTemplate({ pinned: [], recent: [uat] }, acts, noDot))).toEqual([
    'R&&D uat · Sandbox',
    'separator',
    'Quick switcher',
  ]);
});

it('makes a hostile alias one plain line', () => {
  const { acts } = setUp();
  const hostile = { ...acme, alias: 'a\n\u202eb\tc' };
  const [entry] = trayTemplate({ pinned: [hostile], recent: [] }, acts, noDot);
  expect(entry?.label).not.toMatch(/[\n\t\u202e]/);
  expect(entry?.label).toContain('· Production');
});
