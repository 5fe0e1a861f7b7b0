import { organizationOf, type OrgSummary } from '../org.ts';
import { foldText } from './fold-text.ts';
import type { OrgMark, SearchField } from './read-query.ts';

/** What is searched of an org. What a person put on it may be missing. */
export interface SearchableOrg
  extends
    Partial<Pick<OrgSummary, 'frecency' | 'groupIds' | 'tags' | 'note' | 'pinnedAt' | 'archivedAt'>>,
    Pick<
      OrgSummary,
      | 'key'
      | 'alias'
      | 'organizationName'
      | 'username'
      | 'kind'
      | 'state'
      | 'instanceUrl'
      | 'loginHost'
      | 'practice'
      | 'windowOpen'
    > {
  /** Salesforce's name of the servers it lives on, such as `EU47` or `CS42`. */
  readonly instanceName?: string;
}

/** A group as far as a search knows it. */
export interface SearchedGroup {
  readonly id: string;
  readonly name: string;
  /** Of a smart group: the search whose results it holds. */
  readonly filter?: string;
}

/** An org made ready to be searched: all texts folded. */
export interface OrgEntry<Org extends SearchableOrg = SearchableOrg> {
  readonly org: Org;
  /** The most telling first; each line is one of `texts`. */
  readonly all: string;
  readonly texts: readonly string[];
  readonly fields: Readonly<Record<SearchField, readonly string[]>>;
  readonly marks: Readonly<Record<OrgMark, boolean>>;
}

/** Makes an org ready to be searched; `smartGroups`: the names of those that hold it. */
export function makeEntry<Org extends SearchableOrg>(
  org: Org,
  groupNames: ReadonlyMap<string, string>,
  smartGroups: readonly string[] = [],
): OrgEntry<Org> {
  const organizationId = organizationOf(org.key);
  const fields = {
    alias: [foldText(org.alias)],
    organization: [foldText(org.organizationName)],
    username: [foldText(org.username)],
    tag: (org.tags ?? []).map(foldText),
    group: [...(org.groupIds ?? []).flatMap((id) => groupNames.get(id) ?? []), ...smartGroups].map(foldText),
    domain: [foldText(hostOf(org.instanceUrl))],
    note: org.note === undefined ? [] : [foldText(org.note)],
    instance: org.instanceName === undefined ? [] : [foldText(org.instanceName)],
    // The form of 15 characters begins the one of 18.
    id: [foldText(organizationId), foldText(org.key.slice(organizationId.length + 1))],
  };
  const { alias, organization, username, tag, group, domain, note, instance, id } = fields;
  const texts = [alias, organization, username, tag, group, [org.kind], domain, note, instance, id].flat();
  return {
    org,
    all: `\n${texts.join('\n')}\n`,
    texts,
    fields,
    marks: {
      pinned: org.pinnedAt !== undefined,
      archived: org.archivedAt !== undefined,
      open: org.windowOpen,
      practice: org.practice,
    },
  };
}

const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
