import type { InAnyLanguage } from '../../../shared/language.ts';
import type { guardWords as english } from '../en/guard.ts';

/** Words of what stands before acts on production. */
export const guardWords: InAnyLanguage<typeof english> = {
  settings: {
    title: 'Produktion',
    words:
      'schutz bestätigen bestätigung nachfragen rückfrage produktion sicherheit gefahr guard confirm ask production safety step-up danger',
    levels: { off: 'Nicht fragen', ask: 'Vorher fragen', 'type-alias': 'Alias eingeben lassen' },
    acts: {
      open: {
        name: 'Bevor eine Produktions-Org geöffnet wird',
        hint: 'Bei Sandboxes wird nie gefragt, auch nicht bei einer Org mit offenem Fenster.',
      },
      'open-several': {
        name: 'Bevor mehrere auf einmal geöffnet werden',
        hint: 'Wenn mindestens zwei davon Produktion sind. Statt eines Alias ist das Wort „Produktion“ einzugeben.',
      },
      copy: {
        name: 'Bevor ein Produktions-Token kopiert wird',
        hint: 'In jeder seiner Formen, auch als Anmeldelink.',
      },
      'log-in-as': {
        name: 'Bevor Sie sich als jemand anderes anmelden',
        hint: 'Über „Anmelden“ im Setup von Salesforce, in einer Produktions-Org.',
      },
    },
  },
  prompt: {
    title: {
      open: 'Produktion öffnen?',
      'open-several': 'Mehrere Produktions-Orgs auf einmal öffnen?',
      copy: 'Zugang zur Produktion kopieren?',
      'log-in-as': 'In der Produktion als jemand anderes anmelden?',
    },
    field: (expected: string) => `Geben Sie ${expected} ein, um fortzufahren`,
    more: (count: number) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
    yes: { open: 'Öffnen', 'open-several': 'Alle öffnen', copy: 'Kopieren', 'log-in-as': 'Anmelden' },
    cancel: 'Abbrechen',
  },
};
