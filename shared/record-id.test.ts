import { describe, expect, it } from 'vitest';
import { readTypedRecordId, recordId18, sameRecord } from './record-id.ts';

describe('record ids', () => {
  it.each([
    ['00D0K0000024Spm', '00D0K0000024SpmUAE'],
    ['00D0K0000024SpmUAE', '00D0K0000024SpmUAE'],
    ['001000000000000', '001000000000000AAA'],
    ['00D0K0000024SpmEAA', '00D0K0000024SpmEAA'],
  ])('%s has the 18-character form %s', (id, id18) => {
    expect(recordId18(id)).toBe(id18);
  });

  it.each(['', '00D', '00D0K0000024Sp', '00D0K0000024SpmU', '00D0K0000024Sp-'])('%j is none', (id) => {
    expect(recordId18(id)).toBeNull();
  });

  it('names the same record in either form, and another one by case alone', () => {
    expect(sameRecord('00D0K0000024Spm', '00D0K0000024SpmUAE')).toBe(true);
    expect(sameRecord('00D0K0000024Spm', '00D0K0000024SPm')).toBe(false);
    expect(sameRecord('x', 'x')).toBe(false);
  });

  it.each([
    ['00D0K0000024Spm', '00D0K0000024SpmUAE'],
    ['00D0K0000024SpmUAE', '00D0K0000024SpmUAE'],
    ['00d0k0000024spmuae', 'does-not-fit'],
    ['00D0K0000024SpmUAF', 'does-not-fit'],
    ['00D0K0000024Spm UAE', 'no-id'],
    ['administrations', 'no-id'],
    ['', 'no-id'],
  ])('%j as it was typed is %s', (text, id) => {
    const read = readTypedRecordId(text);
    expect(read.ok ? read.value : read.error).toBe(id);
  });
});
