/** The name service of this computer: the same one that connections use. */
export interface NameLookup {
  /** Whether the name has an address; never throws for what a name server does. */
  lookUp(host: string): Promise<'found' | 'not-found' | 'no-answer'>;
}
