import { describe, expect, it } from 'vitest';
import { isCalledCause, type Place, phrasebook, placesOf, readWritten, type Written } from './phrases.ts';
import { skeletonText } from './skeleton.ts';

function places(written: Written, phrase: string): Place[] {
  return [...placesOf(written, phrasebook([{ parts: skeletonText(phrase).split('…') }]))].map(({ place }) => place);
}

/** What stands where the phrase was found, once for each place. */
function found(written: string, phrase: string) {
  const read = readWritten(written);
  return places(read, phrase).map(({ start, end }) => read.text.slice(start, end));
}

describe('a phrase', () => {
  it('is found whatever its blanks, quotes and capitals are', () => {
    expect(found('The `API-Key` was  NOT\nset here.', 'api-key … not set')).toEqual(['api-keywasnotset']);
  });

  it('may begin with a single letter, where others begin alike', () => {
    const book = phrasebook(['缺…密钥', '缺少前缀', '余额'].map((words) => ({ parts: words.split('…') })));
    expect([...placesOf(readWritten('这里缺了一个密钥'), book)].map(({ phrase }) => phrase.parts.join('…'))).toEqual(['缺…密钥']);
  });

  it('begins where a word begins', () => {
    expect(found('a desktop update', 'top up')).toEqual([]);
    expect(found('see the security policy', 'typo')).toEqual([]);
    expect(found('the process listens', 'ssl')).toEqual([]);
    expect(found('Please top up. It was a typo, not SSL.', 'typo')).toEqual(['typo']);
  });

  it('may end a compound, and needs no blank before it where a script has none', () => {
    expect(found('ohne das Firmenzertifikat', 'zertifikat')).toEqual(['zertifikat']);
    expect(found('原来是账户余额不足', '余额不足')).toEqual(['余额不足']);
  });

  it.each([
    ['This is not a missing API key: it works with curl.', 'missing … api key'],
    ["It isn't about billing.", 'billing'],
    ['The balance was fine.', 'balance'],
    ['The API key is not invalid.', 'api key … invalid'],
    ['First we suspected DNS, in vain.', 'dns'],
    ['We do not use Ollama here.', 'ollama'],
    ['Billing is not the problem.', 'billing'],
    ['I checked the API key.', 'check … api key'],
    ['Unrelated: the weekly limit of my gym.', 'weekly limit'],
    ['DNS works, the rest does not.', 'dns'],
    ['余额也充足。', '余额'],
    ['不是余额不足的问题。', '余额不足'],
    ['DNS 正常。', 'dns'],
    ['Der Schlüssel fehlt nicht.', 'schlüssel … fehlt'],
    ['残高不足ではない。', '残高不足'],
    ['Дело не в балансе.', 'баланс'],
  ])('that is denied is none: %s', (written, phrase) => {
    expect(found(written, phrase)).toEqual([]);
  });

  it.each([
    ['It was not easy. A missing API key it was.', 'missing … api key'],
    ['The API key is not set.', 'api key … not set'],
    ['We did not top up the account.', 'top up'],
    ['The DNS server is not reachable.', 'dns'],
  ])('is not denied by words of something else: %s', (written, phrase) => {
    expect(found(written, phrase)).toHaveLength(1);
  });

  it('is not told by what a program prints next to any error', () => {
    expect(found("The API provider's servers are down or overloaded.\nRetrying in 0.2 seconds...", 'overloaded')).toEqual([]);
    expect(found('INFO: 127.0.0.1 - "POST /chat/completions HTTP/1.1" 502 Bad Gateway', 'bad gateway')).toEqual([]);
    expect(found('nginx said: 502 Bad Gateway', 'bad gateway')).toEqual(['badgateway']);
  });

  it.each([
    'Root cause: DNS',
    'It failed because of DNS',
    '原因：DNS',
    'Ursache: DNS',
    'Causa: DNS',
    'Причина: DNS',
    'Nguyên nhân: DNS',
    'Przyczyna: DNS',
    '원인: DNS',
  ])('is called the cause: %s', (written) => {
    const read = readWritten(written);
    const [place] = places(read, 'dns');
    expect(place && isCalledCause(read, place)).toBe(true);
  });

  it('is not called the cause before that word, or far behind it', () => {
    const read = readWritten(`DNS was slow. Root cause: the disk ${'was full and '.repeat(20)} DNS`);
    expect(places(read, 'dns').map((place) => isCalledCause(read, place))).toEqual([false, false]);
  });
});
