/** Which orgs the list shows: what was chosen in the navigation. */
export type OrgView =
  | { readonly kind: 'all' }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'archive' };

export const ALL_ORGS: OrgView = { kind: 'all' };

/** One text for one view: to compare them, and to keep things by them. */
export function viewKey(view: OrgView): string {
  switch (view.kind) {
    case 'all':
    case 'pinned':
    case 'archive':
      return view.kind;
    case 'group':
      return `group ${view.id}`;
    case 'tag':
      return `tag ${view.tag}`;
  }
}
