import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import {
  GUARD_UNLESS_CHOSEN,
  isGuardedKind,
  isLowered,
  type GuardedAct,
  type GuardLevel,
  type GuardLevels,
} from '../../../shared/production-guard.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { GuardQuestion, GuardQuestions } from '../../ports/guard-questions.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/**
 * Stands before what is done to production. The use-cases ask it themselves, so that no way in passes by it: not a page,
 * not the tray, not a key.
 */
export interface ProductionGuard {
  /**
   * Whether the act may be done to these orgs, asking the person where the settings say so. `wasAsked`: the person has
   * just said yes to the same in a question of the main process. Errors: NOT_CONFIRMED.
   */
  pass(act: GuardedAct, orgKeys: readonly OrgKey[], wasAsked?: boolean): Promise<Result<null>>;
}

export interface GuardKeeper extends ProductionGuard {
  levels(): GuardLevels;
  /**
   * Chooses how much stands before an act. To lower it is asked about as well: else a page that is not ours any more
   * would lower it first. Errors: NOT_CONFIRMED, and those of the store.
   */
  setLevel(act: GuardedAct, level: GuardLevel): Promise<Result<GuardLevels>>;
}

/** For what was agreed to already as a whole. */
export const passedBefore: ProductionGuard = { pass: () => Promise.resolve(ok(null)) };

export function createProductionGuard(parts: {
  readonly store: OrgStore;
  readonly questions: GuardQuestions;
  readonly log: Log;
}): GuardKeeper {
  const { store, questions, log } = parts;
  const levels = (): GuardLevels => ({ ...GUARD_UNLESS_CHOSEN, ...store.read().settings.guard });
  let isAsking = false;

  /** One question at a time: a stack of boxes is answered without being read. */
  const ask = async (act: GuardedAct, put: () => Promise<boolean>): Promise<Result<null>> => {
    if (isAsking) {
      log.warn('guard: refused, another question is open', { reason: act });
      return fail(anotherQuestion());
    }
    isAsking = true;
    try {
      const agreed = await put();
      log.info('guard asked', { reason: `${act}: ${agreed ? 'yes' : 'no'}` });
      return agreed ? ok(null) : fail(notConfirmed());
    } finally {
      isAsking = false;
    }
  };

  return {
    async pass(act, orgKeys, wasAsked = false) {
      const orgs = store.read().orgs.filter(({ key, kind }) => isGuardedKind(kind) && orgKeys.includes(key));
      if (orgs.length === 0) return ok(null);
      // One production org among sandboxes is one that is opened.
      const meant = act === 'open-several' && orgs.length === 1 ? 'open' : act;
      const question: GuardQuestion = { what: 'do', act: meant, orgs: orgs.map(toShow) };
      const level = levels()[meant];
      switch (level) {
        case 'off':
          return ok(null);
        case 'ask':
          return wasAsked ? ok(null) : ask(meant, () => questions.agrees(question));
        case 'type-alias':
          return ask(meant, () => isTyped(questions, question, expectedOf(orgs)));
        default:
          return assertNever(level);
      }
    },
    levels,
    async setLevel(act, level) {
      if (isLowered(levels()[act], level)) {
        const agreed = await ask(act, () => questions.agrees({ what: 'lower', act, to: level }));
        if (!agreed.ok) return agreed;
      }
      const written = await store.update((state) => ({
        ...state,
        settings: { ...state.settings, guard: { ...state.settings.guard, [act]: level } },
      }));
      return written.ok ? ok(levels()) : written;
    },
  };
}

async function isTyped(questions: GuardQuestions, question: GuardQuestion, expected: string) {
  const typed = await questions.typed(question, expected);
  return typed !== null && comparable(typed) === comparable(expected);
}

/** As a person means it: capital letters and blanks at the ends are not what tells orgs apart. */
const comparable = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const expectedOf = (orgs: readonly OrgRecord[]): string =>
  orgs.length === 1 ? (orgs[0]?.alias ?? '') : words().guard.typedForSeveral;

const toShow = ({ alias, kind, organizationName, username }: OrgRecord) => ({
  alias,
  kind,
  organizationName,
  username,
});

const notConfirmed = (): AppError => ({
  code: 'NOT_CONFIRMED',
  message: words().guard.notConfirmed,
  remedy: 'none',
});

const anotherQuestion = (): AppError => ({
  code: 'NOT_CONFIRMED',
  message: words().guard.anotherQuestion,
  remedy: 'none',
});
