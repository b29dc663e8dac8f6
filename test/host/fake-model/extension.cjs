// A language model that runs nowhere: it answers with the words of a file, line by line, and notes beside it what it was asked
// and what it was told when it asked.
const { appendFileSync, readFileSync } = require('node:fs');
const vscode = require('vscode');

const LINES = process.env.AMENDS_FAKE_MODEL;

exports.activate = (context) => {
  if (!LINES) return;
  let turn = 0;
  const model = {
    ...{ id: 'quill', name: 'Quill', family: 'quill', version: '1', maxInputTokens: 10_000, maxOutputTokens: 1_000 },
    ...{ capabilities: {}, isUserSelectable: true },
  };
  const provider = {
    provideLanguageModelChatInformation: async () => [model],
    provideTokenCount: async () => 1,
    provideLanguageModelChatResponse: async (_model, messages, _options, progress) => {
      const asked = messages.map(({ content }) => content.map(({ value }) => value).join(''));
      appendFileSync(`${LINES}.asked`, `${JSON.stringify(asked)}\n`);
      const answer = readFileSync(LINES, 'utf8').split('\n')[turn++];
      if (answer === 'REFUSE') throw vscode.LanguageModelError.Blocked();
      progress.report(new vscode.LanguageModelTextPart(answer ?? ''));
    },
  };
  const ask = async () => {
    const result = await vscode.lm.invokeTool('amends_check', { input: {} }).then(undefined, String);
    appendFileSync(`${LINES}.told`, `${JSON.stringify(result)}\n`);
  };
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('amends-test', provider),
    vscode.commands.registerCommand('amends-test.ask', ask),
  );
};
