import { pathToFileURL } from 'node:url';
import type { Config } from '#lib/server/config.ts';
import { MOST_UPLOAD_BYTES } from '#lib/server/form.ts';
import type { Handler } from './listener.ts';

/**
 * The largest body that any route reads, in bytes. The gate and the readers of forms keep all but the
 * one that takes files far below it.
 */
const BODY_LIMIT = MOST_UPLOAD_BYTES;

/**
 * Loads what is built, and with it the application's hooks. adapter-node takes its settings from
 * the environment, once, while it is loaded.
 * @param path of adapter-node's `handler.js`
 */
export async function importHandler(path: string, config: Config): Promise<Handler> {
	process.env.ORIGIN = config.origin;
	process.env.BODY_SIZE_LIMIT = String(BODY_LIMIT);
	const built: unknown = await import(pathToFileURL(path).href);
	if (!isBuilt(built)) throw new TypeError(`${path} exports no handler`);
	return built.handler;
}

function isBuilt(value: unknown): value is { handler: Handler } {
	return typeof value === 'object' && value !== null && 'handler' in value;
}
