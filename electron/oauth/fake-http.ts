import type { Http, HttpFailure, HttpRequest, HttpResponse } from '../ports/http.ts';
import { fail, ok } from '../../shared/result.ts';

/** An Http for unit tests: answers from a list (or a function) and remembers what was asked. */
export interface FakeHttp extends Http {
  readonly requests: readonly HttpRequest[];
}

export type FakeAnswer = HttpResponse | { readonly failure: HttpFailure };

/** Answers in order; asking more often than there are answers is a bug of the test and throws. */
export function createFakeHttp(
  answers: readonly FakeAnswer[] | ((request: HttpRequest) => FakeAnswer),
): FakeHttp {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send(request) {
      requests.push(request);
      const answer = typeof answers === 'function' ? answers(request) : answers[requests.length - 1];
      if (answer === undefined) throw new Error(`No answer prepared for ${request.method} ${request.url}`);
      return Promise.resolve('failure' in answer ? fail(answer.failure) : ok(answer));
    },
  };
}

/** A JSON answer as Salesforce sends it. */
export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export function htmlAnswer(status = 200): HttpResponse {
  return { status, headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Proxy</h1>' };
}
