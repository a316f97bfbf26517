import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const PRODUCTION = { NODE_ENV: 'production', ORIGIN: 'https://hailong.example.vn' };

describe('readConfig', () => {
	test('needs nothing outside of production', () => {
		expect(readConfig({})).toMatchObject({
			databaseUrl: 'file:./data/hailong.db',
			host: '127.0.0.1',
			port: 3000,
			origin: 'http://127.0.0.1:3000',
			allowedHosts: ['127.0.0.1:3000']
		});
	});

	test('listens for all in production', () => {
		expect(readConfig(PRODUCTION).host).toBe('0.0.0.0');
	});

	test('does not trust a proxy that is not named', () => {
		expect(readConfig(PRODUCTION)).not.toHaveProperty('proxy');
	});

	test('trusts the last proxy where only the header is named', () => {
		const { proxy } = readConfig({ ...PRODUCTION, ADDRESS_HEADER: 'X-Forwarded-For' });
		expect(proxy).toEqual({ addressHeader: 'x-forwarded-for', forwardedDepth: 1 });
	});

	test('answers for the origin and for the hosts that are allowed besides', () => {
		const env = { ...PRODUCTION, ALLOWED_HOSTS: 'Noi-Bo.example.vn:8080, 10.0.0.5' };
		expect(readConfig(env).allowedHosts).toEqual([
			'hailong.example.vn',
			'noi-bo.example.vn:8080',
			'10.0.0.5'
		]);
	});

	test('has a second copy of the inbox only where one is named, and tells giving it up', () => {
		expect(readConfig({})).not.toHaveProperty('inboxCopy');
		expect(readConfig({ INBOX_COPY: '/disk/copy.db' }).inboxCopy).toEqual({
			path: '/disk/copy.db'
		});
		expect(readConfig({ INBOX_COPY: 'none' }).inboxCopy).toBe('none');
	});

	test.each([
		{ ORIGIN: undefined },
		{ ORIGIN: '' },
		{ ORIGIN: 'hailong.example.vn' },
		{ ORIGIN: 'https://hailong.example.vn/khao-sat' },
		{ ORIGIN: 'ftp://hailong.example.vn' },
		{ PORT: '0' },
		{ PORT: '65536' },
		{ PORT: '3000x' },
		{ PORT: '' },
		{ HOST: 'not a host' },
		{ DATABASE_URL: '' },
		{ DATABASE_URL: 'mysql://root@localhost/x' },
		{ DATABASE_URL: './data/hailong.db' },
		{ DATA_DIR: ' ' },
		{ ALLOWED_HOSTS: 'https://hailong.example.vn' },
		{ ALLOWED_HOSTS: 'a b' },
		{ ADDRESS_HEADER: 'x forwarded for' },
		{ XFF_DEPTH: '1' },
		{ NODE_ENV: 'prod' },
		{ NODE_ENV: '' },
		{ INBOX_COPY: ' ' },
		{ INBOX_COPY: '/disk/copy.db', DATABASE_URL: 'postgres://db/hailong' }
	])('refuses %o and names the variable', (wrong) => {
		const read = () => readConfig({ ...PRODUCTION, ...wrong });
		expect(read).toThrow(ConfigError);
		expect(read).toThrow(new RegExp(`^${Object.keys(wrong)[0]}: [^\\n]+$`));
	});

	test.each(['0', '-1', '1.5', '100', 'two'])('refuses %s proxies', (XFF_DEPTH) => {
		const env = { ...PRODUCTION, ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH };
		expect(() => readConfig(env)).toThrow(/^XFF_DEPTH: /);
	});

	test('keeps a password in DATABASE_URL out of the message', () => {
		const env = { ...PRODUCTION, DATABASE_URL: 'mysql://hailong:sesame@db/hailong' };
		expect(() => readConfig(env)).toThrow(/^(?!.*sesame)DATABASE_URL: /);
	});
});
