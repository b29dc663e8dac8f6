import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEEPEST } from '../../../server/src/core/export/content';
import { emailOf, emailPage, emailText } from '../../../server/src/core/export/email';

const email = (text: string) => emailOf(text, 'markdown');

/** The HTML and the plain text of a draft in Markdown. */
function both(text: string): [string, string] {
  const { page, text: plain } = email(text);
  return [page, plain.trimEnd()];
}

describe('a draft as an email', () => {
  it('leaves behind front matter, comments, HTML and pictures, and says what is missed', () => {
    const { page, text, leftOut } = email(
      '---\namends: town-hall\nseries: acme\n---\n\n<!-- amends-ignore vague-apology -->\nI am <b>sorry</b>. <!-- ask Lina -->\n\n![chart](https://amends.invalid/x.png)\n\n<div onclick="x">gone</div>\n',
    );
    assert.equal(text, 'I am sorry.\n');
    assert.equal(page, '<p>I am sorry.</p>');
    assert.deepEqual(leftOut, { pictures: 1, html: 1 });
  });

  it('takes its subject from the front matter, else from the heading that it begins with', () => {
    const heading = '# What I *signed*\n\nDear all,\n';
    assert.deepEqual([email(heading).title, email(heading).text], ['What I signed', 'Dear all,\n']);
    const told = email(`---\nsubject: "Norvik: what I signed"\n---\n\n${heading}`);
    assert.equal(told.title, 'Norvik: what I signed');
    assert.match(told.text, /^What I signed\n=+\n\nDear all,\n$/);
    assert.equal(email('Dear all,\n').title, null);
    assert.match(emailText(told), /^Subject: Norvik: what I signed\n\nWhat I/);
    assert.match(emailPage(told), /<title>Norvik: what I signed<\/title>[\s\S]*<body>\n<h1 style=/);
  });

  it('keeps looks, lists, quotes and code', () => {
    const [html, text] = both(
      '**Not** *one* `check`.\n\n- [x] done\n- [ ] open\n  - inner\n\n3. three\n4. four\n\n> said\n\n```\na < b\n```\n\n---\n\n## Next\n',
    );
    assert.equal(
      html,
      '<p><strong>Not</strong> <em>one</em> <code>check</code>.</p>\n' +
        '<ul>\n<li>☑ done</li>\n<li>☐ open\n<ul>\n<li>inner</li>\n</ul></li>\n</ul>\n' +
        '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>\n' +
        '<blockquote>\n<p>said</p>\n</blockquote>\n<pre>a &lt; b</pre>\n<hr>\n<h2>Next</h2>',
    );
    assert.equal(
      text,
      'Not one check.\n\n- [x] done\n- [ ] open\n  - inner\n\n3. three\n4. four\n\n> said\n\n    a < b\n\n* * *\n\nNext\n----',
    );
  });

  it('tells a table row by row in plain text', () => {
    const [html, text] = both(
      '| Step | Owner | Due |\n| --- | --- | --- |\n| Publish *it* | Priya | 4 May |\n| Audit \\| close | | Friday |\n',
    );
    assert.match(html, /<th scope="col">Owner<\/th>/);
    assert.match(html, /<tr><td>Audit \| close<\/td><td><\/td><td>Friday<\/td><\/tr>/);
    assert.equal(text, '- Publish it\n  Owner: Priya\n  Due: 4 May\n- Audit | close\n  Due: Friday');
  });

  it('keeps links that mail programs open, and of others the words', () => {
    const [html, text] = both(
      'See [the list](https://a.example/x "t"), [the notes][n], <https://b.example>, <ana@c.example>, [bad](javascript:alert(1)), [file](../x.md), [name] and [x][none].\n\n[n]: https://n.example\n',
    );
    assert.deepEqual(html.match(/href="[^"]+"/g), [
      'href="https://a.example/x"',
      'href="https://n.example"',
      'href="https://b.example"',
      'href="mailto:ana@c.example"',
    ]);
    assert.equal(
      text,
      'See the list (https://a.example/x), the notes (https://n.example), https://b.example, ana@c.example, bad, file, [name] and [x][none].',
    );
  });

  it('ends a line where the writer ended it on purpose', () => {
    assert.equal(
      both(
        'I signed the contract without the checks,\nand that was mine. I am sorry.\nIt was wrong.\n\nBest regards,\nAna Reis\nHead of Payroll\n\none two  \nthree\\\nfour',
      )[1],
      'I signed the contract without the checks, and that was mine. I am sorry. It was wrong.\n\nBest regards,\nAna Reis\nHead of Payroll\n\none two\nthree\nfour',
    );
  });

  it('reads what stands for a letter as the letter', () => {
    assert.equal(both('R&amp;D &lt;now&gt; 5&nbsp;% \\*no\\* &#8217; &nope;')[1], 'R&D <now> 5\u00a0% *no* ’ &nope;');
  });

  it('tells where something is still to be filled in, in the subject too', () => {
    const draft = '---\nsubject: "{topic}"\n---\n\nOn {date} I signed it. <name> pays `{not}` by [date].\n';
    assert.deepEqual(
      email(draft).gaps.map(({ start, end }) => draft.slice(start, end)),
      ['"{topic}"', '{date}', '<name>', '[date]'],
    );
    assert.match(email(draft).text, /<name> pays/);
  });

  it('reads plain text with its lines as they are', () => {
    const { page, text } = emailOf(
      'Dear *all*,\nI am sorry.\n\n- one\n- [x] two\n\n1. first\n\nAna <x>\n',
      'plaintext',
    );
    assert.equal(
      page,
      '<p>Dear *all*,<br>I am sorry.</p>\n<ul>\n<li>one</li>\n<li>☑ two</li>\n</ul>\n<ol>\n<li>first</li>\n</ol>\n<p>Ana &lt;x&gt;</p>',
    );
    assert.equal(text, 'Dear *all*,\nI am sorry.\n\n- one\n- [x] two\n\n1. first\n\nAna <x>\n');
  });

  it('puts the looks on each element of what is pasted, and on nothing else', () => {
    const { html } = email('| a |\n| --- |\n| <td > \\<td> |\n');
    assert.equal(html.match(/style="/g)?.length, 3);
    assert.match(html, /<td style="border:[^"]+">&lt;td&gt;<\/td>/);
  });

  it('ends in time on what is nested without end', () => {
    const deep = DEEPEST * 100;
    for (const text of [
      `${'> '.repeat(deep)}x`,
      `${'- '.repeat(DEEPEST * 10)}x`,
      `${'*a **b '.repeat(deep)}`,
      '['.repeat(deep),
    ])
      assert.ok(email(text).page.length < text.length * 40, text.slice(0, 10));
  });
});
