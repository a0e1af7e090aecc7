import { describe, expect, it } from 'vitest';
import { addresses, parsePair } from './city';

describe('A pair in an address', () => {
  it('is read as it was written', () => {
    const { searchParams } = new URL(addresses.bridge('c', 'the-trust', 'a-club'), 'http://localhost');
    expect(parsePair(searchParams.get('bridge'))).toEqual({ macro: 'the-trust', micro: 'a-club' });
  });

  it('is none where a half is missing or there are three', () => {
    expect([null, '', 'a', 'a~', '~b', 'a~b~c'].map(parsePair)).toEqual([null, null, null, null, null, null]);
  });
});
