// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { generic } from '../sites/generic.ts';
import { githubThreads } from '../sites/github.ts';
import { noteScopes, scopeOf, scopesAround } from './scopes.ts';

const idOf = (scope: Element | null) => scope?.id;
const at = (selector: string) => document.querySelector(selector) as Element;

beforeEach(() => {
  document.body.innerHTML =
    '<nav id="nav">n</nav><div class="markdown-body" id="outer"><div class="markdown-body" id="inner"><b id="deep">x</b></div></div><article id="article"><p id="p">a</p></article>';
});

describe('the scope of a node', () => {
  it('is the innermost declared block', () => {
    expect(idOf(scopeOf(at('#deep').firstChild as Node, githubThreads))).toBe('inner');
    expect(scopeOf(at('#p'), githubThreads)).toBeNull();
  });

  it('is what the page sets apart, on a page that nobody declared', () => {
    expect(idOf(scopeOf(at('#p'), generic))).toBe('article');
    expect(scopeOf(at('#deep'), generic)).toBe(document.documentElement);
  });

  it('is the one that an open shadow tree is shown in', () => {
    const root = at('#p').attachShadow({ mode: 'open' });
    root.innerHTML = '<i>x</i><section role="dialog" id="dialog">y</section>';
    expect(idOf(scopeOf(root.firstChild as Node, generic))).toBe('article');
    expect(idOf(scopeOf(root, generic))).toBe('article');
    expect(idOf(scopeOf(root.querySelector('section')?.firstChild as Node, generic))).toBe('dialog');
    expect(scopeOf(root.firstChild as Node, githubThreads), 'no block of the site is around it').toBeNull();
  });
});

it('all of a scope is read when the change holds it, and from the change on when it holds the change', () => {
  const seeds = (node: Node) => {
    const scopes = new Map<Element, Set<Node>>();
    noteScopes(node, generic, scopes);
    return [...scopes].map(([scope, nodes]) => [scope.id || scope.nodeName, ...nodes]);
  };
  expect(seeds(document.body)).toEqual([
    ['HTML', document.body],
    ['nav', at('#nav')],
    ['article', at('#article')],
  ]);
  expect(seeds(at('#p'))).toEqual([['article', at('#p')]]);
});

it('a change touches its own scope and all those inside it', () => {
  const ids = (node: Node, site = generic) => [...scopesAround(node, site)].map((scope) => scope.id || scope.nodeName.toLowerCase());
  expect(ids(document.documentElement)).toEqual(['html', 'nav', 'article']);
  expect(ids(document.documentElement, githubThreads)).toEqual(['outer', 'inner']);
  expect(ids(at('#p'))).toEqual(['article']);
});
