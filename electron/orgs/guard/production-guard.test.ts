import { afterEach, describe, expect, it } from 'vitest';
import {
  GUARD_LEVELS,
  GUARDED_ACTS,
  type GuardedAct,
  type GuardLevel,
} from '../../../shared/production-guard.ts';
import type { OrgKind } from '../../../shared/org.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeGuardQuestions } from '../../fakes/fake-guard-questions.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { speak } from '../../text/spoken-language.ts';
import { createProductionGuard } from './production-guard.ts';

afterEach(() => speak('en'));

const REFUSED = { ok: false, error: { code: 'NOT_CONFIRMED' } };
const GUARDED: readonly OrgKind[] = ['production', 'unknown'];
const FREE: readonly OrgKind[] = ['sandbox', 'scratch', 'developer', 'trial'];

const two = (kind: OrgKind): readonly [OrgRecord, OrgRecord] => [
  makeOrg({ kind, alias: 'acme' }),
  makeOrg({ kind, alias: 'acme-2', userId: '005000000000002AAA' }),
];

function setUp(orgs: readonly OrgRecord[], act?: GuardedAct, level?: GuardLevel) {
  const store = createMemoryStore(orgs);
  if (act !== undefined && level !== undefined) {
    void store.update((state) => ({ ...state, settings: { ...state.settings, guard: { [act]: level } } }));
  }
  const questions = createFakeGuardQuestions();
  const guard = createProductionGuard({ store, questions, log: createFakeLog() });
  const keys = orgs.map(({ key }) => key);
  return { store, questions, guard, keys };
}

/** How each act is done: to one org, or to several at once. */
const targetOf = (act: GuardedAct, kind: OrgKind) =>
  act === 'open-several' ? two(kind) : ([two(kind)[0]] as const);

const everyAct = GUARDED_ACTS.flatMap((act) => GUARD_LEVELS.map((level) => [act, level] as const));

describe.each(everyAct)('%s, set to %s', (act, level) => {
  it.each(GUARDED)('asks of %s as the person chose, and takes no for an answer', async (kind) => {
    const { guard, questions, keys } = setUp(targetOf(act, kind), act, level);
    const passed = await guard.pass(act, keys);
    expect(questions.asked).toHaveLength(level === 'off' ? 0 : 1);
    if (level === 'off') expect(passed).toEqual(ok(null));
    else expect(passed).toMatchObject(REFUSED);
  });

  it.each(GUARDED)('lets the act on %s pass once the person has agreed to it', async (kind) => {
    const { guard, questions, keys } = setUp(targetOf(act, kind), act, level);
    questions.answer = true;
    questions.types = act === 'open-several' ? 'production' : 'acme';
    expect(await guard.pass(act, keys)).toEqual(ok(null));
    expect(questions.expected).toEqual(
      level !== 'type-alias' ? [] : [act === 'open-several' ? 'production' : 'acme'],
    );
  });

  it.each(FREE)('never asks of %s', async (kind) => {
    const { guard, questions, keys } = setUp(targetOf(act, kind), act, level);
    expect(await guard.pass(act, keys)).toEqual(ok(null));
    expect(questions.asked).toEqual([]);
  });

  it('where it was just agreed to, only what has to be typed is asked for', async () => {
    const { guard, questions, keys } = setUp(targetOf(act, 'production'), act, level);
    const passed = await guard.pass(act, keys, true);
    expect(passed.ok).toBe(level !== 'type-alias');
    expect(questions.asked).toHaveLength(level === 'type-alias' ? 1 : 0);
  });
});

it('unless the person chose otherwise, one open and one copy stay one key, and what is grave is asked about', async () => {
  const { guard, questions, keys } = setUp(two('production'));
  const [first] = keys;
  if (first === undefined) throw new Error('no org');
  expect(await guard.pass('open', [first])).toEqual(ok(null));
  expect(await guard.pass('copy', [first])).toEqual(ok(null));
  expect(questions.asked).toEqual([]);
  expect(await guard.pass('log-in-as', [first])).toMatchObject(REFUSED);
  expect(await guard.pass('open-several', keys)).toMatchObject(REFUSED);
  expect(questions.asked).toMatchObject([
    { what: 'do', act: 'log-in-as', orgs: [{ alias: 'acme', username: 'ann@acme.example' }] },
    { what: 'do', act: 'open-several', orgs: [{ alias: 'acme' }, { alias: 'acme-2' }] },
  ]);
});

it('one production org among sandboxes is one that is opened', async () => {
  const sandbox = makeOrg({ kind: 'sandbox', userId: '005000000000003AAA' });
  const { guard, questions, keys } = setUp([two('production')[0], sandbox], 'open', 'ask');
  expect(await guard.pass('open-several', keys)).toMatchObject(REFUSED);
  expect(questions.asked).toMatchObject([{ act: 'open', orgs: [{ alias: 'acme' }] }]);
});

it.each([
  ['acme', true],
  [' ACME ', true],
  ['acme-2', false],
  ['', false],
  [null, false],
])('typed %j for the alias acme: passes %s', async (types, passes) => {
  const { guard, questions, keys } = setUp([two('production')[0]], 'copy', 'type-alias');
  questions.types = types;
  expect((await guard.pass('copy', keys)).ok).toBe(passes);
});

it('the word that is typed for several is the one of the language spoken', async () => {
  speak('de');
  const { guard, questions, keys } = setUp(two('production'), 'open-several', 'type-alias');
  questions.types = ' produktion';
  expect((await guard.pass('open-several', keys)).ok).toBe(true);
  expect(questions.expected).toEqual(['Produktion']);
  questions.types = 'production';
  expect((await guard.pass('open-several', keys)).ok).toBe(false);
});

it('while one question stands, nothing else passes and no second box is put on it', async () => {
  const { guard, questions, keys } = setUp([two('production')[0]], 'copy', 'ask');
  const answer = Promise.withResolvers<boolean>();
  questions.agrees = (question) => {
    questions.asked.push(question);
    return answer.promise;
  };
  const first = guard.pass('copy', keys);
  expect(await guard.pass('copy', keys)).toMatchObject(REFUSED);
  answer.resolve(true);
  expect(await first).toEqual(ok(null));
  expect(questions.asked).toHaveLength(1);
});

describe('the guard itself', () => {
  it('is raised without a question, and lowered only with one', async () => {
    const { guard, questions, store } = setUp([]);
    expect(await guard.setLevel('copy', 'type-alias')).toMatchObject({
      ok: true,
      value: { copy: 'type-alias' },
    });
    expect(questions.asked).toEqual([]);
    expect(await guard.setLevel('copy', 'off')).toMatchObject(REFUSED);
    expect(store.read().settings.guard).toEqual({ copy: 'type-alias' });
    questions.answer = true;
    expect(await guard.setLevel('copy', 'off')).toMatchObject({ ok: true, value: { copy: 'off' } });
    expect(questions.asked).toEqual([
      { what: 'lower', act: 'copy', to: 'off' },
      { what: 'lower', act: 'copy', to: 'off' },
    ]);
  });

  it('stays as it was when that cannot be written down', async () => {
    const { guard, store } = setUp([]);
    store.failWrites('STORE_WRITE_FAILED');
    expect(await guard.setLevel('copy', 'ask')).toMatchObject({ ok: false });
    expect(guard.levels().copy).toBe('off');
  });
});
