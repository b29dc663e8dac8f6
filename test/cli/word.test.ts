import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { after, before, describe, it } from 'mocha';
import { commented, openWord } from '../../server/src/cli/word/word';
import { commentsIn, partsOf, relations, WORD, wordFile } from '../fixtures/word';
import { amendsIn, type Ran } from './amends';

const { document, p, r } = WORD;
const textOf = (body: string, others = {}): string => openWord(wordFile(document(body), others)).text;
const LIBREOFFICE = readFileSync('test/fixtures/libreoffice.docx');
const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
</w:styles>`;
const STYLED = { 'word/_rels/document.xml.rels': relations('styles'), 'word/styles.xml': STYLES };
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const listed = (depth: number): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`;

describe('the text of a Word file', () => {
  it('has paragraphs, headings and lists as Markdown has them', () => {
    const body = [
      p(r('What I signed'), styled('Titel')),
      p(r('I am ') + r('sorry', '<w:b/>') + r('.')),
      p(''),
      p(r('Next'), styled('Mine')),
      p(r('one'), styled('Aufzhlung')),
      p(r('two'), listed(0)),
      p(r('deeper'), listed(3)),
      p(r('no item'), `${styled('Aufzhlung')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      p(r('plain'), styled('Loop')),
    ].join('');
    const word = openWord(wordFile(document(body), STYLED));
    assert.equal(
      word.text,
      '# What I signed\n\nI am sorry.\n\n## Next\n\n- one\n- two\n  - deeper\n\nno item\n\nplain',
    );
    assert.deepEqual(
      word.paragraphs.map((start) => word.text.slice(start).split('\n')[0]),
      ['# What I signed', 'I am sorry.', '## Next', '- one', '- two', '  - deeper', 'no item', 'plain'],
    );
  });

  it('has the rows of a table, and takes a table of one column for a frame', () => {
    const table = (columns: number, ...rows: string[][]): string =>
      `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows
        .map((cells) => `<w:tr><w:trPr/>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`;
    const inner = table(2, [p(r('a')), p(r('b'))]);
    assert.equal(
      textOf(
        p(r('Plan')) +
          table(2, [p(r('Step')), p(r('Due'))], [p(r('Audit | ')) + p(r('it')), p('')], [inner, p(r('4 May'))]) +
          table(1, [p(r('In a frame.')) + p(r('Two.'))]) +
          p(r('End')),
      ),
      'Plan\n\n| Step | Due |\n|---|---|\n| Audit \\|  it |  |\n| a b | 4 May |\n\nIn a frame.\n\nTwo.\n\nEnd',
    );
  });

  it('reads what was inserted, and nothing that was deleted, hidden, drawn, or is as it was before', () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>never </w:delText><w:t>never</w:t></w:r></w:del>';
    const box =
      '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>';
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 May</w:t></w:r>';
    assert.equal(
      textOf(
        p(
          `${r('I ')}${deleted}<w:ins w:id="2">${r('am')}</w:ins>${r('hidden', '<w:vanish/>')}${r(' shown ', '<w:vanish w:val="0"/>')}${box}<w:hyperlink>${r('here ')}</w:hyperlink>${field}`,
          `<w:pPrChange w:id="3"><w:pPr>${listed(0)}</w:pPr></w:pPrChange>`,
        ),
      ),
      'I am shown here 4 May',
    );
  });

  it('joins paragraphs whose border was deleted', () => {
    const gone = '<w:rPr><w:del w:id="4"/></w:rPr>';
    assert.equal(textOf(p(r('I am '), gone) + p(r('sorry.'), listed(0)) + p(r('Next.'))), 'I am sorry.\n\nNext.');
  });

  it('takes blanks, breaks and marks of Markdown for what they are in Word', () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    assert.equal(
      textOf(
        p(r('     indented')) +
          p(`${r('Best,')}${run('<w:br/>')}${r('  Ana')}${run('<w:tab/><w:t>x</w:t>')}`) +
          p(r('```')) +
          p(r('R&amp;D &lt;name&gt; &#8217;s')) +
          p(`${r('one')}${run('<w:br/>')}${r('two')}`, listed(0)) +
          p(r('never') + run('<w:noBreakHyphen/>') + r('ending')),
      ),
      'indented\n\nBest,\nAna x\n\n\\```\n\nR&D <name> ’s\n\n- one\n  two\n\nnever-ending',
    );
  });

  it('is read from what other programs write', () => {
    assert.match(
      openWord(LIBREOFFICE).text,
      /^# Town hall: the Norvik contract\n\n.*\n\n.* Norvik\. The usual checks were not followed\. R&D lost a client\.\n\nI am sorry if .* no time\. That decision was mine\.\n\n[\s\S]*\n- We will .*\n {2}- An audit will be held\.\n\n\| Step \| Owner \| Due \|\n/,
    );
    const strict = document(p(r('Strict.'))).replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    assert.equal(openWord(wordFile(strict)).text, 'Strict.');
    assert.equal(
      openWord(
        wordFile(
          document(p(r('x')))
            .replaceAll('w:', 'ns0:')
            .replace('xmlns:w=', 'xmlns:ns0='),
        ),
      ).text,
      'x',
    );
  });
});

describe('comments in a Word file', () => {
  const comment = (file: Uint8Array, ...about: string[]): Uint8Array => {
    const { text } = openWord(file);
    const comments = about.map((words) => {
      const start = text.indexOf(words);
      return { span: { start, end: start + words.length }, paragraphs: [`On: ${words}`, '<b> & "more"'] };
    });
    return commented(file, comments, '2026-11-24');
  };

  it('stand at their words, whatever runs these are in, and say what they are told to', () => {
    const file = wordFile(document(p(r('I am sorry if &amp; ') + r('when it hurt', '<w:b/>') + r(' anyone.'))));
    const about = ['sorry', 'if & when', 'hurt any', 'I', 'anyone.'];
    const done = comment(file, ...about);
    assert.deepEqual(
      commentsIn(done),
      about.map((words) => ({ author: 'Amends', says: [`On: ${words}`, '<b> & "more"'], words })),
    );
    assert.equal(openWord(done).text, openWord(file).text);
    // The words keep their looks.
    assert.match(partsOf(done)['word/document.xml'] ?? '', /<w:rPr><w:b\/><\/w:rPr><w:t[^>]*> ?it <\/w:t>/);
  });

  it('come beside those that are there, and leave all else as it is', () => {
    const before = partsOf(LIBREOFFICE);
    const done = comment(
      new Uint8Array(LIBREOFFICE),
      'if the vendor delay upset anyone',
      'no time',
      'decision',
      'Priya Shah',
    );
    const after = partsOf(done);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.deepEqual(changed.sort(), ['word/comments.xml', 'word/document.xml']);
    assert.deepEqual(Object.keys(after), Object.keys(before));
    assert.deepEqual(
      commentsIn(done).map(({ author, words }) => [author, words]),
      [
        ['Lina', 'upset'],
        ['Amends', 'if the vendor delay upset anyone'],
        ['Amends', 'no time'],
        ['Amends', 'decision'],
        ['Amends', 'Priya Shah'],
      ],
    );
    assert.equal(withoutMarks(after['word/document.xml'] ?? ''), withoutMarks(before['word/document.xml'] ?? ''));
  });

  it('are read by another library', async () => {
    const done = comment(new Uint8Array(LIBREOFFICE), 'no time', 'soon');
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(done) },
      { styleMap: ['comment-reference => sup'] },
    );
    assert.deepEqual(
      messages.filter(({ type }) => type === 'error'),
      [],
    );
    // Mammoth tells a comment where its words end.
    assert.match(value, /no time<sup><a [^>]*>\[A2\]/);
    assert.match(value, /checklist soon<sup><a [^>]*>\[A3\]<\/a><\/sup>\./);
    assert.match(value, /<dt [^>]*>Comment \[A3\]<\/dt><dd><p>On: soon/);
  });

  it('are the same bytes each time, and none where nothing was found', () => {
    const file = wordFile(document(p(r('I am sorry.'))));
    assert.deepEqual(comment(file, 'sorry'), comment(file, 'sorry'));
    assert.deepEqual(partsOf(comment(file)), partsOf(file));
  });

  it('stand at any words of any document', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc .|&<é🙂\u00a0'), maxLength: 12 });
    const escaped = (text: string): string => text.replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&#x3c;'));
    const run = fc
      .tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>'), fc.constantFrom('', 'ins', 'hyperlink', 'del', 'tab'))
      .map(([text, looks, around]) => {
        const inner =
          around === 'tab' ? `<w:r><w:tab/><w:t>${escaped(text)}</w:t><w:tab/></w:r>` : r(escaped(text), looks);
        return around === '' || around === 'tab' ? inner : `<w:${around}>${inner}</w:${around}>`;
      });
    const body = fc
      .array(fc.tuple(fc.array(run, { maxLength: 5 }), fc.nat(2)), { minLength: 1, maxLength: 4 })
      .map((paragraphs) =>
        paragraphs.map(([runs, depth]) => p(runs.join(''), depth > 0 ? listed(depth - 1) : '')).join(''),
      );
    fc.assert(
      fc.property(body, fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { minLength: 1, maxLength: 6 }), (xml, places) => {
        const file = wordFile(document(xml));
        const { text } = openWord(file);
        fc.pre(/[abcé🙂|&<.]/u.test(text));
        const spans = places.map(([start, length]) => {
          // No finding cuts a letter in two.
          const whole = (at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
          const from = whole(start % text.length);
          return { start: from, end: whole(Math.min(text.length, from + 2 + length)) };
        });
        const done = commented(
          file,
          spans.map((span) => ({ span, paragraphs: ['x'] })),
          '2026-11-24',
        );
        assert.equal(openWord(done).text, text);
        const told = commentsIn(done);
        assert.equal(told.length, spans.length);
        for (const [i, { start, end }] of spans.entries()) {
          const bare = (words: string): string => words.replace(/[\s\u00a0\\-]/g, '');
          const [wanted, got] = [bare(text.slice(start, end)), bare(told[i]?.words ?? '')];
          // Where a span holds no word of its own, the next one is meant.
          if (wanted !== '') assert.equal(got, wanted);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A main part without what comments leave in it, with runs that they parted joined again. */
function withoutMarks(xml: string): string {
  return xml
    .replace(/<w:commentRange(?:Start|End) [^>]*\/>|<w:r><w:commentReference [^>]*\/><\/w:r>/g, '')
    .replace(/ xml:space="preserve"/g, '')
    .replace(/<\/w:t><\/w:r><w:r><w:rPr><\/w:rPr><w:t>/g, '');
}

describe('amends and Word files', function () {
  this.timeout(60_000);
  let folder: string;
  const amends = (...args: string[]): Ran => amendsIn(folder, args);
  const file = (name: string, content: Uint8Array | string): void => writeFileSync(join(folder, name), content);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-word-'));
    file('draft.docx', LIBREOFFICE);
    file('clean.md', 'Lunch is at noon.\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('checks one, and tells the paragraph', () => {
    const { status, stdout, stderr } = amends('check', 'draft.docx');
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^draft\.docx: paragraph 4 warning conditional-apology$/m);
    assert.match(stdout, /^ {2}4 \| I am sorry if the vendor delay upset anyone, but/m);
    assert.match(stdout, /Priya Shah · 4 December 2026/);
    const { files } = JSON.parse(amends('check', 'draft.docx', '--format', 'json').stdout);
    assert.equal(files[0].path, 'draft.docx');
    assert.ok(files[0].steps.length >= 3);
  });

  it('writes the findings into a copy, and never into the file or over another', () => {
    const { status, stdout } = amends('annotate', 'draft.docx', '--as-of', '2026-11-24');
    assert.equal(status, 0);
    assert.match(stdout, /^draft\.commented\.docx: \d+ comments\n$/);
    const told = commentsIn(readFileSync(join(folder, 'draft.commented.docx'))).filter(
      ({ author }) => author === 'Amends',
    );
    const one = told.find(({ words }) => words === 'if the vendor delay upset anyone');
    assert.match(one?.says.join('\n') ?? '', /^This makes the apology depend on .*\nWhy: .*\nTry: I am sorry for .*$/);
    assert.deepEqual(readFileSync(join(folder, 'draft.docx')), LIBREOFFICE);
    const again = amends('annotate', 'draft.docx');
    assert.deepEqual([again.status, again.stdout], [2, '']);
    assert.match(again.stderr, /draft\.commented\.docx: this file is there already\. Add "--force"/);
    assert.equal(amends('annotate', 'draft.docx', '--force').status, 0);
    assert.match(amends('annotate', 'draft.docx', '--force', '--output', './draft.docx').stderr, /never changed/);
    assert.match(amends('annotate', 'clean.md').stderr, /"amends check"/);
    assert.match(amends('check', 'draft.docx', '--fix').stderr, /changes no Word file\. "amends annotate"/);
    assert.deepEqual(readFileSync(join(folder, 'draft.docx')), LIBREOFFICE);
  });

  it('finds them by a pattern, without what Word puts beside a file that is open', () => {
    file('~$draft.docx', 'x');
    const { status, stdout, stderr } = amends(
      'check',
      'd*.docx',
      '~*.docx',
      '*.docx',
      '!*commented*',
      '!*.commented.docx',
    );
    assert.match(stdout, /^draft\.docx: paragraph/m);
    assert.deepEqual([status, stderr], [2, 'amends: ~*.docx: no file matches this pattern.\n']);
    rmSync(join(folder, '~$draft.docx'));
  });

  const bomb = (): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 });
  const doctype = document(p(r('&lol;'))).replace(
    '<w:document',
    '<!DOCTYPE x [<!ENTITY lol "ha"><!ENTITY lol2 "&lol;&lol;">]><w:document',
  );
  for (const [name, content, message] of [
    ['empty.docx', '', /is no Word file/],
    ['text.docx', 'I am sorry.', /is no Word file.*save it as \.docx/],
    ['cut.docx', LIBREOFFICE.subarray(0, 4000), /is no Word file, or it is damaged/],
    [
      'locked.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /has a password, or is of an older Word.*take the password off/,
    ],
    ['bomb.docx', bomb(), /too large for a draft/],
    ['entities.docx', wordFile(doctype), /declarations in it that Word never writes/],
    ['entity.docx', wordFile(document(p(r('&nbsp;')))), /damaged/],
    ['broken.docx', wordFile('<w:document><w:p>'), /damaged/],
    ['foreign.docx', wordFile('<html><p>x</p></html>'), /damaged/],
    ['headless.docx', wordFile(document(''), { 'word/document.xml': null }), /damaged/],
    ['bytes.docx', zipSync({ '_rels/.rels': new Uint8Array([0xff, 0xfe, 0xc3]) }), /damaged/],
  ] as const)
    it(`says what is wrong with ${name}, and checks the others`, () => {
      file(name, content);
      const { status, stdout, stderr } = amends('check', name, 'clean.md');
      assert.equal(status, 2);
      assert.ok(stderr.startsWith(`amends: ${name}: `), stderr);
      assert.match(stderr, message);
      assert.match(stdout, /clean\.md: nothing to mend/);
    });

  it('ends in time on what is nested without end', () => {
    file(
      'deep.docx',
      wordFile(document(`${'<w:sdt>'.repeat(100_000)}${p(r('I am sorry.'))}${'</w:sdt>'.repeat(100_000)}`)),
    );
    assert.equal(amends('check', 'deep.docx').stderr, '');
  });

  it('loads what reads Word files for them alone', () => {
    const withoutIt = mkdtempSync(join(tmpdir(), 'amends-alone-'));
    writeFileSync(join(withoutIt, 'cli.js'), readFileSync('dist/cli.js'));
    const ran = amendsIn(folder, ['check', 'clean.md'], '', join(withoutIt, 'cli.js'));
    rmSync(withoutIt, { recursive: true });
    assert.deepEqual([ran.status, ran.stderr], [0, '']);
  });
});
