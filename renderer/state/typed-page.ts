import { readTypedRecordId } from '../../shared/record-id.ts';
import { relativePath } from '../../shared/relative-path.ts';

/** What a person typed where a page is wanted. */
export type TypedPage =
  /** Words to find a page by; perhaps none. */
  | { readonly kind: 'words' }
  | { readonly kind: 'record'; readonly id: string; readonly path: string }
  | { readonly kind: 'path'; readonly path: string }
  /** Begun, and nothing wrong with it yet. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'fault'; readonly fault: 'path' | 'id' | 'address' };

/** Tells a record id and a path from words; pure. */
export function readTypedPage(typed: string): TypedPage {
  const text = typed.trim();
  if (text === '/') return { kind: 'begun' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return { kind: 'fault', fault: 'address' };
  if (text.startsWith('/') || text.startsWith('\\')) {
    const path = relativePath(text);
    return path === null ? { kind: 'fault', fault: 'path' } : { kind: 'path', path };
  }
  const id = readTypedRecordId(text);
  if (id.ok) return { kind: 'record', id: id.value, path: `/${id.value}` };
  return id.error === 'does-not-fit' ? { kind: 'fault', fault: 'id' } : { kind: 'words' };
}
