import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bodyOf, TEMPLATES, templatesOf, templateWith } from '../../client/src/templates';

describe('the templates', () => {
  it('belong each to one group; a part has no front matter, and all that have it are messages', () => {
    assert.equal(templatesOf('message', 'part', 'help').length, TEMPLATES.length);
    for (const { snippet, group, prefix } of TEMPLATES)
      if (snippet.startsWith('---')) assert.equal(group, 'message', prefix);
    assert.deepEqual(
      templatesOf('part').map(({ prefix }) => prefix),
      [
        'amends-plan',
        'amends-plan-table',
        'amends-metrics-table',
        'amends-co-design-invite',
        'amends-incentive-rebalance',
        'amends-moved-date',
      ],
    );
    assert.equal(templatesOf('help').length, 5);
  });

  it('go into another message without their front matter, and lose nothing else', () => {
    for (const template of TEMPLATES) {
      assert.doesNotMatch(bodyOf(template), /^---\n/);
      assert.ok(template.snippet.endsWith(bodyOf(template)));
      assert.ok(bodyOf(template).length > template.snippet.length - 80, template.prefix);
    }
  });

  it('name one that is not there', () => {
    assert.throws(() => templateWith('amends-none'), /no template "amends-none"/);
  });
});
