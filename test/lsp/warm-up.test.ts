import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rehearse } from '../../server/src/core/rehearsal';
import { defaultSettings } from '../../server/src/core/settings';
import { WarmUp } from '../../server/src/lsp/warm-up';

/** A warm-up of so many steps under a clock that the test turns. */
class Stage {
  readonly #waiting: { run: () => void; milliseconds: number }[] = [];
  taken = 0;
  asked = 0;
  hasDraft = true;
  readonly warmUp: WarmUp;

  constructor(private readonly count: number) {
    this.warmUp = new WarmUp(
      (run, milliseconds) => this.#waiting.push({ run, milliseconds }),
      () => this.#begin(),
    );
  }

  /** Runs what waits next and tells for how long it had to; undefined where nothing waits. */
  turn(): number | undefined {
    const next = this.#waiting.shift();
    next?.run();
    return next?.milliseconds;
  }

  #begin(): Iterator<void> | null {
    this.asked++;
    return this.hasDraft ? this.#steps() : null;
  }

  *#steps(): Generator<void, void> {
    for (let i = 0; i < this.count; i++) {
      this.taken++;
      yield;
    }
  }
}

describe('warming up', () => {
  it('begins when the client has been quiet, and goes through its steps once', () => {
    const stage = new Stage(3);
    assert.equal(stage.turn(), undefined, 'nothing has come in yet');
    stage.warmUp.heard();
    assert.equal(stage.turn(), 300);
    assert.equal(stage.taken, 1);
    assert.equal(stage.turn(), 0);
    assert.equal(stage.taken, 2);
    for (let turns = 0; turns < 10; turns++) stage.turn();
    assert.equal(stage.taken, 3);
    stage.warmUp.heard();
    assert.equal(stage.turn(), undefined, 'it is done');
  });

  it('waits again whenever something comes in', () => {
    const stage = new Stage(3);
    stage.warmUp.heard();
    stage.warmUp.heard();
    assert.equal(stage.turn(), 300);
    assert.equal(stage.taken, 0);
    assert.equal(stage.turn(), 300);
    assert.equal(stage.taken, 1);
    stage.warmUp.heard();
    assert.equal(stage.turn(), 0);
    assert.equal(stage.taken, 1);
    assert.equal(stage.turn(), 300);
    assert.equal(stage.taken, 2);
    assert.equal(stage.asked, 1);
  });

  it('takes no step while there is no draft, and asks again when something comes in', () => {
    const stage = new Stage(3);
    stage.hasDraft = false;
    stage.warmUp.heard();
    stage.turn();
    assert.equal(stage.turn(), undefined);
    assert.equal(stage.asked, 1);
    stage.hasDraft = true;
    stage.warmUp.heard();
    stage.turn();
    assert.equal(stage.taken, 1);
  });

  it('rehearses on a draft of our own examples, in steps that all come to an end', function () {
    this.timeout(60_000);
    let steps = 0;
    for (const _ of rehearse(defaultSettings('2026-11-24'))) steps++;
    assert.ok(steps > 100);
  });
});
