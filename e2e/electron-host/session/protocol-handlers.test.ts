import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CustomSchemes } from '../custom-schemes.ts';
import { HostProtocol } from './host-protocol.ts';
import { PrivilegedSchemes } from './privileged-schemes.ts';
import { answerWith, ProtocolHandlers, type ProtocolHandler } from './protocol-handlers.ts';

const GET = { url: 'test-scheme://foo/', method: 'GET', headers: {}, body: null };

/** What JavaScript may return in a Response's place. */
const returning =
  (value: unknown): ProtocolHandler =>
  () =>
    value as Response;

describe('protocol handlers', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });

  it('an answer keeps its status, headers and body', async () => {
    const answer = await answerWith(() => new Response('hi', { status: 201, headers: { a: 'b' } }), GET);
    expect(answer).toMatchObject({ ok: true, status: 201 });
    if (!answer.ok) throw new Error(answer.error);
    expect(answer.headers).toContainEqual(['a', 'b']);
    expect(await new Response(answer.body as BodyInit).text()).toBe('hi');
  });

  it('a request body arrives, and the null origin does not', async () => {
    const seen: string[] = [];
    await answerWith(
      async (request) => {
        seen.push(await request.text(), request.headers.get('origin') ?? 'no origin');
        return new Response();
      },
      { ...GET, method: 'POST', headers: { Origin: 'null' }, body: Buffer.from('foobar') },
    );
    expect(seen[0]).toBe('foobar');
    expect(seen[1]).toBe('no origin');
  });

  it.each([
    ['Response.error()', () => Response.error(), 'ERR_FAILED'],
    ['a thrown error', () => Promise.reject(new Error('x')), 'ERR_UNEXPECTED'],
    ['a status that is no number', returning({ status: [] }), 'ERR_UNEXPECTED'],
    ['a status text that is no text', returning({ status: 200, statusText: false }), 'ERR_UNEXPECTED'],
    ['headers that are none', returning({ status: 200, headers: false }), 'ERR_UNEXPECTED'],
    ['a body that is none', returning({ status: 200, body: false }), 'ERR_UNEXPECTED'],
    ['nothing', returning(undefined), 'ERR_UNEXPECTED'],
  ])('%s fails the request', async (_what, handler, error) => {
    expect(await answerWith(handler, GET)).toEqual({ ok: false, error });
  });

  it('a scheme has one handler, and losing one that is not there throws', () => {
    const handled: string[] = [];
    const protocol = new HostProtocol(new ProtocolHandlers((scheme) => handled.push(scheme)));
    protocol.handle('app', () => new Response());
    expect(() => protocol.handle('app', () => new Response())).toThrow('Failed to register protocol: app');
    expect(protocol.isProtocolHandled('app')).toBe(true);
    protocol.unhandle('app');
    expect(protocol.isProtocolHandled('app')).toBe(false);
    expect(() => protocol.unhandle('app')).toThrow('Failed to unhandle protocol: app');
    expect(handled).toEqual(['app']);
  });
});

describe('privileged schemes', () => {
  it.each(['foo,bar', '1foo', 'foo_bar', ''])('%j is no scheme', (scheme) => {
    const schemes = new PrivilegedSchemes(new CustomSchemes());
    expect(() => schemes.register([{ scheme }])).toThrow(`Invalid scheme name '${scheme}'.`);
  });

  it('URLs of standard schemes are written as Chromium writes them, others stay as they are', () => {
    const schemes = new PrivilegedSchemes(new CustomSchemes());
    schemes.register([{ scheme: 'app', privileges: { standard: true } }, { scheme: 'plain' }]);
    expect(schemes.normalize('app://FOO')).toBe('app://foo/');
    expect(schemes.normalize('app:///foo')).toBe('app://foo/');
    expect(schemes.normalize('app://foo:1234/a/../b?c')).toBe('app://foo/b?c');
    expect(schemes.normalize('plain://FOO')).toBe('plain://FOO');
    expect(() => schemes.normalize('app://')).toThrow('Invalid URL');
  });
});
