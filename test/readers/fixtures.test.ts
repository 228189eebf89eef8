import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFixture, root } from './fixture.js';

describe('the readers', () => {
  it.each(readdirSync(root))('read %s', (name) => {
    expect(readFixture(name)).toEqual(JSON.parse(readFileSync(`${root}${name}/expected.json`, 'utf8')));
  });
});
