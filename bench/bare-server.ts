import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openSqlite } from '#lib/server/storage/dialect/sqlite.ts';
import { groupCommit } from './bare-commit.ts';

/** What the bare server answers with, and where it writes. */
export interface Bare {
	/** The bytes of every GET: those of the page that the product sends. */
	page: Uint8Array;
	/** Headers of the page: those that the product sends. */
	headers: Record<string, string>;
	/** A new SQLite file. */
	path: string;
}

// The least that can be done: the same bytes from memory, and one durable row a post; what arrives
// together is committed together.

const [{ page, headers, path }] = (await once(process, 'message')) as [Bare];
const keep = groupCommit(openSqlite(path));

const server = createServer((request, response) => {
	if (request.method === 'POST') read(request, response);
	else response.writeHead(200, headers).end(page);
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));

function read(request: IncomingMessage, response: ServerResponse): void {
	const parts: Buffer[] = [];
	request.on('data', (part: Buffer) => parts.push(part));
	request.on('end', () => {
		keep(Buffer.concat(parts).toString(), () => {
			response.writeHead(303, { location: '/', 'content-length': 0 }).end();
		});
	});
}
