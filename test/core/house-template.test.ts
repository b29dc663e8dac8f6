import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTemplate } from '../../server/src/core/house/template';

describe('a template of the house', () => {
  it('is called after its file, and is a part where it names no kind of message', () => {
    const { template, problems } = readTemplate('refund-line.md', '- By {date}, {owner} refunds {amount}.\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(template, {
      id: 'refund-line',
      name: 'Refund line',
      description: '',
      text: '- By {date}, {owner} refunds {amount}.\n',
      group: 'part',
    });
  });

  it('tells its name and use in its front matter, which stays without them', () => {
    const source =
      '---\ntemplate: Board note\ndescription: To the board, within two days\namends: town-hall\n---\n\nI {did}.\n';
    const { template } = readTemplate('b.md', source);
    assert.deepEqual(
      [template.name, template.description, template.group, template.text],
      ['Board note', 'To the board, within two days', 'message', '---\namends: town-hall\n---\n\nI {did}.\n'],
    );
    assert.equal(readTemplate('b.md', '---\ntemplate: A\n---\nI {did}.\n').template.text, 'I {did}.\n');
  });

  /** The words between » and « are those that the only problem is about. */
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['By »{«date, I do.\nAnd {what}.', /does not close/],
    ['By »{«date {owner}', /does not close/],
    ['By date»}« I do.', /No gap opens/],
    ['By »{«} I do.', /Name what goes/],
    ['»---\namends: town-hall\n---\n«', /no text/],
  ];
  for (const [marked, message] of wrong)
    it(`is told where it is wrong: ${marked}`, () => {
      const start = marked.indexOf('»');
      const { problems } = readTemplate('a.md', marked.replace(/[»«]/g, ''));
      assert.deepEqual(
        problems.map(({ span }) => span),
        [{ start, end: marked.indexOf('«') - 1 }],
      );
      assert.match(problems[0]?.message ?? '', message);
    });
});
