import type { GuardQuestion, GuardQuestions } from '../ports/guard-questions.ts';

/** A person who answers the guard's questions as a test says: no, until it says otherwise. */
export interface FakeGuardQuestions extends GuardQuestions {
  readonly asked: GuardQuestion[];
  /** What had to be typed, each time. */
  readonly expected: string[];
  answer: boolean;
  types: string | null;
}

export function createFakeGuardQuestions(): FakeGuardQuestions {
  return {
    asked: [],
    expected: [],
    answer: false,
    types: null,
    agrees(question) {
      this.asked.push(question);
      return Promise.resolve(this.answer);
    },
    typed(question, expected) {
      this.asked.push(question);
      this.expected.push(expected);
      return Promise.resolve(this.types);
    },
  };
}
