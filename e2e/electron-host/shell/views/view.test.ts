import { describe, expect, it, vi } from 'vitest';
import { asElectron } from '../as-electron.ts';
import { fakeWindow } from '../fake-ports.ts';
import { hang, placed, View } from './view.ts';

const view = (): View => new View();
const add = (parent: View, child: View, index?: number): void => {
  parent.addChildView(asElectron<Electron.View>(child), index);
};
const remove = (parent: View, child: View): void => {
  parent.removeChildView(asElectron<Electron.View>(child));
};

describe('children', () => {
  it('stand in the order they were last added', () => {
    const [parent, one, two, three] = [view(), view(), view(), view()];
    for (const child of [one, two, three, one, two]) add(parent, child);
    expect(
      parent.children.map((child) => [three, one, two].findIndex((each) => Object.is(each, child))),
    ).toEqual([0, 1, 2]);
    add(parent, three, 1);
    expect(Object.is(parent.children[1], three)).toBe(true);
  });

  it('have one parent at a time', () => {
    const [first, second, child] = [view(), view(), view()];
    add(first, child);
    add(second, child);
    expect([first.children.length, second.children.length]).toEqual([0, 1]);
    remove(first, child);
    expect(second.children).toHaveLength(1);
    remove(second, child);
    expect(second.children).toHaveLength(0);
  });

  it('cannot be the parent itself, nor hold it', () => {
    const [parent, child] = [view(), view()];
    expect(() => {
      add(parent, parent);
    }).toThrow('A view cannot be added as its own child');
    add(parent, child);
    expect(() => {
      add(child, parent);
    }).toThrow(Error);
  });

  it('whose page is gone are refused', () => {
    class Gone extends View {
      override get isUsable(): boolean {
        return false;
      }
    }
    expect(() => {
      add(view(), new Gone());
    }).toThrow("Can't add a destroyed child view to a parent view");
  });
});

describe('bounds', () => {
  it('are relative to the parent, and tell of changes only', () => {
    const [parent, child] = [view(), view()];
    add(parent, child);
    const changed = vi.fn();
    child.on('bounds-changed', changed);
    child.setBounds({ x: 10, y: 15, width: 25, height: 30 });
    child.setBounds({ x: 10, y: 15, width: 25, height: 30 });
    parent.setBounds({ x: 50, y: 60, width: 500, height: 600 });
    expect(changed).toHaveBeenCalledOnce();
    expect(child.getBounds()).toEqual({ x: 10, y: 15, width: 25, height: 30 });
    expect(child.placement().bounds).toEqual({ x: 60, y: 75, width: 25, height: 30 });
  });
});

describe('visibility', () => {
  it('needs the view, all above it and the window to be shown', () => {
    const [root, middle, leaf] = [view(), view(), view()];
    add(root, middle);
    add(middle, leaf);
    const window = fakeWindow();
    let isShown = false;
    expect(leaf.placement()).toMatchObject({ window: null, isVisible: false });
    root[hang]({ window, isShown: () => isShown });
    expect(leaf.placement()).toMatchObject({ window, isVisible: false });
    isShown = true;
    expect(leaf.placement().isVisible).toBe(true);
    middle.setVisible(false);
    expect([leaf.placement().isVisible, leaf.getVisible()]).toEqual([false, true]);
    middle.setVisible(true);
    root[hang](null);
    expect(leaf.placement().isVisible).toBe(false);
  });

  it('is told to every view below a change', () => {
    const [root, middle] = [view(), view()];
    const leaf = view();
    add(root, middle);
    add(middle, leaf);
    const told = vi.spyOn(leaf, placed);
    root.setVisible(false);
    root.setBounds({ x: 1, y: 1, width: 1, height: 1 });
    remove(root, middle);
    expect(told).toHaveBeenCalledTimes(3);
  });
});
