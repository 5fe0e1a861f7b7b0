import { sortMenuItems } from './sort-menu-items.ts';

export type TemplateItem = Electron.MenuItemConstructorOptions | Electron.MenuItem;

const isTemplateItem = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  (Object.hasOwn(item, 'label') ||
    Object.hasOwn(item, 'role') ||
    ('type' in item && item.type === 'separator'));

const isSeparator = (item: TemplateItem | undefined): boolean => item?.type === 'separator';
/** An invisible separator may be shown later, so it is never folded away. */
const isKept = (item: TemplateItem): boolean => item.visible === false || !isSeparator(item);

const foldSeparators = (items: readonly TemplateItem[]): TemplateItem[] =>
  items
    .filter((item, index) => isKept(item) || !isSeparator(items[index - 1]))
    .filter((item, index, folded) => isKept(item) || (index > 0 && index < folded.length - 1));

/**
 * A template, checked, ordered and without surplus separators; the template itself is left as it is.
 * @throws {TypeError} with Electron's own text when it is not an array, or an item has neither label, role nor type
 */
export const checkTemplate = (template: unknown): TemplateItem[] => {
  if (!Array.isArray(template)) {
    throw new TypeError('Invalid template for Menu: Menu template must be an array');
  }
  if (!template.every(isTemplateItem)) {
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
  }
  return foldSeparators(sortMenuItems(template as TemplateItem[]));
};
