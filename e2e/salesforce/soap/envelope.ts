import type { Reply } from '../http/reply.ts';

/** A SOAP fault as Salesforce words it; the code goes without its `sf:` (salesforce.md 2.2). */
export interface SoapFault {
  readonly code: string;
  readonly message: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The call in an envelope: the name of the first element of its body, without prefix. */
export function callOf(envelope: string): string | null {
  return /<(?:[\w-]+:)?Body[^>]*>\s*<(?:[\w-]+:)?([\w-]+)/.exec(envelope)?.[1] ?? null;
}

/** The text of an element; '' where there is none. */
export function textOfElement(envelope: string, name: string): string {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(envelope)?.[1];
  return unescapeXml(found ?? '');
}

/** Elements with their texts. */
export function elements(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('');
}

function envelopeOf(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns="urn:partner.soap.sforce.com" xmlns:sf="urn:fault.partner.soap.sforce.com" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

/** The answer to a call. @param result ready XML */
export function soapAnswer(call: string, result: string): Reply {
  const body = `<${call}Response>${result}</${call}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml;charset=UTF-8' }, body: envelopeOf(body) };
}

/** HTTP 500, the code twice: as the fault's own and before its text. */
export function soapFault({ code, message }: SoapFault): Reply {
  const body =
    `<soapenv:Fault><faultcode>sf:${escapeXml(code)}</faultcode>` +
    `<faultstring>${escapeXml(`${code}: ${message}`)}</faultstring></soapenv:Fault>`;
  return { status: 500, headers: { 'content-type': 'text/xml;charset=UTF-8' }, body: envelopeOf(body) };
}
