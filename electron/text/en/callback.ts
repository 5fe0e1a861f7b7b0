/** What a browser shows at the addresses at which this computer waits for it. */
export const callbackWords = {
  leadsOn: 'Latchkey leads on to Salesforce.',
  notThisComputer: 'This request did not come from a browser on this computer.',
  ownPageOnly: 'Only a page of your own browser may come here.',
  nothing: 'There is nothing here.',
  startedByLatchkey: 'Only a browser that was started by Latchkey is expected here.',
  used: 'This address has been used already. Go back to Latchkey and open the org again.',
  notYet: 'Not yet.',
  noPort: 'The login could not be handed to a browser: this computer gives Latchkey no port on 127.0.0.1.',
  done: "Latchkey has Salesforce's answer. You can close this tab and go back to Latchkey.",
  notAwaited:
    'This is not the answer that Latchkey is waiting for. Go back to Latchkey to see how the sign-in stands.',
  fromSalesforceOnly: 'Only a browser coming back from Salesforce is expected here.',
  answeredAlready:
    'Latchkey already has an answer to this sign-in. You can close this tab and go back to Latchkey.',
  tooLong: 'This address is too long to be an answer of Salesforce.',
} as const;
