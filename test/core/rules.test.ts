import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/core/rules';

describe('what is said of a rule', () => {
  for (const { code, message, why, quiet } of RULES)
    it(`names nothing that its readers do not have: ${code}`, () =>
      assert.doesNotMatch([message, why, quiet].join(' '), /RULEBOOK|DESIGN|\bF\d+\b/));
});
