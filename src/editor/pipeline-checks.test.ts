import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../lab/checks/check.ts';
import type { DrawEvent } from '../render/protocol.ts';
import { applyRuleFix } from './commands/apply-rule-fix.ts';
import { draftOf, openEditor, pixels } from './fake-ports.fixtures.ts';

let { world, editor, state, type, red } = openEditor();
beforeEach(() => {
  ({ world, editor, state, type, red } = openEditor());
});

describe('the checks', () => {
  const low: Finding = {
    code: 'contrast.low',
    severity: 'err',
    message: 'The title text has 2.1 : 1.',
    cure: 'Use another colour.',
    ordinal: 0,
    box: null,
    fix: { kind: 'style', label: 'Use #333333', ordinal: 0, set: { color: '#333333' }, remove: [] },
  };
  const results = (...findings: Finding[]): DrawEvent => ({
    type: 'checks',
    results: [{ check: 'contrast', outcome: 'fail', findings }],
  });
  const checked = () => world.queued.filter(({ request }) => request.checks);
  const codes = () => state().problems.map(({ code }) => code);
  const drawAll = () => {
    const draw = world.canvas.at(-1)!;
    draw.send(draftOf('<svg/>'));
    draw.send({ type: 'exact', pixels: pixels(3), ms: 9 });
  };

  it('judge the exact picture once it is left alone, beside the canvas', () => {
    drawAll();
    world.pass(600);
    expect(checked()).toHaveLength(0);
    world.pass(100);
    expect(checked().map(({ request }) => request.values.title)).toEqual(['Not so short']);
    checked()[0]!.send(results(low));
    expect(state().problems).toMatchObject([
      {
        code: 'check.contrast.low',
        severity: 'warning',
        message: 'The title text has 2.1 : 1. Use another colour.',
        nodeId: state().nodeIds[0],
        fix: { label: 'Use #333333', set: { color: '#333333' } },
      },
    ]);
  });

  it('keep what they found until the next judgement, and lose it with the headline', () => {
    drawAll();
    world.pass(700);
    checked()[0]!.send(results(low));
    type(red(), red() + 3, 'blue');
    drawAll();
    expect(codes()).toEqual(['check.contrast.low']);
    world.pass(700);
    checked()[1]!.send(results());
    expect(codes()).toEqual([]);
    type(0, 0, ' ');
    drawAll();
    world.pass(700);
    checked().at(-1)!.send(results(low));
    editor.showFixture('short');
    expect(codes()).toEqual([]);
  });

  it('are not heard of a card that has changed since', () => {
    drawAll();
    world.pass(700);
    type(red(), red() + 3, 'blue');
    expect(checked()[0]!.cancelled).toBe(true);
    checked()[0]!.send(results(low));
    expect(codes()).toEqual([]);
  });

  it('leave notes, crops and what the verdict says to others', () => {
    drawAll();
    world.pass(700);
    checked()[0]!.send({
      type: 'checks',
      results: [
        { check: 'contrast', outcome: 'fail', findings: [{ ...low, severity: 'note' }] },
        { check: 'safe-area', outcome: 'fail', findings: [{ ...low, code: 'safe-area.2-1' }] },
        { check: 'overflow', outcome: 'fail', findings: [{ ...low, code: 'overflow.rule' }] },
      ],
    });
    expect(codes()).toEqual([]);
  });

  it('offer the change of a rule, made in one step where there was none', () => {
    drawAll();
    world.pass(700);
    const { fix: _, ...plain } = low;
    checked()[0]!.send(
      results({
        ...plain,
        fix: {
          kind: 'rule',
          label: 'Keep it on 2 lines',
          field: 'title',
          change: { maxPx: 60, minPx: 36, maxLines: 2 },
        },
      }),
    );
    const [problem] = state().problems;
    if (!problem?.fix || !('rule' in problem.fix)) throw new Error('There is no change of a rule.');
    applyRuleFix(editor, problem.fix);
    expect(state().template.manifest.rules).toMatchObject([
      { field: 'title', maxPx: 60, minPx: 36, maxLines: 2, cut: 'word' },
    ]);
    expect(state().template.source).toContain('data-field="title"');
    editor.undo();
    expect(state().template.manifest.rules).toEqual([]);
    expect(state().template.source).not.toContain('data-field');
  });
});
