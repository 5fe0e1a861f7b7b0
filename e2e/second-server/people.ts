/** Somebody with an account at the second server. */
export interface SecondServerPerson {
  /** What is typed at the login page; its password is not checked by oidc-provider's own development pages. */
  readonly username: string;
  /** 18 characters, as Salesforce's. */
  readonly organizationId: string;
  readonly userId: string;
}

/** Two users of one organization. */
export const secondServerPeople: readonly SecondServerPerson[] = [
  { username: 'ada@second.example', organizationId: '00D7Q000000SeCnUAK', userId: '0057Q000000AdaLQAS' },
  { username: 'grace@second.example', organizationId: '00D7Q000000SeCnUAK', userId: '0057Q000000GraHQAS' },
];
