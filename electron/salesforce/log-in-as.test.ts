import { expect, it } from 'vitest';
import { findLogInAs } from './log-in-as.ts';

const SU = 'https://acme.my.salesforce.com/servlet/servlet.su';

it.each([
  ['15 characters', '00D0K0000024Spm', '00D0K0000024SpmUAE'],
  ['18 characters', '00D0K0000024SpmUAE', '00D0K0000024SpmUAE'],
])('finds whom an admin logs in as, by %s', (_what, id, userId) => {
  expect(findLogInAs(`${SU}?oid=00D5g00000AcMeP&suorgadminid=${id}&retURL=%2F005`)).toEqual({
    path: `/servlet/servlet.su?oid=00D5g00000AcMeP&suorgadminid=${id}&retURL=%2F005`,
    userId,
  });
});

it('says nothing of a user whose id is none', () => {
  expect(findLogInAs(`${SU}?suorgadminid=nobody`)?.userId).toBeNull();
});

it.each([SU, `${SU}?oid=00D`, 'https://acme.my.salesforce.com/005?suorgadminid=005', 'about:blank', ''])(
  'takes %j for no such login',
  (url) => expect(findLogInAs(url)).toBeNull(),
);
