import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** Everything that the environment decides, checked. docs/operations.md explains each variable. */
export interface Config {
	/** `file:PATH` or `postgres://…`; may hold a password, so it is never logged. */
	databaseUrl: string;
	/** Absolute folder of the secret, the demo's accounts and, by default, the database. */
	dataDir: string;
	host: string;
	port: number;
	/** What citizens see in the address bar, such as `https://hailong.example.vn`; no path. */
	origin: string;
	/** Values of the Host header that are answered, lower-case; the origin's own comes first. */
	allowedHosts: string[];
	/** Set where a proxy in front tells the client's address. */
	proxy?: { addressHeader: string; forwardedDepth: number };
	/** Set where the inbox has a second copy, or had one; SQLite only. */
	inboxCopy?: { path: string } | 'none';
	/** Set where the server makes backups by itself; SQLite only. */
	backups?: { folder: string; everyHours: number; keep: number };
}

/** A variable of the environment is missing or wrong; the message names it and is one line. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';

	constructor(variable: string, reason: string, options?: ErrorOptions) {
		super(`${variable}: ${reason}`, options);
	}
}

type Environment = Record<string, string | undefined>;

/**
 * @param env such as `process.env`; `NODE_ENV=production` makes ORIGIN a must
 * @throws ConfigError on the first variable that is wrong
 */
export function readConfig(env: Environment): Config {
	const production = readMode(env.NODE_ENV) === 'production';
	const port = readPort(env.PORT ?? '3000');
	const origin = readOrigin(env.ORIGIN ?? (production ? '' : `http://127.0.0.1:${port}`));
	const proxy = readProxy(env);
	const databaseUrl = readDatabaseUrl(env.DATABASE_URL ?? 'file:./data/hailong.db');
	const backups = readBackups(env, databaseUrl);
	const inboxCopy = readInboxCopy(env.INBOX_COPY, databaseUrl);
	return {
		databaseUrl,
		dataDir: resolve(nonEmpty('DATA_DIR', env.DATA_DIR ?? './data')),
		host: readHost(env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1')),
		port,
		origin,
		allowedHosts: [new URL(origin).host, ...readHosts(env.ALLOWED_HOSTS ?? '')],
		...(proxy && { proxy }),
		...(inboxCopy && { inboxCopy }),
		...(backups && { backups })
	};
}

/** Another word is a mistake: whoever meant production would go without what it makes a must. */
function readMode(mode = 'development'): string {
	const known = ['production', 'development', 'test'];
	if (known.includes(mode)) return mode;
	throw new ConfigError('NODE_ENV', `"${mode}" is none of ${known.join(', ')}`);
}

function readPort(text: string): number {
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
	throw new ConfigError('PORT', `"${text}" is no port; give a number from 1 to 65535`);
}

function readOrigin(text: string): string {
	if (text === '') {
		throw new ConfigError('ORIGIN', 'is missing; give the address that citizens see, https://…');
	}
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const bare = url && ['http:', 'https:'].includes(url.protocol) && url.host !== '';
	if (bare && (text === url.origin || text === `${url.origin}/`)) return url.origin;
	throw new ConfigError(
		'ORIGIN',
		`"${text}" is no origin; give https://HOST or http://HOST:PORT in lower case, without a path`
	);
}

/** The value stays out of the message: it may hold a password. */
function readDatabaseUrl(text: string): string {
	if (/^file:.+/.test(text)) return text;
	if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
	throw new ConfigError('DATABASE_URL', 'is neither file:PATH nor postgres://USER@HOST/DATABASE');
}

function readHost(text: string): string {
	if (isIP(text) !== 0 || /^[a-z0-9.-]+$/i.test(text)) return text;
	throw new ConfigError('HOST', `"${text}" is neither an address nor a host name`);
}

function readHosts(text: string): string[] {
	const hosts = text.split(',').map((it) => it.trim().toLowerCase());
	return hosts.filter((host) => host !== '').map(checkHostHeader);
}

function checkHostHeader(host: string): string {
	if (URL.canParse(`http://${host}`) && new URL(`http://${host}`).pathname === '/') {
		if (!/[/?#@]/.test(host)) return host;
	}
	throw new ConfigError('ALLOWED_HOSTS', `"${host}" is no HOST or HOST:PORT`);
}

function readProxy(env: Environment): Config['proxy'] {
	if (env.ADDRESS_HEADER === undefined) {
		if (env.XFF_DEPTH === undefined) return undefined;
		throw new ConfigError('XFF_DEPTH', 'is only used together with ADDRESS_HEADER');
	}
	const addressHeader = env.ADDRESS_HEADER.toLowerCase();
	if (!/^[a-z0-9-]+$/.test(addressHeader)) {
		throw new ConfigError('ADDRESS_HEADER', `"${env.ADDRESS_HEADER}" is no name of a header`);
	}
	const depth = env.XFF_DEPTH ?? '1';
	if (!/^[1-9]\d?$/.test(depth)) {
		throw new ConfigError('XFF_DEPTH', `"${depth}" is no number of proxies from 1 to 99`);
	}
	return { addressHeader, forwardedDepth: Number(depth) };
}

function readBackups(env: Environment, databaseUrl: string): Config['backups'] {
	const folder = env.BACKUP_DIR;
	for (const name of ['BACKUP_EVERY_HOURS', 'BACKUP_KEEP'] as const) {
		if (folder !== undefined || env[name] === undefined) continue;
		throw new ConfigError(name, 'is only used together with BACKUP_DIR');
	}
	if (folder === undefined) return undefined;
	if (!databaseUrl.startsWith('file:')) {
		throw new ConfigError('BACKUP_DIR', 'is for SQLite; PostgreSQL is backed up by pg_dump');
	}
	return {
		folder: resolve(nonEmpty('BACKUP_DIR', folder)),
		everyHours: readCount('BACKUP_EVERY_HOURS', env.BACKUP_EVERY_HOURS ?? '24', 8760),
		keep: readCount('BACKUP_KEEP', env.BACKUP_KEEP ?? '14', 9999)
	};
}

function readInboxCopy(text: string | undefined, databaseUrl: string): Config['inboxCopy'] {
	if (text === undefined) return undefined;
	if (!databaseUrl.startsWith('file:')) {
		const instead = 'PostgreSQL keeps a second copy by synchronous_standby_names';
		throw new ConfigError('INBOX_COPY', `is for SQLite; ${instead}`);
	}
	return text === 'none' ? 'none' : { path: resolve(nonEmpty('INBOX_COPY', text)) };
}

function readCount(variable: string, text: string, most: number): number {
	const count = Number(text);
	if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
	throw new ConfigError(variable, `"${text}" is no number from 1 to ${most}`);
}

function nonEmpty(variable: string, text: string): string {
	if (text.trim() !== '') return text;
	throw new ConfigError(variable, 'is empty');
}
