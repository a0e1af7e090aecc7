import { describe, expect, it } from 'vitest';
import { placeTree } from './placeTree';

const place = (key: string, parent: string | null) => ({ key, name: key.toUpperCase(), parent: parent === null ? null : { key: parent } });

describe('The place tree', () => {
  it('stands in order, every place before what lies in it and neighbours by name', () => {
    const tree = placeTree([place('z', 'city'), place('a', 'city'), place('a1', 'a'), place('city', null)]);
    expect(tree.map(({ key, depth }) => `${depth} ${key}`)).toEqual(['0 city', '1 a', '2 a1', '1 z']);
  });

  it('keeps a place whose parent is not there', () => {
    expect(placeTree([place('a', 'gone')])).toEqual([{ key: 'a', name: 'A', depth: 0 }]);
  });
});
