import { describe, expect, it } from 'vitest';
import { isAddress, isPublicAddress } from './judge-address.mjs';

describe('isPublicAddress', () => {
  it.each([
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '223.255.255.255',
  ])('takes %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each(['2606:4700:4700::1111', '[2a00:1450:4001::1]', '2001:4860:4860::8888', '2400::', '2620:fe::fe'])(
    'takes %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.9',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    '::',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:1.1.1.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff:fff::1',
    '1:2:3:4:5:6:7:8:9',
    '2600::1::2',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['', 'localhost', '1.2.3', '256.1.1.1', '0x7f000001', '2130706433'])(
    'is false for “%s”, no address',
    (text) => expect(isPublicAddress(text)).toBe(false),
  );
});

describe('isAddress', () => {
  it.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::ffff:127.0.0.1]/',
  ])('knows what URL makes of %s as an address', (url) => {
    const { hostname } = new URL(url);
    expect(isAddress(hostname)).toBe(true);
    expect(isPublicAddress(hostname)).toBe(false);
  });

  it('knows names', () => expect(isAddress('images.example.com')).toBe(false));
});
