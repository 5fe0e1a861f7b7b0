/**
 * What an org says of itself beside its name and kind, as of the last sign-in or check: its Organization record
 * (salesforce.md 4.2), and whether it answers as a Dev Hub. What it does not say is absent, never guessed.
 */
export interface OrgFacts {
  /** When a scratch or trial org ends (`TrialExpirationDate`), in ms since the epoch by Salesforce's clock. */
  readonly expiresAt?: number;
  /** Such as `USA702`. */
  readonly instanceName?: string;
  readonly namespacePrefix?: string;
  /** The edition, such as `Enterprise Edition`. */
  readonly organizationType?: string;
  /** Whether it makes scratch orgs; absent while it was not asked, or gave no clear answer. */
  readonly isDevHub?: boolean;
}

/** The facts among whatever else a thing holds. */
export function factsOf(holder: OrgFacts): OrgFacts {
  const { expiresAt, instanceName, namespacePrefix, organizationType, isDevHub } = holder;
  return {
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(instanceName === undefined ? {} : { instanceName }),
    ...(namespacePrefix === undefined ? {} : { namespacePrefix }),
    ...(organizationType === undefined ? {} : { organizationType }),
    ...(isDevHub === undefined ? {} : { isDevHub }),
  };
}

/** The thing without its facts, for others to take their place. */
export function withoutFacts<T extends OrgFacts>({
  expiresAt: _end,
  instanceName: _instance,
  namespacePrefix: _prefix,
  organizationType: _edition,
  isDevHub: _hub,
  ...rest
}: T): Omit<T, keyof OrgFacts> {
  return rest;
}

/**
 * What is known once the org has told anew: a trial that was bought ends no more, while whether it is a Dev Hub stays
 * known where it gave no clear answer this time. Where the org did not tell at all (null), everything stays.
 */
export function newFacts(known: OrgFacts, told: OrgFacts | null): OrgFacts {
  if (told === null) return factsOf(known);
  return { ...(known.isDevHub === undefined ? {} : { isDevHub: known.isDevHub }), ...told };
}
