import type { OrgKind } from '../../shared/org.ts';

/** What a link from outside wants, as the person is to see it. */
export interface DeepLinkSubject {
  readonly alias: string;
  readonly kind: OrgKind;
  readonly organizationName: string;
  readonly username: string;
  /** On the org's own host; absent for the org's start page. */
  readonly path?: string;
}

/** Words with the person about a link that another program has handed to Latchkey. */
export interface DeepLinkQuestions {
  /** Whether the org is to be opened; no by default. */
  mayOpen(subject: DeepLinkSubject): Promise<boolean>;
  /** Says that no one org of the list has that alias; resolves when it was read. */
  tellUnknown(alias: string): Promise<void>;
}
