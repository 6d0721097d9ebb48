import { expect, it } from 'vitest';
import { sampleArticle } from '../../components/fixtures/sample-article.ts';
import { editionOf } from './edition.ts';

const of = (change: object) => editionOf({ sample: { ...sampleArticle, id: 'sample', ...change } });

it('is as fresh as the latest look at a source or run of a fix', () => {
  const source = { ...sampleArticle.sources[0], seen: '2026-11-01' };
  const fix = { ...sampleArticle.fixes[0], verified: { litellm: '1.83.14', date: '2026-11-19' } };
  expect(of({ sources: [source], fixes: [] }).date).toBe('2026-11-01');
  expect(of({ sources: [source], fixes: [fix] }).date).toBe('2026-11-19');
});

it('knows a rule again until something that helps a reader changes', () => {
  const before = of({}).prints;
  expect(of({ sources: [] }).prints).toEqual(before);
  expect(of({ fixes: sampleArticle.fixes.map((fix) => ({ ...fix, verified: { litellm: '2.0.0', date: '2027-01-01' } })) }).prints).toEqual(
    before,
  );
  expect(of({ title: 'Another title' }).prints).not.toEqual(before);
  expect(of({ fixes: [] }).prints).not.toEqual(before);
});

it('leaves out what is retired', () => {
  expect(of({ status: 'retired' }).prints).toEqual({});
});
