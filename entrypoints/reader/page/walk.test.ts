import { expect, it } from 'vitest';
import { stepFrom } from './walk.ts';

it('begins with the first one in view, or the last one above it when going back', () => {
  expect(stepFrom({ current: null, direction: 1, count: 5, start: 2, wrap: true })).toBe(2);
  expect(stepFrom({ current: null, direction: -1, count: 5, start: 2, wrap: true })).toBe(1);
});

it('goes on from where it stands', () => {
  expect(stepFrom({ current: 2, direction: 1, count: 5, start: 0, wrap: true })).toBe(3);
  expect(stepFrom({ current: 2, direction: -1, count: 5, start: 0, wrap: true })).toBe(1);
});

it('goes round at both ends, or stops there so that another frame can go on', () => {
  expect(stepFrom({ current: 4, direction: 1, count: 5, start: 0, wrap: true })).toBe(0);
  expect(stepFrom({ current: 0, direction: -1, count: 5, start: 0, wrap: true })).toBe(4);
  expect(stepFrom({ current: 4, direction: 1, count: 5, start: 0, wrap: false })).toBeNull();
  expect(stepFrom({ current: 0, direction: -1, count: 5, start: 0, wrap: false })).toBeNull();
});

it('begins at the top when everything is above the view', () => {
  expect(stepFrom({ current: null, direction: 1, count: 5, start: 5, wrap: true })).toBe(0);
  expect(stepFrom({ current: null, direction: 1, count: 5, start: 5, wrap: false })).toBeNull();
});

it('leads nowhere when there is nothing', () => {
  expect(stepFrom({ current: null, direction: 1, count: 0, start: 0, wrap: true })).toBeNull();
});
