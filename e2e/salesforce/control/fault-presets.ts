import type { FaultEffect } from '../faults.ts';

/** What a person can make go wrong on the wire from the control page. */
export interface FaultPreset {
  readonly label: string;
  /** @param seconds what was typed beside it; most take no notice */
  readonly effect: (seconds: number) => FaultEffect;
}

const HTML = { 'content-type': 'text/html;charset=UTF-8' };

export const FAULT_PRESETS: Readonly<Record<string, FaultPreset>> = {
  latency: {
    label: 'answer after so many seconds',
    effect: (seconds) => ({ kind: 'latency', ms: seconds * 1000 }),
  },
  hold: { label: 'no answer until this is removed', effect: () => ({ kind: 'hold' }) },
  reset: { label: 'cut the connection', effect: () => ({ kind: 'reset' }) },
  'reset-after-work': {
    label: 'do the work, then cut the connection',
    effect: () => ({ kind: 'reset-after-work' }),
  },
  proxy: {
    label: 'a company proxy’s page (403, HTML)',
    effect: () => ({
      kind: 'answer',
      status: 403,
      headers: HTML,
      body: '<html><body><h1>Access denied</h1><p>Your organization’s network blocks this address.</p></body></html>',
    }),
  },
  portal: {
    label: 'a captive portal (200, HTML)',
    effect: () => ({ kind: 'answer', status: 200, headers: HTML, body: '<html><h1>Welcome</h1></html>' }),
  },
  redirect: {
    label: 'a redirect elsewhere (302)',
    effect: () => ({ kind: 'answer', status: 302, headers: { location: 'http://elsewhere.invalid/' } }),
  },
  'rate-limit': {
    label: '429, try again in so many seconds',
    effect: (seconds) => ({ kind: 'answer', status: 429, headers: { 'retry-after': String(seconds) } }),
  },
  error: {
    label: '500 Internal Server Error',
    effect: () => ({ kind: 'answer', status: 500, body: 'Internal Server Error' }),
  },
  maintenance: {
    label: '503 Down for maintenance (HTML)',
    effect: () => ({
      kind: 'answer',
      status: 503,
      headers: HTML,
      body: '<html><body><h1>Down for maintenance</h1></body></html>',
    }),
  },
  huge: { label: 'an answer of 50 MB', effect: () => ({ kind: 'huge' }) },
  endless: { label: 'an answer without end', effect: () => ({ kind: 'endless' }) },
  slow: {
    label: 'one byte every so many seconds',
    effect: (seconds) => ({ kind: 'slow-loris', ms: seconds * 1000 }),
  },
  'gzip-bomb': { label: 'a gzip bomb', effect: () => ({ kind: 'gzip-bomb' }) },
};

/** In words, for the list of faults. */
export function describeEffect(effect: FaultEffect): string {
  switch (effect.kind) {
    case 'latency':
      return `answers after ${effect.ms / 1000} s`;
    case 'hold':
      return 'does not answer until removed';
    case 'reset':
      return 'cuts the connection';
    case 'reset-after-work':
      return 'does the work, then cuts the connection';
    case 'answer':
      return `answers ${effect.status}`;
    case 'edit-json':
      return `changes ${Object.keys(effect.fields).join(', ')} of the answer`;
    case 'huge':
      return 'answers 50 MB';
    case 'endless':
      return 'answers without end';
    case 'slow-loris':
      return `one byte every ${(effect.ms ?? 1000) / 1000} s`;
    case 'gzip-bomb':
      return 'answers a gzip bomb';
  }
}
